// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli trace and path: the JSON contract, that maps, patches and paths agree with one another.
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/io/npy_file.hpp"
#include "tests/app/cli_process.hpp"
#include "tests/app/trace_arguments.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

/// Of a single token, which may be an unlikely one (kTokenTolerance of the parity tests).
bool close(double a, double b) {
    return std::abs(a - b) <= 1e-4 * std::max(std::abs(a), std::abs(b)) + 1e-10;
}

QStringList keysOf(const QJsonValue& value) {
    return value.toObject().keys();
}

/// The target's probability under each patch.
QList<double> patched(const QString& model, const QStringList& patches, const QStringList& more = {}) {
    QStringList extra = more;
    for (const QString& patch : patches) {
        extra += {u"--patch"_s, patch};
    }
    const CliResult result = runCli(corrupted(u"trace"_s, model, extra));
    QList<double> probabilities;
    for (const QJsonValue variant : result.json()[u"variants"].toArray()) {
        probabilities.append(variant[u"target_probability"].toDouble(-1));
    }
    if (probabilities.size() != patches.size()) {
        qWarning("%s", result.error.constData());
    }
    return probabilities;
}

} // namespace

class TstCliTraces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void traceHasItsFields();
    void mapHasItsFields();
    void aCellIsItsPatch();
    void pathIsItsPatches();
    void effectsAreQuotients();
    void identities();
    void logitsAreWritten();
    void noiseIsRepeatable();
    void padsAreTokens();
    void tables();
};

