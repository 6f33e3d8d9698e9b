// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli edit: the answer, the files that carry the edit, the model with it in other commands, and
// bad input.
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "tests/app/cli_process.hpp"
#include "tests/app/refusals.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kModel = u"demo-mamba2"_s;
const QString kFolder = QStringLiteral(MAMBASCOPE_SOURCE_DIR) + u"/resources/models/demo-mamba2"_s;

/// An edit of the demo prompt that takes a moment: one context, few steps.
QStringList quickEdit(const QStringList& extra = {}, const QString& model = kModel,
                      const QString& site = u"W_o"_s) {
    return onDemoPrompt(u"edit"_s, model,
                        QStringList{u"--site"_s, site, u"--layer"_s, u"5"_s, u"--new"_s, u"Microsoft"_s,
                                    u"--contexts"_s, u"none"_s, u"--steps"_s, u"6"_s} +
                            extra);
}

/// Contents of a folder's files by name.
QMap<QString, QByteArray> filesIn(const QString& folder) {
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly)) {
            files[entries.filePath().mid(folder.size() + 1)] = file.readAll();
        }
    }
    return files;
}

double topProbability(const QString& model, const QString& token, const QStringList& extra = {}) {
    const QJsonObject json =
        runCli(onDemoPrompt(u"predict"_s, model, QStringList{u"--target"_s, token} + extra)).json();
    return json[u"clean"][u"target_probability"].toDouble();
}

} // namespace

class TstCliEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void filesGiveTheSameModel_data() { answers_data(); }
    void filesGiveTheSameModel();
    void editsAddUp();
    void contextsAreListedAndRepeat();
    void promptsComeFromTheBundledData();
    void badInput_data();
    void badInput();
    void nothingIsHalfWritten();
};

void TstCliEdit::answers_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("site");
    QTest::newRow("W_a") << kModel << u"W_a"_s;
    QTest::newRow("W_g") << kModel << u"W_g"_s;
    QTest::newRow("W_o") << kModel << u"W_o"_s;
    QTest::newRow("W_down") << u"demo-transformer"_s << u"W_down"_s;
}

void TstCliEdit::answers() {
    QFETCH(QString, model);
    QFETCH(QString, site);
    const CliResult result =
        runCli(quickEdit({u"--paraphrase"_s, u"The owner of Beats Music is"_s, u"--neighbour"_s,
                          u"Siri is owned by"_s, u"--neighbour"_s, u"HomePod is owned by"_s},
                         model, site));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QJsonObject json = result.json();
    QCOMPARE(json[u"schema"].toString(), u"mambascope.edit/1"_s);
    QCOMPARE(json[u"site"].toString(), site);
    QCOMPARE(json[u"layer"].toInt(), 5);
    QCOMPARE(json[u"rows"].toArray().size(), 2);
    QVERIFY(json[u"tensor"].toString().contains(u".5."_s));
    QCOMPARE(json[u"token"].toInt(), json[u"subject"][u"tokens"][1].toInt());
    QCOMPARE(json[u"u"].toArray().size(), 8);
    QVERIFY(json[u"statistics"].isNull() && json[u"rounding"].isNull());
    QCOMPARE(json[u"contexts"].toArray(), QJsonArray{u"{}"_s});
    const QJsonArray loss = json[u"loss"].toArray();
    QVERIFY(loss.size() > 1 && loss.size() <= 6);
    QVERIFY(loss.last()[u"loss"].toDouble() < loss.first()[u"loss"].toDouble());
    QCOMPARE(loss.first()[u"delta_norm"].toDouble(), 0);
    const QJsonArray prompts = json[u"prompts"].toArray();
    QCOMPARE(prompts.size(), 4);
    QCOMPARE(prompts[0][u"kind"].toString(), u"rewrite"_s);
    QCOMPARE(prompts[3][u"kind"].toString(), u"neighbour"_s);
    QVERIFY(prompts[0][u"after"][u"nll_new"].toDouble() < prompts[0][u"before"][u"nll_new"].toDouble());
    for (const QString& when : {u"before"_s, u"after"_s}) {
        for (const QString& score : {u"ES"_s, u"PS"_s, u"NS"_s, u"S"_s}) {
            QVERIFY(json[when][score].isDouble());
        }
    }
    QCOMPARE(json[u"before"][u"ES"].toDouble(), 0);
    QCOMPARE(json[u"before"][u"S"].toDouble(), 0);
}

