// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli reproduce: the bundled pair against a table that transformers made
// (tests/fixtures/make_reproduction_table.py).
#include <QFile>
#include <QJsonArray>
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

} // namespace

class TstCliReproduce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsWithin_data();
    void everyNumberIsWithin();
    void aWrongNumberIsOutside();
    void resultsAreKeptAndGoneOnWith();
    void stopped();
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
                           << QByteArray("not in this version yet");
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
