// SPDX-License-Identifier: GPL-3.0-or-later
// The commands stats and lre: their answers, files and complaints.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include "core/data/statistics_file.hpp"
#include "core/io/safetensors.hpp"
#include "tests/app/cli_process.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliStatistics : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return QString::fromStdString((m_folder / name).string());
    }
    [[nodiscard]] QStringList stats(const QStringList& extra) const {
        return QStringList{u"stats"_s, u"--model"_s, u"demo-mamba2"_s} + extra;
    }
    static QStringList lre(const QStringList& extra) {
        return QStringList{u"lre"_s, u"--model"_s, u"demo-transformer"_s} + extra;
    }

private Q_SLOTS:
    void statsWritesItsFile() {
        const CliResult result =
            runCli(stats({u"--text"_s, u"bundled"_s, u"--out"_s, path("s"), u"--tokens"_s, u"2000"_s,
                          u"--sites"_s, u"W_o@12,W_a@3-4"_s, u"--means"_s, u"mix,h"_s}));
        QCOMPARE(result.error, QByteArray());
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json[u"schema"_s].toString(), u"mambascope.stats/1"_s);
        QVERIFY(json[u"tokens"_s].toInt() >= 2000 && json[u"tokens"_s].toInt() < 2100);
        QVERIFY(json[u"documents"_s].toInt() > 100);
        const QJsonArray moments = json[u"moments"_s].toArray();
        QCOMPARE(moments.size(), qsizetype{3});
        QCOMPARE(json[u"means"_s].toArray().size(), qsizetype{24 + 25});
        QVERIFY(json[u"notes"_s].toArray()[0].toString().contains(u"narrow"_s));
        const StatisticsFile file = StatisticsFile::open(m_folder / "s");
        QCOMPARE(file.source().tokens, std::int64_t{json[u"tokens"_s].toInt()});
        QCOMPARE(file.source().model, std::string("demo-mamba2"));
        double trace = 0;
        const std::vector<float> moment = file.moment({Matrix::Wo, 12}, 384);
        for (std::size_t i = 0; i < 384; ++i) {
            trace += static_cast<double>(moment[i * 385]);
        }
        bool found = false;
        for (const QJsonValue& value : moments) {
            if (value[u"site"_s].toString() == u"W_o"_s) {
                QCOMPARE(value[u"layer"_s].toInt(), 12);
                QCOMPARE(value[u"size"_s].toInt(), 384);
                QVERIFY(std::abs(value[u"trace"_s].toDouble() - trace) < 1e-6 * trace);
                found = true;
            }
        }
        QVERIFY(found);
        QCOMPARE(file.mean({Site::H, kEmbeddingLayer}, 192).size(), std::size_t{192});
    }

    void statsHasATable() {
        writeFile(m_folder / "text", "The capital of France is Paris.\n");
        const CliResult result = runCli(
            stats({u"--text"_s, path("text"), u"--out"_s, path("t"), u"--means"_s, u"s"_s, u"--table"_s}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("1 documents"));
        QVERIFY(result.output.contains("mean of s"));
    }

    void lreAnswers() {
        const CliResult result = runCli(lre({u"--relation"_s, u"country language"_s, u"--layer"_s, u"2"_s,
                                             u"--rank"_s, u"20"_s, u"--operator"_s, path("o")}));
        QCOMPARE(result.error, QByteArray());
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json[u"schema"_s].toString(), u"mambascope.lre/1"_s);
        QCOMPARE(json[u"relation"_s].toString(), u"country language"_s);
        QCOMPARE(json[u"layer"_s].toInt(), 2);
        QCOMPARE(json[u"beta"_s].toDouble(), 2.25);
        QCOMPARE(json[u"rank"_s].toInt(), 20);
        QCOMPARE(json[u"tests"_s].toArray().size(), qsizetype{19});
        QCOMPARE(json[u"train"_s].toArray().size(), qsizetype{5});
        int known = 0;
        int right = 0;
        for (const QJsonValue& test : json[u"tests"_s].toArray()) {
            known += test[u"lm"_s][u"correct"_s].toBool() ? 1 : 0;
            right += test[u"lm"_s][u"correct"_s].toBool() && test[u"lre"_s][u"correct"_s].toBool() ? 1 : 0;
        }
        QCOMPARE(json[u"known"_s].toInt(), known);
        QVERIFY(known > 0);
        QCOMPARE(json[u"faithfulness"_s].toDouble(), static_cast<double>(right) / known);
        QVERIFY(json[u"random"_s].toDouble() > 0 && json[u"random"_s].toDouble() < 0.5);
        QCOMPARE(json[u"causality"_s][u"edits"_s].toArray().size(), qsizetype{known});
        QCOMPARE(json[u"jacobian"_s][u"singular_values"_s].toArray().size(), qsizetype{8});
        QCOMPARE(json[u"jacobian"_s][u"each_frobenius"_s].toArray().size(), qsizetype{5});
        const SafetensorsFile file = SafetensorsFile::open(m_folder / "o");
        QCOMPARE(file.find("weight")->shape, (std::vector<std::int64_t>{192, 192}));
        QCOMPARE(file.find("bias")->shape, (std::vector<std::int64_t>{192}));
    }

    void lreSweeps() {
        const CliResult result =
            runCli(lre({u"--relation"_s, u"country language"_s, u"--test"_s, u"4"_s, u"--layer"_s,
                        u"emb,1-2"_s, u"--beta"_s, u"1,2.5"_s, u"--no-causality"_s}));
        QCOMPARE(result.exitCode, 0);
        const QJsonArray results = result.json()[u"results"_s].toArray();
        QCOMPARE(results.size(), qsizetype{6});
        QCOMPARE(results[0][u"layer"_s].toInt(), -1);
        QCOMPARE(results[5][u"beta"_s].toDouble(), 2.5);
        QVERIFY(results[0][u"causality"_s].isNull() && results[0][u"jacobian"_s].isNull());
    }

    void lreReadsFacts() {
        writeFile(m_folder / "f.json", R"({"template": "People in {} speak", "train": [
            {"subject": "France", "object": "French"}, {"subject": "Brazil", "object": "Portuguese"}],
            "test": [{"subject": "Germany", "object": "German"}, {"subject": "Japan", "object": "Japanese"}],
            "edits": [["Germany", "Japan"]]})");
        const CliResult result = runCli(lre({u"--facts"_s, path("f.json"), u"--layer"_s, u"2"_s}));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json()[u"causality"_s][u"edits"_s].toArray().size(), qsizetype{1});
        QCOMPARE(result.json()[u"causality"_s][u"edits"_s][0][u"target_object"_s].toString(), u"Japanese"_s);
    }

    void badInput_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("named");
        const QStringList text{u"--text"_s, u"bundled"_s, u"--out"_s, path("x")};
        const QStringList language{u"--relation"_s, u"country language"_s};
        QTest::newRow("no text") << stats({u"--out"_s, path("x"), u"--means"_s, u"s"_s}) << 2
                                 << QStringList{u"--text"_s};
        QTest::newRow("no out") << stats({u"--text"_s, u"bundled"_s, u"--means"_s, u"s"_s}) << 2
                                << QStringList{u"--out"_s};
        QTest::newRow("nothing to collect") << stats(text) << 2 << QStringList{u"--sites"_s, u"--means"_s};
        QTest::newRow("unknown matrix") << stats(text + QStringList{u"--sites"_s, u"W_x@3"_s}) << 2
                                        << QStringList{u"--sites"_s, u"W_x@3"_s, u"W_down"_s};
        QTest::newRow("no layer") << stats(text + QStringList{u"--sites"_s, u"W_o"_s}) << 2
                                  << QStringList{u"--sites"_s};
        QTest::newRow("layer outside")
            << stats(text + QStringList{u"--sites"_s, u"W_o@24"_s}) << 2 << QStringList{u"24"_s};
        QTest::newRow("matrix of another family") << stats(text + QStringList{u"--sites"_s, u"W_down@3"_s})
                                                  << 2 << QStringList{u"W_down"_s, u"W_a"_s};
        QTest::newRow("unknown state")
            << stats(text + QStringList{u"--means"_s, u"s,q"_s}) << 2 << QStringList{u"--means"_s, u"mix"_s};
        QTest::newRow("state twice") << stats(text + QStringList{u"--means"_s, u"s,s"_s}) << 2
                                     << QStringList{u"--means"_s};
        QTest::newRow("precision") << stats(text + QStringList{u"--means"_s, u"s"_s, u"--dtype"_s, u"bf16"_s})
                                   << 2 << QStringList{u"dtype"_s, u"fp32"_s};
        QTest::newRow("text missing")
            << stats({u"--text"_s, path("none"), u"--out"_s, path("x"), u"--means"_s, u"s"_s}) << 3
            << QStringList{u"none"_s};
        QTest::newRow("out can't be written")
            << stats({u"--text"_s, u"bundled"_s, u"--out"_s, path("no/x"), u"--means"_s, u"s"_s}) << 3
            << QStringList{u"no/x"_s};
        QTest::newRow("no facts") << lre({u"--layer"_s, u"2"_s}) << 2
                                  << QStringList{u"--facts"_s, u"--relation"_s};
        QTest::newRow("facts twice") << lre(language +
                                            QStringList{u"--facts"_s, u"f"_s, u"--layer"_s, u"2"_s})
                                     << 2 << QStringList{u"--facts"_s};
        QTest::newRow("no layer of lre") << lre(language) << 2 << QStringList{u"--layer"_s};
        QTest::newRow("last layer") << lre(language + QStringList{u"--layer"_s, u"11"_s}) << 2
                                    << QStringList{u"layer"_s, u"0 to 10"_s};
        QTest::newRow("layer is no number")
            << lre(language + QStringList{u"--layer"_s, u"x"_s}) << 2 << QStringList{u"--layer"_s, u"emb"_s};
        QTest::newRow("beta") << lre(language + QStringList{u"--layer"_s, u"2"_s, u"--beta"_s, u"nan"_s}) << 2
                              << QStringList{u"--beta"_s};
        QTest::newRow("rank") << lre(language + QStringList{u"--layer"_s, u"2"_s, u"--rank"_s, u"0"_s}) << 2
                              << QStringList{u"--rank"_s};
        QTest::newRow("prefix") << lre(language + QStringList{u"--layer"_s, u"2"_s, u"--prefix"_s, u"bos"_s})
                                << 2 << QStringList{u"--prefix"_s, u"eos-space"_s};
        QTest::newRow("unknown relation") << lre({u"--relation"_s, u"x"_s, u"--layer"_s, u"2"_s}) << 2
                                          << QStringList{u"country language"_s};
        QTest::newRow("operator of many layers")
            << lre(language + QStringList{u"--layer"_s, u"all"_s, u"--operator"_s, path("o")}) << 2
            << QStringList{u"--operator"_s};
        QTest::newRow("facts missing") << lre({u"--facts"_s, path("none.json"), u"--layer"_s, u"2"_s}) << 3
                                       << QStringList{u"none.json"_s};
        QTest::newRow("train of a file")
            << lre({u"--facts"_s, path("f.json"), u"--layer"_s, u"2"_s, u"--train"_s, u"3"_s}) << 2
            << QStringList{u"--train"_s};
    }
    void badInput() {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QStringList, named);
        const CliResult result = runCli(arguments);
        QVERIFY2(result.exitCode == exitCode, result.error);
        QVERIFY(result.output.isEmpty());
        QCOMPARE(result.error.count('\n'), qsizetype{1});
        for (const QString& word : named) {
            QVERIFY2(result.error.contains(word.toUtf8()), result.error);
        }
        QVERIFY(!std::filesystem::exists(m_folder / "x"));
    }
};

QTEST_GUILESS_MAIN(TstCliStatistics)
#include "tst_cli_statistics.moc"
