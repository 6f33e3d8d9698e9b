// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli experiment trace|path|block|edit|lre as processes: killed and gone on with, spread and put
// together, and bad input.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;

class TestCliFacts : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// An experiment of the bundled model over the first rows of the shipped prompts.
    [[nodiscard]] static QStringList facts(const char* what, const QString& folder, int rows,
                                           const QStringList& extra = {},
                                           const char* model = "demo-transformer") {
        return QStringList{QStringLiteral("experiment"),
                           QString::fromUtf8(what),
                           QStringLiteral("--model=") + QString::fromUtf8(model),
                           QStringLiteral("--device=cpu"),
                           QStringLiteral("--data=counterfact"),
                           QStringLiteral("--limit=%1").arg(rows),
                           QStringLiteral("--json"),
                           QStringLiteral("-o"),
                           folder} +
               extra;
    }
    static QByteArray contentOf(const QString& file) {
        QFile opened(file);
        static_cast<void>(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }
    static QList<QByteArray> sortedLines(const QString& file) {
        QList<QByteArray> lines = contentOf(file).split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    static QJsonObject jsonOf(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }
    static QJsonObject firstLine(const QString& folder) {
        return jsonOf(contentOf(folder + QStringLiteral("/rows.jsonl")).split('\n').front());
    }

private Q_SLOTS:
    /// kill -9 at random moments: the same lines in the end.
    void killedAndGoneOnWith() {
        constexpr int kRows = 40;
        const QStringList window{QStringLiteral("--window=3")};
        QElapsedTimer timer;
        timer.start();
        const CliResult whole = runCli(facts("trace", path(QStringLiteral("whole")), kRows, window));
        const auto wholeMs = static_cast<unsigned>(timer.elapsed());
        QVERIFY2(whole.exitCode == 0, whole.error.constData());
        QVERIFY(whole.json()[QStringLiteral("complete")].toBool());
        const int rows = whole.json()[QStringLiteral("rows")].toInt();
        QCOMPARE(rows + whole.json()[QStringLiteral("skipped")].toInt(), kRows);
        QVERIFY(rows > 0);

        std::mt19937 random(20261130);
        int interrupted = 0;
        for (int kill = 0; kill < 5; ++kill) {
            QProcess process;
            process.start(QStringLiteral(MAMBASCOPE_CLI),
                          facts("trace", path(QStringLiteral("killed")), kRows, window));
            if (!process.waitForFinished(static_cast<int>(wholeMs / 4 + random() % (wholeMs / 2 + 1)))) {
                ++interrupted;
                process.kill();
                QVERIFY(process.waitForFinished());
            }
        }
        QVERIFY(interrupted > 0);
        const CliResult last = runCli(facts("trace", path(QStringLiteral("killed")), kRows, window));
        QVERIFY2(last.exitCode == 0, last.error.constData());
        for (const char* const file : {"/rows.jsonl", "/skipped.jsonl"}) {
            const QString name = QString::fromUtf8(file);
            QVERIFY(sortedLines(path(QStringLiteral("killed")) + name) ==
                    sortedLines(path(QStringLiteral("whole")) + name));
        }
    }

    /// A line tells the whole run, and its numbers are those of the command for one prompt.
    void aLineIsTheCommandsAnswer() {
        const QString folder = path(QStringLiteral("line"));
        const CliResult run = runCli(facts("trace", folder, 3, {QStringLiteral("--window=3")}));
        QVERIFY2(run.exitCode == 0, run.error.constData());
        const QJsonObject line = firstLine(folder);
        const QJsonObject corrupt = line[QStringLiteral("corrupt")].toObject();
        QVERIFY(corrupt[QStringLiteral("subject")].toString() != line[QStringLiteral("subject")].toString());
        QVERIFY(corrupt[QStringLiteral("answer")].toString() != line[QStringLiteral("answer")].toString());
        const CliResult one =
            runCli({QStringLiteral("trace"), QStringLiteral("--model=demo-transformer"),
                    QStringLiteral("--device=cpu"), QStringLiteral("--window=3"), QStringLiteral("--json"),
                    QStringLiteral("--prompt"), line[QStringLiteral("prompt")].toString(),
                    QStringLiteral("--subject"), line[QStringLiteral("subject")].toString(),
                    QStringLiteral("--target"), line[QStringLiteral("answer")].toString(),
                    QStringLiteral("--corrupt-subject"), corrupt[QStringLiteral("subject")].toString()});
        QVERIFY2(one.exitCode == 0, one.error.constData());
        const double p =
            one.json()[QStringLiteral("clean")].toObject()[QStringLiteral("target_probability")].toDouble();
        QVERIFY(std::abs(p - line[QStringLiteral("base_probability")].toDouble()) < 1e-8);
        const QJsonObject states = one.json()[QStringLiteral("states")].toObject();
        QCOMPARE(states.keys(), line[QStringLiteral("probability")].toObject().keys());
        for (const QString& state : states.keys()) {
            const QJsonArray last =
                states[state].toObject()[QStringLiteral("probability")].toArray().last().toArray();
            const QJsonArray own = line[QStringLiteral("probability")]
                                       .toObject()[state]
                                       .toObject()[QStringLiteral("last")]
                                       .toArray();
            QCOMPARE(own.size(), last.size());
            for (qsizetype i = 0; i < own.size(); ++i) {
                QVERIFY(std::abs(own[i].toDouble() - last[i].toDouble()) < 1e-6);
            }
        }
    }

    void shardsAndMerge() {
        QStringList merge{QStringLiteral("merge"), QStringLiteral("--json"), QStringLiteral("-o"),
                          path(QStringLiteral("merged"))};
        int rows = 0;
        for (int shard = 1; shard <= 2; ++shard) {
            const QString folder = path(QStringLiteral("shard%1").arg(shard));
            const CliResult part =
                runCli(facts("path", folder, 8, {QStringLiteral("--shard=%1/2").arg(shard)}));
            QVERIFY2(part.exitCode == 0, part.error.constData());
            rows += part.json()[QStringLiteral("rows")].toInt();
            merge.append(folder);
        }
        const CliResult merged = runCli(merge);
        QVERIFY2(merged.exitCode == 0, merged.error.constData());
        QCOMPARE(merged.json()[QStringLiteral("rows")].toInt(), rows);
        QCOMPARE(runCli(facts("path", path(QStringLiteral("unspread")), 8)).exitCode, 0);
        QVERIFY(sortedLines(path(QStringLiteral("merged/rows.jsonl"))) ==
                sortedLines(path(QStringLiteral("unspread/rows.jsonl"))));
        const CliResult other = runCli(facts("trace", path(QStringLiteral("shard1")), 8));
        QCOMPARE(other.exitCode, 2);
        QVERIFY2(other.error.contains("kind") && other.error.count('\n') == 1, other.error.constData());
    }

    void everyKind_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("panel");
        const auto row = [](const char* what, const char* model, const QStringList& options,
                            const char* panel) {
            QTest::addRow("%s of %s", what, model)
                << QByteArray(what) << QByteArray(model) << options << QString::fromUtf8(panel);
        };
        row("trace", "demo-mamba2", {QStringLiteral("--raw-aie"), QStringLiteral("--states=s")}, "s");
        row("path", "demo-mamba2", {}, "subject_last");
        row("block", "demo-mamba2", {QStringLiteral("--how=strict"), QStringLiteral("--window=4")}, "block");
        row("block", "demo-transformer", {QStringLiteral("--how=knockout"), QStringLiteral("--window=4")},
            "block");
        row("edit", "demo-mamba2",
            {QStringLiteral("--sites=W_o"), QStringLiteral("--layers=3"), QStringLiteral("--contexts=none"),
             QStringLiteral("--steps=3")},
            "W_o");
        row("edit", "demo-transformer",
            {QStringLiteral("--layers=3"), QStringLiteral("--contexts=none"), QStringLiteral("--steps=3")},
            "W_down");
    }
    void everyKind() {
        QFETCH(const QByteArray, what);
        QFETCH(const QByteArray, model);
        QFETCH(const QStringList, options);
        QFETCH(const QString, panel);
        const QString folder = path(QString::fromUtf8(what + "-" + model));
        const CliResult run = runCli(facts(what.constData(), folder, 4, options, model.constData()));
        QVERIFY2(run.exitCode == 0, run.error.constData());
        QVERIFY(run.json()[QStringLiteral("rows")].toInt() > 0);
        const QJsonObject summary = jsonOf(contentOf(folder + QStringLiteral("/summary.json")));
        QVERIFY(summary[QStringLiteral("complete")].toBool());
        QVERIFY(summary[QStringLiteral("panels")].toObject().contains(panel));
    }
    void relations() {
        const QString folder = path(QStringLiteral("lre"));
        const CliResult run = runCli(
            {QStringLiteral("experiment"), QStringLiteral("lre"), QStringLiteral("--model=demo-mamba2"),
             QStringLiteral("--device=cpu"), QStringLiteral("--data=relations"),
             QStringLiteral("--relation=country capital city"), QStringLiteral("--layers=2,4"),
             QStringLiteral("--no-causality"), QStringLiteral("--json"), QStringLiteral("-o"), folder});
        QVERIFY2(run.exitCode == 0, run.error.constData());
        QCOMPARE(run.json()[QStringLiteral("rows")].toInt(), 1); // a line for the relation
        const QJsonObject series =
            jsonOf(contentOf(folder + QStringLiteral("/summary.json")))[QStringLiteral("panels")]
                .toObject()[QStringLiteral("lre")]
                .toObject()[QStringLiteral("series")]
                .toObject();
        QVERIFY(series.contains(QStringLiteral("faithfulness")) && series.contains(QStringLiteral("random")));
    }

    void usage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* name, const QStringList& options, const char* named) {
            QTest::newRow(name) << options << QByteArray(named);
        };
        row("another's option", {QStringLiteral("trace"), QStringLiteral("--sever=s")}, "--sever");
        row("a knockout's option", {QStringLiteral("path"), QStringLiteral("--query=last")}, "--query");
        row("an option of facts",
            {QStringLiteral("flow"), QStringLiteral("--window=3"), QStringLiteral("--states=h")}, "--states");
        row("state", {QStringLiteral("trace"), QStringLiteral("--states=s")}, "attn");
        row("window", {QStringLiteral("trace"), QStringLiteral("--window=99")}, "99");
        row("h severed", {QStringLiteral("path"), QStringLiteral("--sever=h")}, "sever");
        row("blocking without means", {QStringLiteral("block")}, "means");
        row("mean blocking", {QStringLiteral("block"), QStringLiteral("--text=bundled")}, "knockout");
        row("site", {QStringLiteral("edit"), QStringLiteral("--sites=W_x")}, "--sites");
        row("site of another family", {QStringLiteral("edit"), QStringLiteral("--sites=W_o")}, "W_down");
        row("layer", {QStringLiteral("edit"), QStringLiteral("--layers=99")}, "99");
        row("no relation", {QStringLiteral("lre"), QStringLiteral("--train=1")}, "--train");
    }
    void usage() {
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, named);
        const CliResult result = runCli(
            QStringList{QStringLiteral("experiment")} + options +
            QStringList{QStringLiteral("--model=demo-transformer"), QStringLiteral("--data=counterfact"),
                        QStringLiteral("--device=cpu"), QStringLiteral("-o"), path(QStringLiteral("usage"))});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(named) && result.error.count('\n') == 1, result.error.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("usage"))));
    }
};

QTEST_APPLESS_MAIN(TestCliFacts)
#include "tst_cli_facts.moc"
