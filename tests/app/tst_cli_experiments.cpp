// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli experiment and merge as processes: killed, stopped, out of disk, spread and put together.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <random>
#include <sys/resource.h>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;

class TestCliExperiments : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    /// experiment flow of the smaller bundled model over the first rows of the shipped prompts.
    [[nodiscard]] QStringList flow(const QString& folder, int rows, const QStringList& extra = {}) const {
        return QStringList{QStringLiteral("experiment"),
                           QStringLiteral("flow"),
                           QStringLiteral("--model=demo-transformer"),
                           QStringLiteral("--device=cpu"),
                           QStringLiteral("--data=counterfact"),
                           QStringLiteral("--limit=%1").arg(rows),
                           QStringLiteral("--window=4"),
                           QStringLiteral("--sources=subject,context,last"),
                           QStringLiteral("--json"),
                           QStringLiteral("-o"),
                           folder} +
               extra;
    }
    static QList<QByteArray> sortedLines(const QString& file) {
        QFile opened(file);
        static_cast<void>(opened.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = opened.readAll().split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    static QByteArray contentOf(const QString& file) {
        QFile opened(file);
        static_cast<void>(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }

private Q_SLOTS:
    /// kill -9 ten times at random moments: the same lines in the end.
    void killedTenTimes() {
        const int rows = 1500;
        QElapsedTimer timer;
        timer.start();
        const CliResult whole = runCli(flow(path("whole"), rows));
        const auto wholeMs = static_cast<unsigned>(timer.elapsed());
        QVERIFY2(whole.exitCode == 0, whole.error.constData());
        QCOMPARE(whole.json()[QStringLiteral("rows")].toInt(), rows);
        QVERIFY(whole.json()[QStringLiteral("complete")].toBool());

        std::mt19937 random(20261130);
        int interrupted = 0;
        for (int kill = 0; kill < 10; ++kill) {
            QProcess process;
            process.start(QStringLiteral(MAMBASCOPE_CLI), flow(path("killed"), rows));
            const auto wait = static_cast<int>(wholeMs / 4 + random() % (wholeMs / 2 + 1));
            // Not ::kill(processId()): of a process that has ended that is 0, and kills this test's whole
            // group.
            if (!process.waitForFinished(wait)) {
                ++interrupted;
                process.kill();
                QVERIFY(process.waitForFinished());
            }
        }
        QVERIFY(interrupted > 0);
        const CliResult last = runCli(flow(path("killed"), rows));
        QVERIFY2(last.exitCode == 0, last.error.constData());
        QVERIFY(last.json()[QStringLiteral("complete")].toBool());
        for (const char* const file : {"/rows.jsonl", "/skipped.jsonl"}) {
            const QString name = QString::fromUtf8(file);
            QVERIFY(sortedLines(path("killed") + name) == sortedLines(path("whole") + name));
        }
    }

    /// SIGTERM, as batch systems send it: what is done is kept and said.
    void stopped() {
        QProcess process;
        process.start(QStringLiteral(MAMBASCOPE_CLI), flow(path("stopped"), 21919));
        QTRY_VERIFY_WITH_TIMEOUT(QFile(path("stopped") + QStringLiteral("/rows.jsonl")).size() > 0, 60000);
        process.terminate();
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        const QByteArray error = process.readAllStandardError();
        QVERIFY2(error.contains("stopped; ") && error.contains("prompts are kept in"), error.constData());
        QVERIFY(!contentOf(path("stopped") + QStringLiteral("/rows.jsonl")).isEmpty());
    }

    /// A limit on the size of files is a disk that is full.
    void fullDisk() {
        const QString folder = path("full");
        const CliResult result = runCli(flow(folder, 600), QProcessEnvironment::systemEnvironment(), [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{100000, 100000};
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.error.contains("rows.jsonl") && result.error.contains("are kept in"),
                 result.error.constData());
        const QByteArray rows = contentOf(folder + QStringLiteral("/rows.jsonl"));
        QVERIFY(rows.size() > 10000 && rows.endsWith('\n'));
        const CliResult again = runCli(flow(folder, 600));
        QVERIFY2(again.exitCode == 0, again.error.constData());
        QVERIFY(again.json()[QStringLiteral("rows_before")].toInt() > 0);
        QCOMPARE(sortedLines(folder + QStringLiteral("/rows.jsonl")).size(), 601);
    }

    void shardsAndMerge() {
        QStringList merge{QStringLiteral("merge"), QStringLiteral("--json"), QStringLiteral("-o"),
                          path("merged")};
        for (int shard = 1; shard <= 2; ++shard) {
            const QString folder = path("shard") + QString::number(shard);
            const CliResult part = runCli(flow(folder, 90, {QStringLiteral("--shard=%1/2").arg(shard)}));
            QVERIFY2(part.exitCode == 0, part.error.constData());
            QCOMPARE(part.json()[QStringLiteral("rows")].toInt(), 45);
            merge.append(folder);
        }
        const CliResult merged = runCli(merge);
        QVERIFY2(merged.exitCode == 0, merged.error.constData());
        QCOMPARE(merged.json()[QStringLiteral("rows")].toInt(), 90);

        const CliResult half =
            runCli({QStringLiteral("merge"), path("shard1"), QStringLiteral("-o"), path("half")});
        QCOMPARE(half.exitCode, 2);
        QVERIFY2(half.error.contains("2/2"), half.error.constData());
    }

    void anotherExperimentIsRefused() {
        const QString folder = path("taken");
        QCOMPARE(runCli(flow(folder, 4)).exitCode, 0);
        const QByteArray rows = contentOf(folder + QStringLiteral("/rows.jsonl"));
        const CliResult other = runCli(flow(folder, 4, {QStringLiteral("--align=center")}));
        QCOMPARE(other.exitCode, 2);
        QVERIFY2(other.error.contains("settings.align") && other.error.contains("center"),
                 other.error.constData());
        QStringList model = flow(folder, 4);
        model[2] = QStringLiteral("--model=demo-mamba2");
        const CliResult otherModel = runCli(model);
        QCOMPARE(otherModel.exitCode, 2);
        QVERIFY2(otherModel.error.contains("model.fingerprint"), otherModel.error.constData());
        QCOMPARE(contentOf(folder + QStringLiteral("/rows.jsonl")), rows);
    }

    void mapsFeaturesAndPresets() {
        const QStringList common{QStringLiteral("--data=counterfact"), QStringLiteral("--limit=3"),
                                 QStringLiteral("--device=cpu"), QStringLiteral("--json")};
        const auto run = [&](const char* folder, const QStringList& own) {
            return runCli(QStringList{QStringLiteral("experiment")} + own + common +
                          QStringList{QStringLiteral("-o"), path(folder)});
        };
        const CliResult map = run("map", {QStringLiteral("map"), QStringLiteral("--model=demo-transformer"),
                                          QStringLiteral("--window=4")});
        QVERIFY2(map.exitCode == 0, map.error.constData());
        QVERIFY(contentOf(path("map") + QStringLiteral("/rows.jsonl")).contains("\"probability\":{\"4\":[["));
        const CliResult features =
            run("features", {QStringLiteral("features"), QStringLiteral("--model=demo-mamba2"),
                             QStringLiteral("--window=9"), QStringLiteral("--sources=subject"),
                             QStringLiteral("--groups=fast,context-dependent,1/4,mine=0-2+4")});
        QVERIFY2(features.exitCode == 0, features.error.constData());
        QVERIFY(contentOf(path("features") + QStringLiteral("/rows.jsonl"))
                    .contains("\"context-dependent\":{\"subject\":["));
        const CliResult like =
            run("like", {QStringLiteral("flow"), QStringLiteral("--model=demo-transformer"),
                         QStringLiteral("--window=6"), QStringLiteral("--like=mamba-explain")});
        QVERIFY2(like.exitCode == 0, like.error.constData());
        const QByteArray manifest = contentOf(path("like") + QStringLiteral("/manifest.json"));
        QVERIFY(manifest.contains("\"empty\":\"zero\"") && manifest.contains("relation-with-last"));
    }

    void usage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* name, const QStringList& options, const char* named) {
            QTest::newRow(name) << options << QByteArray(named);
        };
        row("no kind", {}, "WHAT");
        row("another kind", {QStringLiteral("flows")}, "flow, map or features");
        row("window", {QStringLiteral("flow"), QStringLiteral("--window=3,x")}, "--window");
        row("window twice", {QStringLiteral("flow"), QStringLiteral("--window=3,3")}, "--window");
        row("query", {QStringLiteral("flow"), QStringLiteral("--window=3"), QStringLiteral("--query=first")},
            "--query");
        row("sources of a map",
            {QStringLiteral("map"), QStringLiteral("--window=3"), QStringLiteral("--sources=last")},
            "--sources");
        row("groups of a flow",
            {QStringLiteral("flow"), QStringLiteral("--window=3"), QStringLiteral("--groups=fast")},
            "--groups");
        row("groups",
            {QStringLiteral("features"), QStringLiteral("--window=3"), QStringLiteral("--groups=fst")},
            "--groups");
        row("shard", {QStringLiteral("flow"), QStringLiteral("--window=3"), QStringLiteral("--shard=3/2")},
            "--shard");
        row("device",
            {QStringLiteral("flow"), QStringLiteral("--window=3"), QStringLiteral("--device=cpu,gpu")},
            "--device");
        row("paper", {QStringLiteral("flow"), QStringLiteral("--like=mamba")}, "--like");
    }
    void usage() {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, named);
        const CliResult result =
            runCli(QStringList{QStringLiteral("experiment")} + options +
                   QStringList{QStringLiteral("--model=demo-transformer"),
                               QStringLiteral("--data=counterfact"), QStringLiteral("-o"), path("usage")});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(named) && result.error.count('\n') == 1, result.error.constData());
        QVERIFY(!QFile::exists(path("usage")));
    }
};

QTEST_APPLESS_MAIN(TestCliExperiments)
#include "tst_cli_experiments.moc"