void TstCliTraces::traceHasItsFields() {
    for (const QString& model : kTracedModels) {
        const CliResult result = runCli(
            corrupted(u"trace"_s, model,
                      {u"--patch"_s, u"h:subject_last@3=clean"_s, u"--patch"_s, u"h:last@all;h:0@0"_s}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        QVERIFY2(result.error.isEmpty(), result.error.constData());
        const QJsonObject json = result.json();
        QCOMPARE(json[u"schema"].toString(), u"mambascope.trace/1"_s);
        QCOMPARE(json[u"model"][u"name"].toString(), model);
        QCOMPARE(json[u"base"].toString(), u"corrupt"_s);
        QCOMPARE(json[u"token_align"].toString(), u"subject-end"_s);
        const int last = json[u"subject"][1].toInt(-1);
        const QJsonArray tokens = json[u"tokens"].toArray();
        QVERIFY(last > 0 && last < tokens.size());
        QCOMPARE(tokens[last][u"end"].toInt(), 31); // "The headquarters of Beats Music"
        const QJsonValue corrupt = json[u"corrupt"];
        QVERIFY(keysOf(corrupt) == (QStringList{u"subject"_s, u"target_probability"_s, u"tokens"_s}));
        const QJsonArray others = corrupt[u"tokens"].toArray();
        QVERIFY(!others.isEmpty());
        QCOMPARE(tokens.size() - last, others.size() - corrupt[u"subject"][1].toInt());
        QVERIFY(json[u"clean"][u"target_probability"].toDouble() > corrupt[u"target_probability"].toDouble());
        QVERIFY(json[u"target"].toObject().contains(u"id"_s));
        const QJsonArray alignment = json[u"alignment"].toArray();
        QVERIFY(alignment.contains(QJsonArray{last, corrupt[u"subject"][1]}));
        QVERIFY(alignment.contains(QJsonArray{0, 0}));
        const QJsonArray variants = json[u"variants"].toArray();
        QCOMPARE(variants.size(), 2);
        QCOMPARE(variants[1][u"patch"].toString(), u"h:last@all;h:0@0"_s);
        QVERIFY(keysOf(variants[0]) ==
                (QStringList{u"indirect_effect"_s, u"patch"_s, u"target_probability"_s, u"top"_s}));
        QCOMPARE(variants[0][u"top"].toArray().size(), 5);
        QVERIFY(close(variants[1][u"target_probability"].toDouble(),
                      json[u"clean"][u"target_probability"].toDouble()));
        QVERIFY(json[u"notes"].isArray());
        QVERIFY(!json.contains(u"states"_s));
    }
}

void TstCliTraces::mapHasItsFields() {
    const QHash<QString, QStringList> usual{{kTracedModels[0], {u"g"_s, u"h"_s, u"o"_s, u"s"_s}},
                                            {kTracedModels[1], {u"attn"_s, u"h"_s, u"mlp"_s}}};
    for (const QString& model : kTracedModels) {
        const QJsonObject json = runCli(corrupted(u"trace"_s, model)).json();
        QCOMPARE(keysOf(json[u"states"]), usual[model]);
        QCOMPARE(json[u"method"].toString(), u"exact"_s);
        const int layers = json[u"model"][u"layers"].toInt();
        const QJsonArray rows = json[u"rows"].toArray();
        QCOMPARE(rows, json[u"alignment"].toArray());
        for (const QString& state : usual[model]) {
            const QJsonValue map = json[u"states"][state];
            QVERIFY(keysOf(map) == (QStringList{u"indirect_effect"_s, u"probability"_s, u"windows"_s}));
            QCOMPARE(map[u"windows"].toArray().size(), layers);
            QCOMPARE(map[u"probability"].toArray().size(), rows.size());
            const QJsonArray windows = map[u"windows"].toArray();
            QCOMPARE(windows[7].toArray(),
                     state == u"h" ? (QJsonArray{7, 7}) : (QJsonArray{2, std::min(11, layers - 1)}));
            for (const QJsonValue line : map[u"probability"].toArray()) {
                QCOMPARE(line.toArray().size(), layers);
                for (const QJsonValue cell : line.toArray()) {
                    QVERIFY(cell.isDouble() && cell.toDouble() >= 0 && cell.toDouble() <= 1);
                }
            }
            // Tokens before the subject are the same in both runs.
            const double floor = json[u"corrupt"][u"target_probability"].toDouble();
            for (const QJsonValue cell : map[u"probability"][0].toArray()) {
                QVERIFY(close(cell.toDouble(), floor));
            }
            QVERIFY(std::abs(map[u"indirect_effect"][0][3].toDouble(1)) < 1e-6);
        }
        const QJsonObject some = runCli(corrupted(u"trace"_s, model,
                                                  {u"--states"_s, u"h"_s, u"--positions"_s,
                                                   u"subject_last,last"_s, u"--into"_s, u"clean"_s}))
                                     .json();
        QCOMPARE(some[u"rows"].toArray().size(), 2);
        QCOMPARE(some[u"base"].toString(), u"clean"_s);
        QCOMPARE(keysOf(some[u"states"]), QStringList{u"h"_s});
        const double end = some[u"states"][u"h"][u"probability"][1][layers - 1].toDouble(-1);
        QVERIFY(close(end, some[u"corrupt"][u"target_probability"].toDouble()));
    }
}

void TstCliTraces::aCellIsItsPatch() {
    for (const QString& model : kTracedModels) {
        for (const QString& into : {u"corrupt"_s, u"clean"_s}) {
            const QStringList more{u"--into"_s, into};
            const QJsonObject json =
                runCli(corrupted(u"trace"_s, model,
                                 more + QStringList{u"--window"_s, u"3"_s, u"--align"_s, u"start"_s}))
                    .json();
            QStringList patches;
            QList<double> cells;
            const int side = into == u"corrupt" ? 1 : 0;
            for (const QString& state : keysOf(json[u"states"])) {
                const QJsonValue map = json[u"states"][state];
                for (int row = 0; row < json[u"rows"].toArray().size(); ++row) {
                    const auto windows = map[u"windows"].toArray();
                    for (int window = row % 4; window < windows.size(); window += 5) {
                        patches.append(u"%1:%2@%3-%4"_s.arg(state)
                                           .arg(json[u"rows"][row][side].toInt())
                                           .arg(windows[window][0].toInt())
                                           .arg(windows[window][1].toInt()));
                        cells.append(map[u"probability"][row][window].toDouble(-1));
                    }
                }
            }
            const QList<double> alone = patched(model, patches, more);
            QCOMPARE(alone.size(), cells.size());
            QVERIFY(cells.size() > 30);
            for (qsizetype i = 0; i < cells.size(); ++i) {
                QVERIFY2(close(alone[i], cells[i]), qPrintable(patches[i]));
            }
        }
    }
}

void TstCliTraces::pathIsItsPatches() {
    for (const QString& model : kTracedModels) {
        const CliResult result = runCli(corrupted(u"path"_s, model));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const QJsonObject json = result.json();
        QCOMPARE(json[u"schema"].toString(), u"mambascope.path/1"_s);
        QCOMPARE(keysOf(json[u"positions"]), (QStringList{u"last"_s, u"subject_last"_s}));
        const int layers = json[u"model"][u"layers"].toInt();
        QStringList patches;
        QList<double> points;
        for (const QString& place : keysOf(json[u"positions"])) {
            const QJsonValue curves = json[u"positions"][place];
            QCOMPARE(keysOf(curves), model == kTracedModels[0]
                                         ? (QStringList{u"g"_s, u"o"_s, u"recovery"_s, u"s"_s})
                                         : (QStringList{u"attn"_s, u"mlp"_s, u"recovery"_s}));
            for (const QString& curve : keysOf(curves)) {
                QCOMPARE(curves[curve][u"probability"].toArray().size(), layers);
                QCOMPARE(curves[curve][u"indirect_effect"].toArray().size(), layers);
                for (int layer = 0; layer < layers; layer += 3) {
                    QString patch = u"h:%1@%2=clean"_s.arg(place).arg(layer);
                    if (curve != u"recovery") {
                        patch += u";%1:%2@all=corrupt"_s.arg(curve, place);
                    }
                    patches.append(patch);
                    points.append(curves[curve][u"probability"][layer].toDouble(-1));
                }
            }
        }
        const QList<double> alone = patched(model, patches);
        QCOMPARE(alone.size(), points.size());
        for (qsizetype i = 0; i < points.size(); ++i) {
            QVERIFY2(close(alone[i], points[i]), qPrintable(patches[i]));
        }
        const QJsonObject some = runCli(corrupted(u"path"_s, model,
                                                  {u"--at"_s, u"subject,last"_s, u"--sever"_s,
                                                   model == kTracedModels[0] ? u"o"_s : u"mlp"_s}))
                                     .json();
        QVERIFY(keysOf(some[u"positions"]).contains(u"last"_s));
        QCOMPARE(keysOf(some[u"positions"][u"last"]).size(), 2);
    }
}

void TstCliTraces::effectsAreQuotients() {
    for (const QString& into : {u"corrupt"_s, u"clean"_s}) {
        const QJsonObject json = runCli(corrupted(u"trace"_s, kTracedModels[0],
                                                  {u"--into"_s, into, u"--patch"_s, u"h:subject_last@2"_s}))
                                     .json();
        const double p = json[u"clean"][u"target_probability"].toDouble();
        const double floor = json[u"corrupt"][u"target_probability"].toDouble();
        const QJsonValue variant = json[u"variants"][0];
        QVERIFY(close(variant[u"indirect_effect"].toDouble(),
                      (variant[u"target_probability"].toDouble() - floor) / (p - floor)));
    }
    // The same answer in both runs: there is nothing to divide by.
    const QJsonObject none = runCli(onTraced(u"trace"_s, kTracedModels[0],
                                             {u"--corrupt-noise"_s, u"1e-12"_s, u"--samples"_s, u"1"_s,
                                              u"--patch"_s, u"h:last@0"_s}))
                                 .json();
    QVERIFY(none[u"variants"][0][u"indirect_effect"].isNull());
    bool isNoted = false;
    for (const QJsonValue note : none[u"notes"].toArray()) {
        isNoted = isNoted || note.toString().contains(u"no indirect effects"_s);
    }
    QVERIFY(isNoted);
}

/// romba.md section 8, item 2.
void TstCliTraces::identities() {
    for (const QString& model : kTracedModels) {
        const bool isMamba = model == kTracedModels[0];
        const QStringList added = isMamba ? QStringList{u"o"_s} : QStringList{u"attn"_s, u"mlp"_s};
        const QStringList all = isMamba
                                    ? QStringList{u"h"_s, u"a"_s, u"mix"_s, u"c"_s, u"s"_s, u"g"_s, u"o"_s}
                                    : QStringList{u"h"_s, u"attn"_s, u"mlp"_s};
        const QJsonObject json = runCli(corrupted(u"trace"_s, model, {u"--patch"_s, u"h:last@0"_s})).json();
        const int end = json[u"model"][u"layers"].toInt() - 1;
        const double p = json[u"clean"][u"target_probability"].toDouble();
        const double floor = json[u"corrupt"][u"target_probability"].toDouble();
        QStringList patches;
        QList<double> expected;
        const auto expect = [&](const QString& patch, double probability) {
            patches.append(patch);
            expected.append(probability);
        };
        for (const QString& state : all) {
            expect(state + u":all@all=corrupt"_s, floor);
        }
        expect(u"h:last@%1=clean"_s.arg(end), p);
        expect(u"h:subject_last@%1=clean"_s.arg(end), floor);
        expect(u"h:context@all;%1:context@all"_s.arg(added[0]), floor);
        const QList<double> found = patched(model, patches);
        QCOMPARE(found.size(), patches.size());
        for (qsizetype i = 0; i < patches.size(); ++i) {
            QVERIFY2(close(found[i], expected[i]),
                     qPrintable(u"%1: %2 for %3"_s.arg(patches[i]).arg(found[i]).arg(expected[i])));
        }
    }
}

void TstCliTraces::logitsAreWritten() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"logits.npy"_s);
    const CliResult result = runCli(
        corrupted(u"trace"_s, kTracedModels[0],
                  {u"--patch"_s, u"h:last@23"_s, u"--patch"_s, u"h:last@23=corrupt"_s, u"--logits"_s, file}));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const FloatArray logits = readNpyFile(file.toStdString());
    QCOMPARE(logits.shape.size(), std::size_t{2});
    QCOMPARE(logits.shape[0], 4);
    const auto columns = static_cast<std::size_t>(logits.shape[1]);
    for (std::size_t i = 0; i < columns; ++i) {
        const float* const values = logits.values.data();
        QVERIFY(std::abs(values[i] - values[2 * columns + i]) < 1e-3F);
        QVERIFY(std::abs(values[columns + i] - values[3 * columns + i]) < 1e-3F);
    }
}

