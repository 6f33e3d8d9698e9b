// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli evaluate, as scripts meet it: its file, its messages, bad input, and a run that is killed.
#include <QFloat16>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sys/resource.h>
#include <thread>

#include "tests/app/cli_process.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

using Lines = std::vector<nlohmann::json>;

Lines linesOf(const std::filesystem::path& file) {
    std::ifstream stream(file);
    Lines lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(nlohmann::json::parse(line));
    }
    return lines;
}

/// The same in the order of the rows.
std::vector<std::string> sortedLines(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

constexpr const char* kBadFile = "prompt,subject,answer,note\n"
                                 "The mother tongue of Danielle Darrieux is,Danielle Darrieux,French,a\n"
                                 "Toko Yasuda plays the,,guitar,b\n"
                                 "Toko and Toko play the,Toko,guitar,c\n"
                                 "The mother tongue of Danielle Darrieux is,Danielle Darrieux,French,again\n"
                                 "S\xE3o Paulo is in,Paulo,Brazil,d\n"
                                 "\"Beats Music is owned by,Beats Music,Apple,e\n"
                                 "Beats Music is owned by,Beats Music,Apple,f\n";

} // namespace

class TestCliEvaluate : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return QString::fromStdString((m_folder / name).string());
    }

    [[nodiscard]] static QStringList evaluate(const QStringList& models, const QString& data,
                                              const QString& file, const QStringList& more = {}) {
        QStringList arguments{QStringLiteral("evaluate"),
                              QStringLiteral("--device=cpu"),
                              QStringLiteral("--json"),
                              QStringLiteral("--data"),
                              data,
                              QStringLiteral("-o"),
                              file};
        for (const QString& model : models) {
            arguments << QStringLiteral("--model") << model;
        }
        return arguments + more;
    }

    const QString m_mamba = QStringLiteral("demo-mamba2");
    const QString m_transformer = QStringLiteral("demo-transformer");