void TstCliEdit::filesGiveTheSameModel() {
    QFETCH(QString, model);
    QFETCH(QString, site);
    const QTemporaryDir folder;
    const QString original = QStringLiteral(MAMBASCOPE_SOURCE_DIR) + u"/resources/models/"_s + model;
    const QMap<QString, QByteArray> before = filesIn(original);
    const QString delta = folder.filePath(u"edit.safetensors"_s);
    const QString out = folder.filePath(u"out"_s);
    const QString adapter = folder.filePath(u"adapter"_s);
    const CliResult result =
        runCli(quickEdit({u"--delta"_s, delta, u"--out"_s, out, u"--adapter"_s, adapter}, model, site));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QJsonObject json = result.json();
    const double wanted = std::exp(-json[u"prompts"][0][u"after"][u"nll_new"].toDouble());
    const QString token = u"Microsoft"_s;
    const double unedited = std::exp(-json[u"prompts"][0][u"before"][u"nll_new"].toDouble());
    const bool single = json[u"new"][u"token_ids"].toArray().size() == 1;
    QVERIFY(single); // else what predict shows is not all of nll_new
    QVERIFY(std::abs(topProbability(model, token) - unedited) < 1e-5 * unedited);
    QVERIFY(std::abs(topProbability(model, token, {u"--delta"_s, delta}) - wanted) < 1e-4 * wanted);
    // In the checkpoint's own number format.
    const double rounded = std::exp(-json[u"rounding"].toDouble());
    QVERIFY(std::abs(rounded - wanted) < 0.02 * wanted);
    QVERIFY(std::abs(topProbability(out, token) - rounded) < 1e-4 * rounded);
    QCOMPARE(filesIn(original), before);
    QCOMPARE(filesIn(out).keys(), before.keys());
    QCOMPARE(filesIn(adapter).keys(),
             (QStringList{u"adapter_config.json"_s, u"adapter_model.safetensors"_s}));
    // The same edit again, of the checkpoint that has it: those are other weights.
    const CliResult refused = runCli(onDemoPrompt(u"predict"_s, out, {u"--delta"_s, delta}));
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.error.contains("edit.safetensors") && refused.error.contains("other weights"),
             refused.error.constData());
}

void TstCliEdit::editsAddUp() {
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"first"_s);
    const QString second = folder.filePath(u"second"_s);
    QCOMPARE(runCli(quickEdit({u"--delta"_s, first})).exitCode, 0);
    QCOMPARE(runCli(quickEdit({u"--delta"_s, second}, kModel, u"W_a"_s)).exitCode, 0);
    const double none = topProbability(kModel, u"Microsoft"_s);
    const double one = topProbability(kModel, u"Microsoft"_s, {u"--delta"_s, first});
    const double both = topProbability(kModel, u"Microsoft"_s, {u"--delta"_s, first, u"--delta"_s, second});
    const double twisted =
        topProbability(kModel, u"Microsoft"_s, {u"--delta"_s, second, u"--delta"_s, first});
    const double other = topProbability(kModel, u"Microsoft"_s, {u"--delta"_s, second});
    QVERIFY(one > 10 * none && other > 10 * none);
    QVERIFY(std::abs(both - one) > 0.01 * one && std::abs(both - other) > 0.01 * other);
    const QJsonObject checked =
        runCli(onDemoPrompt(u"predict"_s, kModel, {u"--delta"_s, first, u"--delta"_s, second, u"--check"_s}))
            .json();
    QVERIFY(checked[u"check"][u"holds"].toBool()); // against the edited weights in float64
    QVERIFY(std::abs(both - twisted) < 1e-5 * both);
    // Every command takes them.
    for (const QStringList& command :
         {onDemoPrompt(u"map"_s, kModel, {u"--window"_s, u"9"_s}),
          onDemoPrompt(u"flow"_s, kModel, {u"--window"_s, u"9"_s}),
          onDemoPrompt(u"predict"_s, kModel, {u"--check"_s}),
          onDemoPrompt(u"attention"_s, kModel, {u"--layer"_s, u"9"_s}), onDemoPrompt(u"trust"_s, kModel)}) {
        const CliResult plain = runCli(command);
        const CliResult edited = runCli(command + QStringList{u"--delta"_s, first});
        QVERIFY2(edited.exitCode == 0, edited.error.constData());
        QJsonObject a = plain.json();
        QJsonObject b = edited.json();
        QVERIFY(b[u"notes"].toArray().first().toString().contains(u"edited: W_o of layer 5"_s));
        for (QJsonObject* json : {&a, &b}) {
            json->remove(u"notes"_s);
            json->remove(u"duration_ms"_s);
        }
        QVERIFY(a != b);
    }
}

