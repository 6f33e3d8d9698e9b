// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli reproduce: the bundled pair against a table that transformers made
// (tests/fixtures/make_reproduction_table.py).
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kTable = QStringLiteral(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/reproduction.json");

QJsonObject paperOf(const CliResult& result) {
    return result.json()[u"papers"_s].toArray().first().toObject();
}

/// Some prompts of one relation, so that the model isn't asked about all of CounterFact; empty: it failed.
QString fewFacts(const QTemporaryDir& folder) {
    const QString file = folder.filePath(u"facts.jsonl"_s);
    const CliResult made = runCli({u"evaluate"_s, u"--model"_s, u"demo-transformer"_s, u"--data"_s,
                                   u"counterfact"_s, u"--relation"_s, u"P103"_s, u"--limit"_s, u"40"_s,
                                   u"--greedy"_s, u"0"_s, u"--device"_s, u"cpu"_s, u"-o"_s, file});
    return made.exitCode == 0 ? file : QString();
}

} // namespace

class TstCliReproduce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsWithin_data();
    void everyNumberIsWithin();
    void aWrongNumberIsOutside();
    void resultsAreKeptAndGoneOnWith();
    void stopped();
    void experimentsOnFacts();
    void badFacts_data();
    void badFacts();
    void badInput_data();
    void badInput();
};