private Q_SLOTS:
    void twoModelsALineAPrompt() {
        const QString file = path("two.jsonl");
        const CliResult result = runCli(evaluate(
            {m_mamba, m_transformer}, QStringLiteral("counterfact"), file,
            {QStringLiteral("--limit"), QStringLiteral("20"), QStringLiteral("--relation"),
             QStringLiteral("P103"), QStringLiteral("--rival-column"), QStringLiteral("target_false"),
             QStringLiteral("--greedy=2"), QStringLiteral("--top=3")}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const Lines lines = linesOf(file.toStdString());
        QCOMPARE(lines.size(), std::size_t{20});
        double probability = 0;
        int hits = 0;
        for (const nlohmann::json& line : lines) {
            QCOMPARE(line.at("relation"), "P103");
            QVERIFY(line.at("models").size() == 2);
            for (const auto& [name, model] : line.at("models").items()) {
                QCOMPARE(model.at("top").size(), std::size_t{3});
                QCOMPARE(model.at("hit"), model.at("rank") == 1);
                QVERIFY(model.contains("logit_difference") && model.at("rival").contains("id"));
                QVERIFY(model.at("hit") != (model.at("top")[0].at("id") != line.at("target").at("id")));
            }
            probability += line.at("models").at("demo-mamba2").at("probability").get<double>();
            hits += line.at("models").at("demo-mamba2").at("hit").get<bool>() ? 1 : 0;
        }
        // The summary is that of the lines.
        const QJsonObject summary = result.json();
        QCOMPARE(summary[QStringLiteral("schema")].toString(), QStringLiteral("mambascope.evaluate/1"));
        QCOMPARE(summary[QStringLiteral("selected")].toInt(), 20);
        QCOMPARE(summary[QStringLiteral("data")].toObject()[QStringLiteral("rows")].toInt(), 21919);
        const QJsonObject mamba = summary[QStringLiteral("models")].toObject()[m_mamba].toObject();
        QVERIFY(std::abs(mamba[QStringLiteral("accuracy")].toDouble() - hits / 20.0) < 1e-12);
        QVERIFY(std::abs(mamba[QStringLiteral("mean_probability")].toDouble() - probability / 20) < 1e-12);
        QVERIFY2(result.error.contains("evaluate: 20 of 20 prompts"), result.error.constData());

        // The first line's numbers are those of predict.
        const CliResult alone =
            runCli({QStringLiteral("predict"), QStringLiteral("--device=cpu"), QStringLiteral("--json"),
                    QStringLiteral("--model"), m_transformer, QStringLiteral("--prompt"),
                    QString::fromStdString(lines[0].at("prompt")), QStringLiteral("--target"),
                    QString::fromStdString(lines[0].at("answer"))});
        QVERIFY2(alone.exitCode == 0, alone.error.constData());
        const double expected =
            alone.json()[QStringLiteral("clean")].toObject()[QStringLiteral("target_probability")].toDouble();
        const double found = lines[0].at("models").at("demo-transformer").at("probability");
        QVERIFY(std::abs(found - expected) <= 1e-5 * expected);
    }

    void badRowsAreListedAndTheRestRuns() {
        writeFile(m_folder / "bad.csv", kBadFile);
        const QString file = path("bad.jsonl");
        const CliResult result = runCli(evaluate({m_mamba}, path("bad.csv"), file));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QCOMPARE(linesOf(file.toStdString()).size(), std::size_t{2});
        QCOMPARE(result.json()[QStringLiteral("skipped")].toInt(), 5);
        std::map<int, std::string> reasons;
        for (const nlohmann::json& line : linesOf(m_folder / "bad.skipped.jsonl")) {
            reasons[line.at("line")] = line.at("reason");
        }
        const std::map<int, std::string> expected{{3, "no subject"},
                                                  {4, "several places"},
                                                  {5, "as line 2"},
                                                  {6, "not UTF-8"},
                                                  {7, "never closes"}};
        QCOMPARE(reasons.size(), expected.size());
        for (const auto& [line, words] : expected) {
            QVERIFY2(reasons[line].find(words) != std::string::npos, reasons[line].c_str());
        }
    }

    void selectionsByModelsAreSavedAndOpened() {
        const QString first = path("known.jsonl");
        const QString saved = path("known.selection.json");
        const QStringList known{QStringLiteral("--known-by"), m_mamba + QStringLiteral(",") + m_transformer,
                                QStringLiteral("--filter"), QStringLiteral("row < 60"),
                                QStringLiteral("--greedy=0")};
        CliResult result = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), first,
                                           known + QStringList{QStringLiteral("--save-selection"), saved}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const Lines lines = linesOf(first.toStdString());
        QVERIFY(lines.size() > 30 && lines.size() < 60);
        for (const nlohmann::json& line : lines) {
            QCOMPARE(line.at("models").at("demo-mamba2").at("rank"), 1);
        }
        const QString second = path("again.jsonl");
        result = runCli(evaluate({m_mamba}, saved, second, {QStringLiteral("--greedy=0")}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QCOMPARE(readFile(second.toStdString()), readFile(first.toStdString()));
        // Scores out of a file are as good as computed ones.
        const QString third = path("third.jsonl");
        result =
            runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), third,
                            {QStringLiteral("--filter"), QStringLiteral("row < 60 and rank(demo-mamba2) = 1"),
                             QStringLiteral("--evaluations"), first, QStringLiteral("--greedy=0")}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QCOMPARE(readFile(third.toStdString()), readFile(first.toStdString()));
    }

    /// Killed at any moment, a run goes on without computing or losing anything.
    void aKilledRunGoesOn() {
        const QStringList some{QStringLiteral("--sample=1500"), QStringLiteral("--seed=3"),
                               QStringLiteral("--greedy=0")};
        const QString whole = path("whole.jsonl");
        const CliResult result = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), whole, some));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const QString file = path("killed.jsonl");
        const std::filesystem::path written = file.toStdString();
        std::size_t before = 0;
        int kills = 0;
        for (int attempt = 0; attempt < 40; ++attempt) {
            QProcess process;
            process.start(QStringLiteral(MAMBASCOPE_CLI),
                          evaluate({m_mamba}, QStringLiteral("counterfact"), file, some));
            QVERIFY(process.waitForStarted());
            // Until it has written something, and then a moment of any length.
            std::error_code ignored;
            while (process.state() != QProcess::NotRunning &&
                   (!std::filesystem::exists(written, ignored) ||
                    std::filesystem::file_size(written, ignored) <= before)) {
                process.waitForFinished(5);
            }
            process.waitForFinished(attempt * 7 % 11);
            if (process.state() != QProcess::NotRunning) {
                process.kill();
                ++kills;
            }
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
            const std::size_t now = std::filesystem::file_size(written, ignored);
            QVERIFY(now >= before || now == 0);
            before = now;
            if (process.exitStatus() == QProcess::NormalExit) {
                QCOMPARE(process.exitCode(), 0);
                break;
            }
        }
        QVERIFY(kills > 0);
        // Torn by hand: the last line without its end.
        std::string text = readFile(written);
        writeFile(written, text.substr(0, text.size() - 20));
        const CliResult last = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), file, some));
        QVERIFY2(last.exitCode == 0, last.error.constData());
        QCOMPARE(sortedLines(written), sortedLines(whole.toStdString()));
        QCOMPARE(last.json()[QStringLiteral("models")], result.json()[QStringLiteral("models")]);
    }

    void anotherRunIsRefused() {
        const QString file = path("refused.jsonl");
        const QStringList few{QStringLiteral("--limit=3"), QStringLiteral("--greedy=0")};
        QCOMPARE(runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), file, few)).exitCode, 0);
        const std::string before = readFile(file.toStdString());
        for (const QStringList& other :
             {evaluate({m_transformer}, QStringLiteral("counterfact"), file, few),
              evaluate({m_mamba}, QStringLiteral("relations"), file, few),
              evaluate({m_mamba}, QStringLiteral("counterfact"), file,
                       {QStringLiteral("--limit=4"), QStringLiteral("--greedy=0")})}) {
            const CliResult result = runCli(other);
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(result.error.contains("refused.manifest.json"), result.error.constData());
            QCOMPARE(result.error.count('\n'), 1);
            QCOMPARE(readFile(file.toStdString()), before);
        }
    }

    void badInput_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* name, const QStringList& more, int code, const char* told) {
            QTest::newRow(name) << more << code << QByteArray(told);
        };
        row("filter", {QStringLiteral("--filter=rank(x <= 3")}, 2, "expected ) at byte 8");
        row("relation", {QStringLiteral("--relation=P9999")}, 2, "P9999");
        row("column", {QStringLiteral("--filter=genus = x")}, 2, "genus");
        row("sample", {QStringLiteral("--sample=0")}, 2, "--sample");
        row("seed alone", {QStringLiteral("--seed=1")}, 2, "--seed needs --sample");
        row("subject", {QStringLiteral("--subject=middle")}, 2, "first or later");
        row("rank", {QStringLiteral("--rank-at-most=none")}, 2, "--rank-at-most");
        row("probability", {QStringLiteral("--probability-at-least=1.5")}, 2, "a number from 0 to 1");
        row("greedy", {QStringLiteral("--greedy=-1")}, 2, "--greedy");
        row("nothing selected", {QStringLiteral("--filter=row < 0")}, 2, "no row of counterfact is selected");
        row("model of the filter", {QStringLiteral("--filter=known(no-such-model)")}, 3, "no-such-model");
        row("twice the same model", {QStringLiteral("--model=demo-mamba2")}, 2, "two models are called");
        row("two rivals", {QStringLiteral("--rival=x"), QStringLiteral("--rival-column=y")}, 2,
            "--rival-column");
        row("a selection that isn't there", {QStringLiteral("--selection=/no/such.json")}, 3,
            "/no/such.json");
        row("evaluations that aren't there", {QStringLiteral("--evaluations=/no/such.jsonl")}, 3,
            "/no/such.jsonl");
    }
    void badInput() {
        QFETCH(QStringList, more);
        QFETCH(int, code);
        QFETCH(QByteArray, told);
        const CliResult result =
            runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), path("never.jsonl"), more));
        QCOMPARE(result.exitCode, code);
        QVERIFY2(result.error.contains(told), result.error.constData());
        QCOMPARE(result.error.trimmed().count('\n'), 0);
        for (const char* left : {"never.jsonl", "never.manifest.json", "never.skipped.jsonl"}) {
            QVERIFY2(!std::filesystem::exists(m_folder / left), left);
        }
    }

    void badFiles() {
        const auto refused = [this](const QString& data, const char* told) {
            const CliResult result = runCli(evaluate({m_mamba}, data, path("none.jsonl")));
            return result.exitCode == 3 && result.error.contains(told) ? QByteArray() : result.error;
        };
        writeFile(m_folder / "empty.csv", "");
        QCOMPARE(refused(path("empty.csv"), "empty"), QByteArray());
        QCOMPARE(refused(path("missing.csv"), "doesn't exist"), QByteArray());
        QCOMPARE(refused(path("."), "folder"), QByteArray());
        writeFile(m_folder / "columns.csv", "question,answer\na,b\n");
        QCOMPARE(refused(path("columns.csv"), "missing: prompt (or template), subject"), QByteArray());
        const CliResult result = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"),
                                                 path("no/folder/out.jsonl"), {QStringLiteral("--limit=1")}));
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.error.contains("no/folder"), result.error.constData());
    }

    /// A full disk: what is done stays, and the message says so in one line.
    void aFullDisk() {
        const QString file = path("full.jsonl");
        const QStringList some{QStringLiteral("--sample=1200"), QStringLiteral("--greedy=0")};
        const CliResult result = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), file, some),
                                        QProcessEnvironment::systemEnvironment(), [] {
                                            const rlimit limit{200'000, 200'000};
                                            setrlimit(RLIMIT_FSIZE, &limit);
                                            std::signal(SIGXFSZ, SIG_IGN);
                                        });
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.error.contains("full.jsonl"), result.error.constData());
        const std::size_t kept = linesOf(file.toStdString()).size();
        QVERIFY(kept > 100);
        const CliResult again = runCli(evaluate({m_mamba}, QStringLiteral("counterfact"), file, some));
        QVERIFY2(again.exitCode == 0, again.error.constData());
        QCOMPARE(linesOf(file.toStdString()).size(), std::size_t{1200});
    }
};

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "tst_cli_evaluate.moc"
