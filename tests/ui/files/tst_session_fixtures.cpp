// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of every version open for ever: those that older programs wrote lie in tests/fixtures/sessions.
#include <QDir>
#include <QTest>

#include "tests/ui/files/session_fixtures.hpp"
#include "ui/engine/request_plan.hpp"
#include "ui/files/session_io.hpp"

using namespace mambascope;
using namespace mambascope::ui;

class TestSessionFixtures : public QObject {
    Q_OBJECT

private:
    QDir m_folder{QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/sessions")};

private Q_SLOTS:
    void versionOne_data() {
        QTest::addColumn<QString>("name");
        for (const SessionFixture& fixture : sessionFixtures()) {
            QTest::newRow(fixture.name.c_str()) << QString::fromStdString(fixture.name);
        }
    }
    void versionOne() {
        QFETCH(QString, name);
        const WindowSession session = openSession(m_folder.filePath(QStringLiteral("v1-%1.json").arg(name)));
        for (const SessionFixture& fixture : sessionFixtures()) {
            if (fixture.name == name.toStdString()) {
                QVERIFY(session.state == fixture.state);
            }
        }
        QVERIFY(session.results.empty());
    }

    void everyFileIsTested() {
        const QStringList files = m_folder.entryList({QStringLiteral("v1-*.json")});
        QCOMPARE(files.size(), static_cast<qsizetype>(sessionFixtures().size()));
    }

    void versionTwo() {
        const WindowSession session =
            openSession(m_folder.filePath(QStringLiteral("v2-knockouts.mambascope")));
        const ExperimentState expected = sessionFixtures()[1].state;
        QVERIFY(session.state == expected);
        QVERIFY(!session.saved.isEmpty());
        QCOMPARE(session.results.size(), std::size_t{8}); // four channels of two sides
        for (const auto& result : session.results) {
            const auto channel = channelOf(result->request.channel);
            QVERIFY(channel.has_value());
            const int layers = channel->side == Side::Left ? 24 : 12;
            QVERIFY(plannedRequest(expected, channel->side, channel->channel, expected.subject, layers) ==
                    result->request.body);
            QVERIFY(std::visit([](const auto& body) { return body.model.fingerprint; }, result->body)
                        .starts_with("sha256:"));
        }
        const auto& map = std::get<MapSnapshot>(session.results[2]->body);
        QCOMPARE(map.probability.size(), map.prompt.tokens.size() * map.windows.size());
    }

    void versionTwoWithItsHistory() {
        const WindowSession session = openSession(m_folder.filePath(QStringLiteral("v2-history.mambascope")));
        QVERIFY(session.history.has_value());
        const HistoryTree expected = historyFixture();
        QCOMPARE(session.history->nodes().size(), std::size_t{5});
        QCOMPARE(session.history->named().size(), std::size_t{3});
        QVERIFY(*session.history == expected);
        QVERIFY(session.state == sessionFixtures()[1].state);
        QCOMPARE(session.results.size(), std::size_t{8});
        QCOMPARE(session.views.dump(), std::string(R"({"map":{"left":{"zoom":2.0}}})"));
    }
};

QTEST_GUILESS_MAIN(TestSessionFixtures)
#include "tst_session_fixtures.moc"