void TstCliReproduce::everyNumberIsWithin_data() {
    QTest::addColumn<QString>("model");
    for (const char* name : {"demo-mamba2", "demo-transformer"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TstCliReproduce::everyNumberIsWithin() {
    QFETCH(QString, model);
    const CliResult result =
        runCli({u"reproduce"_s, u"--model"_s, model, u"--table"_s, kTable, u"--device"_s, u"cpu"_s});
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QCOMPARE(result.json()[u"schema"_s].toString(), u"mambascope.reproduce/1"_s);
    const QJsonObject paper = paperOf(result);
    QVERIFY(paper[u"of"_s].toInt() > 100);
    for (const QJsonValue& value : paper[u"numbers"_s].toArray()) {
        const QJsonObject number = value.toObject();
        const double allowed = 1.96 * number[u"standard_error"_s].toDouble() + 1e-5 +
                               1e-4 * std::abs(number[u"published"_s].toDouble());
        QVERIFY(std::abs(number[u"allowed"_s].toDouble() - allowed) < 1e-12);
        // Far closer than sampling: the same prompts.
        QVERIFY2(std::abs(number[u"difference"_s].toDouble()) < 2e-4,
                 QJsonDocument(number).toJson(QJsonDocument::Compact).constData());
    }
    QCOMPARE(paper[u"within"_s].toInt(), paper[u"of"_s].toInt());
    QCOMPARE(paper[u"answers"_s].toArray().size(), 8); // probability and rank of four
}

void TstCliReproduce::aWrongNumberIsOutside() {
    QTemporaryDir folder;
    QFile table(kTable);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(table.readAll()).object();
    QJsonArray models = json[u"models"_s].toArray();
    QJsonObject model = models[1].toObject();
    QJsonArray answers = model[u"answers"_s].toArray();
    QJsonObject answer = answers[0].toObject();
    answer[u"probability"_s] = answer[u"probability"_s].toDouble() * 1.01;
    answers[0] = answer;
    model[u"answers"_s] = answers;
    model.remove(u"curves"_s);
    model.remove(u"maps"_s);
    model[u"names"_s] = QJsonArray{u"mine"_s};
    models = {model};
    json[u"models"_s] = models;
    QFile changed(folder.filePath(u"table.json"_s));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(QJsonDocument(json).toJson());
    changed.close();
    const CliResult result = runCli({u"reproduce"_s, u"--model"_s, u"demo-transformer"_s, u"--as"_s,
                                     u"mine"_s, u"--table"_s, changed.fileName(), u"--device"_s, u"cpu"_s});
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QCOMPARE(paperOf(result)[u"of"_s].toInt(), 8);
    QCOMPARE(paperOf(result)[u"within"_s].toInt(), 7);
}

void TstCliReproduce::resultsAreKeptAndGoneOnWith() {
    QTemporaryDir folder;
    const QStringList command{u"reproduce"_s, u"--model"_s, u"demo-transformer"_s,
                              u"--table"_s,   kTable,       u"--device"_s,
                              u"cpu"_s,       u"-o"_s,      folder.path()};
    const CliResult first = runCli(command);
    QVERIFY2(first.exitCode == 0, first.error.constData());
    QVERIFY(QFileInfo::exists(folder.filePath(u"own-1/rows.jsonl"_s)));
    const CliResult second = runCli(command);
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(paperOf(second)[u"numbers"_s], paperOf(first)[u"numbers"_s]);
}

/// The means of `experiment` are taken for published ones: all within, and one that is changed outside.
void TstCliReproduce::experimentsOnFacts() {
    QTemporaryDir folder;
    const QString data = fewFacts(folder);
    QVERIFY(!data.isEmpty());
    const QJsonObject kinds[] = {{{u"kind"_s, u"trace"_s}, {u"window"_s, 4}, {u"raw_effects"_s, true}},
                                 {{u"kind"_s, u"path"_s}},
                                 {{u"kind"_s, u"block"_s}, {u"window"_s, 4}, {u"how"_s, u"knockout"_s}}};
    QJsonArray facts;
    int numbers = 0;
    for (QJsonObject run : kinds) {
        const QString kind = run[u"kind"_s].toString();
        const QString results = folder.filePath(kind);
        QStringList command{u"experiment"_s, kind,     u"--model"_s,        u"demo-transformer"_s,
                            u"--data"_s,     data,     u"--rank-at-most"_s, u"1"_s,
                            u"--sample"_s,   u"5"_s,   u"--seed"_s,         u"3"_s,
                            u"--device"_s,   u"cpu"_s, u"--json"_s,         u"-o"_s,
                            results};
        command += kind == u"trace"_s
                       ? QStringList{u"--window"_s, u"4"_s, u"--states"_s, u"h,mlp"_s, u"--raw-aie"_s}
                   : kind == u"block"_s ? QStringList{u"--window"_s, u"4"_s,         u"--how"_s,
                                                      u"knockout"_s, u"--sources"_s, u"subject,last"_s}
                                        : QStringList{};
        const CliResult made = runCli(command);
        QVERIFY2(made.exitCode == 0, made.error.constData());
        QFile file(results + u"/summary.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject panels = QJsonDocument::fromJson(file.readAll()).object()[u"panels"_s].toObject();
        QJsonArray curves;
        for (const QString& panel : panels.keys()) {
            const QJsonObject series = panels[panel].toObject()[u"series"_s].toObject();
            for (const QString& name : series.keys()) {
                const QJsonObject one = series[name].toObject();
                if (one[u"n"_s].toInt() > 0) {
                    const QJsonArray mean = one[u"mean"_s].toArray();
                    numbers += static_cast<int>(mean.size());
                    curves.append(QJsonObject{{u"panel"_s, panel}, {u"series"_s, name}, {u"values"_s, mean}});
                }
            }
        }
        run[u"figure"_s] = u"own"_s;
        run[u"sample"_s] = 5;
        run[u"seed"_s] = 3;
        run[u"reading_error"_s] = 1e-6;
        run[u"curves"_s] = curves;
        facts.append(run);
    }
    const auto reproduced = [&](const QJsonArray& runs) {
        QFile table(folder.filePath(u"table.json"_s));
        static_cast<void>(table.open(QIODevice::WriteOnly));
        table.write(
            QJsonDocument(QJsonObject{{u"schema"_s, u"mambascope.published/1"_s},
                                      {u"paper"_s, u"own"_s},
                                      {u"data"_s, data},
                                      {u"models"_s,
                                       QJsonArray{QJsonObject{{u"names"_s, QJsonArray{u"demo-transformer"_s}},
                                                              {u"facts"_s, runs}}}}})
                .toJson());
        table.close();
        return runCli({u"reproduce"_s, u"--model"_s, u"demo-transformer"_s, u"--table"_s,
                       folder.filePath(u"table.json"_s), u"--device"_s, u"cpu"_s, u"--json"_s});
    };
    const CliResult same = reproduced(facts);
    QVERIFY2(same.exitCode == 0, same.error.constData());
    QCOMPARE(paperOf(same)[u"of"_s].toInt(), numbers);
    QCOMPARE(paperOf(same)[u"within"_s].toInt(), numbers);
    for (const QJsonValue& value : paperOf(same)[u"facts"_s].toArray()) {
        QVERIFY(std::abs(value[u"difference"_s].toDouble()) < 1e-5); // the same facts
        QVERIFY(value[u"facts"_s].toInt() > 0 && value[u"facts"_s].toInt() <= 5);
    }

    // One number far away, and one that was not published.
    QJsonObject path = facts[1].toObject();
    QJsonArray curves = path[u"curves"_s].toArray();
    QJsonObject curve = curves[0].toObject();
    QJsonArray values = curve[u"values"_s].toArray();
    values[2] = 9.5;
    values[3] = QJsonValue::Null;
    curve[u"values"_s] = values;
    curves[0] = curve;
    path[u"curves"_s] = curves;
    const CliResult other = reproduced({path});
    QVERIFY2(other.exitCode == 0, other.error.constData());
    const QJsonObject paper = paperOf(other);
    QCOMPARE(paper[u"within"_s].toInt(), paper[u"of"_s].toInt() - 1);
    for (const QJsonValue& value : paper[u"facts"_s].toArray()) {
        QCOMPARE(value[u"within"_s].toBool(), value[u"published"_s].toDouble() != 9.5);
    }
}

void TstCliReproduce::badFacts_data() {
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QByteArray>("word");
    const QByteArray curve = R"("curves":[{"panel":"last","series":"recovery","values":[0.5]}])";
    QTest::newRow("kind") << QByteArray(R"({"kind":"edit",)" + curve + "}")
                          << QByteArray("trace, path or block");
    QTest::newRow("panel") << QByteArray(R"({"kind":"trace",)" + curve + "}")
                           << QByteArray("panels that are states");
    QTest::newRow("curves") << QByteArray(R"({"kind":"path","curves":[]})")
                            << QByteArray("at least one curve");
    QTest::newRow("points") << QByteArray(R"({"kind":"path","sample":1,)" + curve + "}")
                            << QByteArray("12 numbers");
}

void TstCliReproduce::badFacts() {
    QFETCH(QByteArray, facts);
    QFETCH(QByteArray, word);
    QTemporaryDir folder;
    const QString data = fewFacts(folder);
    QFile table(folder.filePath(u"table.json"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write(
        R"({"data":")" + data.toUtf8() + R"(",)" +

        R"("schema":"mambascope.published/1","paper":"own","models":[{"names":["demo-transformer"],"facts":[)" +
        facts + "]}]}");
    table.close();
    const CliResult result = runCli({u"reproduce"_s, u"--model"_s, u"demo-transformer"_s, u"--table"_s,
                                     table.fileName(), u"--device"_s, u"cpu"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.error.contains(word) && result.error.contains("table.json"), result.error.constData());
}

/// SIGTERM while the prompts are evaluated: a line says what is kept, and nothing is told of the rest.
void TstCliReproduce::stopped() {
    QFile file(kTable);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
    table[u"prompts"_s] = QJsonObject{{u"four"_s, QJsonObject{{u"known"_s, true}}}};
    QTemporaryDir folder;
    const QString changed = folder.filePath(u"known.json"_s);
    QFile written(changed);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(QJsonDocument(table).toJson());
    written.close();
    for (const QStringList& keep : {QStringList{}, QStringList{u"-o"_s, folder.filePath(u"kept"_s)}}) {
        QProcess process;
        process.start(QStringLiteral(MAMBASCOPE_CLI),
                      QStringList{u"reproduce"_s, u"--model"_s, u"demo-transformer"_s, u"--table"_s, changed,
                                  u"--device"_s, u"cpu"_s} +
                          keep);
        QByteArray error;
        QTRY_VERIFY_WITH_TIMEOUT((error += process.readAllStandardError()).contains("reproduce: "), 60000);
        process.terminate();
        QVERIFY(process.waitForFinished(60000));
        error += process.readAllStandardError();
        QCOMPARE(process.exitCode(), 130);
        QVERIFY2(
            error.contains(keep.isEmpty() ? "stopped; nothing is kept" : "stopped; what is done is kept"),
            error.constData());
        QVERIFY(!process.readAllStandardOutput().contains("within"));
    }
}

void TstCliReproduce::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("romba") << QStringList{u"--model"_s, u"demo-mamba2"_s, u"--paper"_s, u"romba"_s} << 2
                           << QByteArray("state-spaces/mamba-2.8b");
    QTest::newRow("paper") << QStringList{u"--model"_s, u"demo-mamba2"_s, u"--paper"_s, u"x"_s} << 2
                           << QByteArray("mamba-knockout");
    QTest::newRow("model") << QStringList{u"--model"_s, u"demo-mamba2"_s} << 2
                           << QByteArray("state-spaces/mamba2-1.3b");
    QTest::newRow("both") << QStringList{u"--model"_s,       u"demo-mamba2"_s, u"--paper"_s,
                                         u"mamba-explain"_s, u"--table"_s,     kTable}
                          << 2 << QByteArray("--paper");
    QTest::newRow("file") << QStringList{u"--model"_s, u"demo-mamba2"_s, u"--table"_s, u"nowhere.json"_s} << 3
                          << QByteArray("nowhere.json");
}

void TstCliReproduce::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, word);
    const CliResult result = runCli(QStringList{u"reproduce"_s} + arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.error.contains(word) && result.error.count('\n') == 1, result.error.constData());
}

QTEST_GUILESS_MAIN(TstCliReproduce)
#include "tst_cli_reproduce.moc"