void TstCliTraces::noiseIsRepeatable() {
    const auto ask = [](const QString& noise, const QStringList& more) {
        return runCli(onTraced(u"trace"_s, kTracedModels[0],
                               QStringList{u"--corrupt-noise"_s, noise, u"--patch"_s, u"h:last@23"_s} + more))
            .json();
    };
    const QJsonObject first = ask(u"3x"_s, {u"--samples"_s, u"3"_s, u"--seed"_s, u"5"_s});
    const double floor = first[u"corrupt"][u"target_probability"].toDouble(-1);
    QVERIFY(floor >= 0);
    QVERIFY(first[u"token_align"].isNull());
    QCOMPARE(first[u"corrupt"][u"tokens"].toArray().size(), first[u"tokens"].toArray().size());
    QVERIFY(close(first[u"variants"][0][u"target_probability"].toDouble(),
                  first[u"clean"][u"target_probability"].toDouble()));
    const QJsonObject again = ask(u"3x"_s, {u"--samples"_s, u"3"_s, u"--seed"_s, u"5"_s});
    QCOMPARE(again[u"corrupt"][u"target_probability"].toDouble(), floor);
    const QJsonObject other = ask(u"3x"_s, {u"--samples"_s, u"3"_s, u"--seed"_s, u"6"_s});
    QVERIFY(other[u"corrupt"][u"target_probability"].toDouble() != floor);
    const QJsonObject map =
        runCli(onTraced(u"trace"_s, kTracedModels[0],
                        {u"--corrupt-noise"_s, u"0.3"_s, u"--samples"_s, u"2"_s, u"--states"_s, u"h"_s}))
            .json();
    const QJsonValue cells = map[u"states"][u"h"][u"probability"];
    const int rows = static_cast<int>(cells.toArray().size());
    QVERIFY(close(cells[rows - 1][23].toDouble(), map[u"clean"][u"target_probability"].toDouble()));
    QVERIFY(close(cells[0][5].toDouble(), map[u"corrupt"][u"target_probability"].toDouble()));
}

