// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli verify: a session's results come out again, and where they don't, it says which, how far and
// why.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "core/session/session.hpp"
#include "tests/app/cli_process.hpp"

using namespace mambascope;
using namespace mambascope::testing;

class TestCliVerify : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString fixture() {
        return QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/sessions/v2-knockouts.mambascope");
    }

    /// The fixture with its first results, changed.
    [[nodiscard]] QString changed(std::size_t results, const std::function<void(Snapshot&)>& change) const {
        Session session = readSession(fixture().toStdString());
        session.results.resize(results);
        for (std::shared_ptr<const Snapshot>& result : session.results) {
            auto copy = std::make_shared<Snapshot>(*result);
            change(*copy);
            result = copy;
        }
        const QString file = m_folder.filePath(QStringLiteral("changed.mambascope"));
        (void)writeSession(session, file.toStdString());
        return file;
    }

private Q_SLOTS:
    /// Made on another day by another version: what the bundled models say may differ by rounding at most.
    void aSessionOfAnotherDay() {
        const CliResult result = runCli(
            {QStringLiteral("verify"), fixture(), QStringLiteral("--json"), QStringLiteral("--device=cpu")});
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("schema")].toString(), QStringLiteral("mambascope.verify/1"));
        QCOMPARE(json[QStringLiteral("failures")].toInt(), 0);
        QVERIFY(json[QStringLiteral("largest_difference")].toDouble() < 1e-4);
        QCOMPARE(json[QStringLiteral("results")].toArray().size(), 8);
        for (const QJsonValue& row : json[QStringLiteral("results")].toArray()) {
            QVERIFY(row[QStringLiteral("numbers")].toInt() > 0);
            QVERIFY2(row[QStringLiteral("other_place")].isNull(),
                     qPrintable(row[QStringLiteral("other_place")].toString()));
        }
    }

    /// What was computed on this computer by this program has no difference at all.
    void theSameComputerHasNoDifference() {
        const CliResult first = runCli({QStringLiteral("verify"), QStringLiteral("--table"), fixture()});
        QVERIFY2(first.exitCode == 0, first.error.constData());
        QVERIFY(first.output.contains("results   8"));
        const CliResult now = runCli({QStringLiteral("verify"), QStringLiteral("--json"), fixture()});
        const CliResult again = runCli({QStringLiteral("verify"), QStringLiteral("--json"), fixture()});
        QCOMPARE(now.output, again.output); // to the last digit of every difference
    }

    void differencesAreTold() {
        const QString file = changed(1, [](Snapshot& snapshot) {
            auto& attention = std::get<AttentionSnapshot>(snapshot.body);
            attention.values[0] += 0.25F;
            attention.model.fingerprint = "sha256:another";
            snapshot.provenance.device = "a GPU";
        });
        const CliResult result = runCli({QStringLiteral("verify"), QStringLiteral("--json"), file});
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const QJsonObject json = result.json();
        QVERIFY(!json[QStringLiteral("equal")].toBool());
        QVERIFY(std::abs(json[QStringLiteral("largest_difference")].toDouble() - 0.25) < 1e-4);
        const QJsonObject row = json[QStringLiteral("results")].toArray()[0].toObject();
        QCOMPARE(row[QStringLiteral("place")].toString(), QStringLiteral("values[0]"));
        const QJsonArray reasons = row[QStringLiteral("reasons")].toArray();
        QVERIFY(reasons.size() >= 2);
        QCOMPARE(reasons[0][QStringLiteral("what")].toString(), QStringLiteral("model files"));
        QCOMPARE(reasons[1][QStringLiteral("what")].toString(), QStringLiteral("device"));
    }

    void modelsThatAreGone() {
        const QString file = changed(2, [](Snapshot& snapshot) {
            std::visit([](auto& request) { request.model.model = "no-such-model"; }, snapshot.request.body);
        });
        const CliResult result = runCli({QStringLiteral("verify"), QStringLiteral("--json"), file});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.json()[QStringLiteral("failures")].toInt(), 2);
        const QJsonArray rows = result.json()[QStringLiteral("results")].toArray();
        QVERIFY(rows[0][QStringLiteral("failure")].toString().contains(QStringLiteral("no-such-model")));
    }

    void badFilesAndArguments_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no file") << QStringList{} << 2 << QByteArray("FILE");
        QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << 2
                                   << QByteArray("\"b\"");
        QTest::newRow("missing") << QStringList{QStringLiteral("/none.mambascope")} << 3
                                 << QByteArray("/none.mambascope");
        QTest::newRow("no session") << QStringList{QStringLiteral(MAMBASCOPE_SOURCE_DIR "/LICENSE")} << 3
                                    << QByteArray("LICENSE");
    }
    void badFilesAndArguments() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, word);
        const CliResult result = runCli(QStringList{QStringLiteral("verify")} + arguments);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.error.contains(word) && result.error.count('\n') == 1, result.error.constData());
        QVERIFY(result.output.isEmpty());
    }

    void anOldSessionHoldsNoResults() {
        const CliResult result =
            runCli({QStringLiteral("verify"), QStringLiteral("--json"),
                    QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/sessions/v1-plain.json")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.json()[QStringLiteral("equal")].toBool());
        QVERIFY(result.json()[QStringLiteral("results")].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cli_verify.moc"
