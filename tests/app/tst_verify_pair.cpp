// SPDX-License-Identifier: GPL-3.0-or-later
// A session that the window's program saves with the bundled pair's results comes out again with the same
// bits: same device, same build, another process.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/cli_process.hpp"
#include "tests/app/program_process.hpp"

using namespace mambascope::testing;

class TestVerifyPair : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDifference_data() {
        QTest::addColumn<QStringList>("start");
        const QString sessions = QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/sessions/");
        QTest::newRow("a prompt") << QStringList{QStringLiteral("--prompt=The mother tongue of Danielle "
                                                                "Darrieux is")};
        // These hold no results: everything is computed.
        QTest::newRow("knockouts") << QStringList{QStringLiteral("--session=") + sessions +
                                                  QStringLiteral("v1-knockouts.json")};
        QTest::newRow("single heads")
            << QStringList{QStringLiteral("--session=") + sessions + QStringLiteral("v1-heads.json")};
    }
    void noDifference() {
        QFETCH(QStringList, start);
        const QTemporaryDir folder;
        const QString figure = folder.filePath(QStringLiteral("figure"));
        const ProgramResult made =
            runProgram(QStringLiteral(MAMBASCOPE_PROGRAM),
                       start + QStringList{QStringLiteral("--export=attention,predictions,map,flow,trust"),
                                           QStringLiteral("--output"), figure},
                       programEnvironment(folder.path()));
        QVERIFY2(made.exitCode == 0, made.error.constData());
        const CliResult verified = runCli({QStringLiteral("verify"), QStringLiteral("--json"),
                                           figure + QStringLiteral("/session.mambascope")});
        QVERIFY2(verified.exitCode == 0, verified.error.constData());
        const QJsonObject json = verified.json();
        const QJsonArray rows = json[QStringLiteral("results")].toArray();
        QVERIFY2(rows.size() >= 8, verified.output.constData()); // four channels of two sides
        for (const QJsonValue& row : rows) {
            QVERIFY(row[QStringLiteral("numbers")].toInt() > 0);
            QVERIFY2(row[QStringLiteral("reasons")].toArray().isEmpty(), verified.output.constData());
        }
        QCOMPARE(json[QStringLiteral("failures")].toInt(), 0);
        QCOMPARE(json[QStringLiteral("largest_difference")].toDouble(-1), 0.0);
        QVERIFY2(json[QStringLiteral("equal")].toBool(), verified.output.constData());
    }
};

QTEST_GUILESS_MAIN(TestVerifyPair)
#include "tst_verify_pair.moc"