void TstCliTraces::padsAreTokens() {
    for (const QString& model : kTracedModels) {
        const QJsonObject plain = runCli(corrupted(u"trace"_s, model, {u"--patch"_s, u"h:last@0"_s})).json();
        const CliResult result = runCli(
            corrupted(u"trace"_s, model, {u"--token-align"_s, u"paper"_s, u"--patch"_s, u"h:last@0"_s}));
        QVERIFY2(result.exitCode == 0, result.error.constData());
        const QJsonObject json = result.json();
        const QJsonArray clean = json[u"tokens"].toArray();
        const QJsonArray corrupt = json[u"corrupt"][u"tokens"].toArray();
        QCOMPARE(clean.size(), corrupt.size());
        QCOMPARE(json[u"subject"][1], json[u"corrupt"][u"subject"][1]);
        const qsizetype pads = corrupt.size() - plain[u"corrupt"][u"tokens"].toArray().size() + clean.size() -
                               plain[u"tokens"].toArray().size();
        QVERIFY(pads > 0);
        const QJsonArray& shorter =
            corrupt.size() == plain[u"corrupt"][u"tokens"].toArray().size() ? clean : corrupt;
        QCOMPARE(shorter[0][u"start"].toInt(-1), 0);
        QCOMPARE(shorter[0][u"end"].toInt(-1), 0);
        // A transformer doesn't see the pads, and its positions are relative; Mamba-2 reads them.
        const double floor = json[u"corrupt"][u"target_probability"].toDouble();
        const double without = plain[u"corrupt"][u"target_probability"].toDouble();
        QVERIFY(close(floor, without) == (model == kTracedModels[1]) || &shorter == &clean);
    }
}

void TstCliTraces::tables() {
    for (const QString& model : kTracedModels) {
        const CliResult patches =
            runCli(corrupted(u"trace"_s, model, {u"--patch"_s, u"h:last@3"_s, u"--table"_s}));
        QVERIFY(patches.output.contains("h:last@3") && patches.output.contains("indirect effect"));
        const CliResult map = runCli(corrupted(u"trace"_s, model, {u"--states"_s, u"h"_s, u"--table"_s}));
        QVERIFY(map.output.contains("Chevrolet") && map.output.contains(" 11"));
        const CliResult path = runCli(corrupted(u"path"_s, model, {u"--table"_s}));
        QVERIFY(path.output.contains("recovery") && path.output.contains("severed"));
        for (const CliResult& result : {patches, map, path}) {
            QVERIFY2(result.exitCode == 0 && !result.output.contains('{'), result.error.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TstCliTraces)
#include "tst_cli_traces.moc"