void TstCliEdit::contextsAreListedAndRepeat() {
    const QTemporaryDir folder;
    const auto edit = [](const QStringList& extra) {
        return runCli(onDemoPrompt(u"edit"_s, kModel,
                                   QStringList{u"--site"_s, u"W_o"_s, u"--layer"_s, u"5"_s, u"--new"_s,
                                               u"Microsoft"_s, u"--steps"_s, u"3"_s} +
                                       extra))
            .json();
    };
    const QJsonObject generated = edit({u"--seed"_s, u"4"_s});
    const QJsonArray contexts = generated[u"contexts"].toArray();
    QCOMPARE(contexts.size(), 21);
    QCOMPARE(contexts[0].toString(), u"{}"_s);
    QFile file(folder.filePath(u"contexts"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QJsonValue context : contexts) {
        QVERIFY(context.toString().count(u"{}"_s) == 1 && context.toString().endsWith(u"{}"_s));
        file.write(context.toString().toUtf8() + "\n");
    }
    file.close();
    QCOMPARE(edit({u"--seed"_s, u"4"_s})[u"contexts"].toArray(), contexts);
    QVERIFY(edit({u"--seed"_s, u"5"_s})[u"contexts"].toArray() != contexts);
    const QJsonObject repeated = edit({u"--contexts"_s, file.fileName()});
    QCOMPARE(repeated[u"contexts"].toArray(), contexts);
    QCOMPARE(repeated[u"loss"].toArray(), generated[u"loss"].toArray());
}

void TstCliEdit::promptsComeFromTheBundledData() {
    const CliResult result = runCli({u"edit"_s, u"--model"_s, kModel, u"--prompt"_s,
                                     u"The mother tongue of Danielle Darrieux is"_s, u"--subject"_s,
                                     u"Danielle Darrieux"_s, u"--new"_s, u"English"_s, u"--site"_s, u"W_o"_s,
                                     u"--layer"_s, u"5"_s, u"--contexts"_s, u"none"_s, u"--steps"_s, u"2"_s});
    QVERIFY2(result.exitCode == 0, result.error.constData());
    int paraphrases = 0;
    int neighbours = 0;
    for (const QJsonValue prompt : result.json()[u"prompts"].toArray()) {
        const QString text = prompt[u"prompt"].toString();
        if (prompt[u"kind"] == u"paraphrase"_s) {
            ++paraphrases;
            QVERIFY(text.contains(u"Danielle Darrieux"_s) && !text.startsWith(u"The mother tongue of"_s));
        } else if (prompt[u"kind"] == u"neighbour"_s) {
            ++neighbours;
            QVERIFY(text.startsWith(u"The mother tongue of"_s) && !text.contains(u"Danielle"_s));
        }
    }
    QVERIFY(paraphrases >= 2);
    QCOMPARE(neighbours, 10);
}

void TstCliEdit::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode,
                        const QStringList& named) { QTest::newRow(name) << arguments << exitCode << named; };
    const auto edit = [](const QString& model, const QString& site, const QString& layer,
                         const QString& object, const QStringList& extra = {}) {
        return onDemoPrompt(u"edit"_s, model,
                            QStringList{u"--site"_s, site, u"--layer"_s, layer, u"--new"_s, object,
                                        u"--contexts"_s, u"none"_s, u"--steps"_s, u"1"_s} +
                                extra);
    };
    row("site unknown", edit(kModel, u"W_b"_s, u"5"_s, u"x"_s), 2, {u"--site"_s, u"W_b"_s, u"W_a"_s});
    row("site of another family", edit(kModel, u"W_down"_s, u"5"_s, u"x"_s), 2,
        {u"site"_s, u"W_down"_s, u"W_a, W_g or W_o"_s});
    row("site of a state-space model", edit(u"demo-transformer"_s, u"W_o"_s, u"5"_s, u"x"_s), 2,
        {u"W_o"_s, u"W_down"_s});
    row("layer outside", edit(kModel, u"W_o"_s, u"24"_s, u"x"_s), 2, {u"layer"_s, u"24"_s});
    row("layer negative", edit(kModel, u"W_o"_s, u"-1"_s, u"x"_s), 2, {u"--layer"_s});
    row("new object empty", edit(kModel, u"W_o"_s, u"5"_s, u" "_s), 2, {u"new"_s});
    row("new is true", edit(kModel, u"W_o"_s, u"5"_s, u"Apple"_s, {u"--true"_s, u"Apple"_s}), 2,
        {u"new"_s, u"Apple"_s});
    row("no subject",
        {u"edit"_s, u"--model"_s, kModel, u"--prompt"_s, u"Beats Music is owned by"_s, u"--site"_s, u"W_o"_s,
         u"--layer"_s, u"5"_s, u"--new"_s, u"x"_s},
        2, {u"subject"_s});
    row("u alone", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--u"_s, u"a.npy"_s}), 2, {u"--u"_s});
    row("u missing",
        edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--u"_s, u"no.npy"_s, u"--value"_s, u"no.npy"_s}), 3,
        {u"no.npy"_s});
    row("contexts missing", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s).replaceInStrings(u"none"_s, u"/no/file"_s),
        3, {u"/no/file"_s});
    row("two statistics",
        edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--stats"_s, u"a"_s, u"--stats-text"_s, u"b"_s}), 2,
        {u"--stats-text"_s});
    row("statistics missing", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--stats"_s, u"/no/stats"_s}), 3,
        {u"/no/stats"_s});
    row("rate no number", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--rate"_s, u"fast"_s}), 2,
        {u"--rate"_s, u"fast"_s});
    row("rate 0", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--rate"_s, u"0"_s}), 2, {u"rate"_s});
    row("ridge negative", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--ridge"_s, u"-1"_s}), 2, {u"ridge"_s});
    row("KL prompt without place", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--kl-prompt"_s, u"it is"_s}), 2,
        {u"kl-prompt"_s, u"{}"_s});
    row("checkpoint onto the original", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--out"_s, kFolder}), 3,
        {kFolder, u"exists"_s});
    row("adapter without folder", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--adapter"_s, u"/no/such/a"_s}),
        3, {u"/no/such"_s});
    row("delta without folder", edit(kModel, u"W_o"_s, u"5"_s, u"x"_s, {u"--delta"_s, u"/no/such/d"_s}), 3,
        {u"/no/such/d"_s});
    row("edit missing", onDemoPrompt(u"predict"_s, kModel, {u"--delta"_s, u"/no/edit"_s}), 3,
        {u"/no/edit"_s});
    row("edit that is a checkpoint",
        onDemoPrompt(u"predict"_s, kModel, {u"--delta"_s, kFolder + u"/model.safetensors"_s}), 3,
        {u"model.safetensors"_s, u"schema"_s});
}

void TstCliEdit::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QStringList, named);
    expectRefusal(arguments, exitCode, named);
}

/// Killed at any moment, the program leaves the whole folder or nothing, and the original as it was.
void TstCliEdit::nothingIsHalfWritten() {
    const QMap<QString, QByteArray> before = filesIn(kFolder);
    int whole = 0;
    int none = 0;
    for (int delay = 50; delay < 2500 && (whole < 2 || none < 3); delay += delay < 600 ? 110 : 60) {
        const QTemporaryDir folder;
        QProcess program;
        program.start(QStringLiteral(MAMBASCOPE_CLI), quickEdit({u"--out"_s, folder.filePath(u"out"_s)}));
        QVERIFY(program.waitForStarted());
        program.waitForFinished(delay);
        program.kill();
        program.waitForFinished();
        const QStringList left =
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        if (left.isEmpty()) {
            ++none;
            continue;
        }
        QCOMPARE(left, QStringList{u"out"_s});
        QCOMPARE(filesIn(folder.filePath(u"out"_s)).keys(), before.keys());
        QCOMPARE(runCli(onDemoPrompt(u"predict"_s, folder.filePath(u"out"_s))).exitCode, 0);
        ++whole;
    }
    QVERIFY(none > 0);
    QVERIFY(whole > 0);
    QCOMPARE(filesIn(kFolder), before);
}

QTEST_GUILESS_MAIN(TstCliEdit)
#include "tst_cli_edit.moc"
