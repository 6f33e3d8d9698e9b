// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli: the JSON contract, and that the commands agree with one another.
#include <QJsonArray>
#include <QtTest>
#include <cmath>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList kModels{u"demo-mamba2"_s, u"demo-transformer"_s};

QStringList keysOf(const QJsonValue& object) {
    return object.toObject().keys();
}

bool holdsKeys(const QJsonValue& object, const QStringList& wanted) {
    const QStringList keys = keysOf(object);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& key) { return keys.contains(key); });
}

bool close(double a, double b) {
    return std::abs(a - b) <= 1e-5 * std::max(std::abs(a), std::abs(b)) + 1e-12;
}

double targetUnder(const QString& model, const QString& knockout) {
    const QJsonObject json = runCli(onDemoPrompt(u"predict"_s, model, {u"--knockout"_s, knockout})).json();
    return json[u"variants"].toArray()[0][u"target_probability"].toDouble(-1);
}

} // namespace

class TstCliAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predictHasItsFields();
    void probabilitiesSumToOne();
    void variantsKeepTheirOrder();
    void relativeChangeIsOfTheTarget();
    void targetIsTheFirstTokenOfItsText();
    void mapAgreesWithPredict();
    void flowAgreesWithPredict();
    void centerWindowsAreClipped();
    void attentionHasItsFields();
    void headsAreChosen();
    void attentionOverChosenHeads();
    void tablesOfListsAreTables();
    void randomWeightsAnswerPrompts();
    void benchAtAnotherDepth();
    void benchOfPrompts();
};

void TstCliAnswers::predictHasItsFields() {
    for (const QString& model : kModels) {
        const CliResult result = runCli(
            onDemoPrompt(u"predict"_s, model, {u"--knockout"_s, u"last<-subject@all"_s, u"--top"_s, u"4"_s}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.error.isEmpty(), result.error.constData());
        QCOMPARE(result.output.count('\n'), 1);
        const QJsonObject json = result.json();
        QCOMPARE(json[u"schema"].toString(), u"mambascope.predict/1"_s);
        QCOMPARE(json[u"model"][u"name"].toString(), model);
        QVERIFY(holdsKeys(json[u"model"], {u"architecture"_s, u"layers"_s, u"parameters"_s}));
        QVERIFY(!json[u"device"].toString().isEmpty());
        QCOMPARE(json[u"dtype"].toString(), u"fp32"_s);
        QVERIFY(holdsKeys(json[u"tokens"][0], {u"index"_s, u"id"_s, u"text"_s, u"start"_s, u"end"_s}));
        QVERIFY(holdsKeys(json[u"target"], {u"text"_s, u"id"_s}));
        QVERIFY(holdsKeys(json[u"clean"], {u"target_probability"_s, u"top"_s}));
        QCOMPARE(json[u"clean"][u"top"].toArray().size(), 4);
        QVERIFY(holdsKeys(json[u"clean"][u"top"][0], {u"id"_s, u"text"_s, u"probability"_s, u"logit"_s}));
        QCOMPARE(json[u"target"][u"id"], json[u"clean"][u"top"][0][u"id"]); // no --target: the top token
        const QJsonValue variant = json[u"variants"].toArray().at(0);
        QCOMPARE(variant[u"knockout"].toString(), u"last<-subject@all"_s);
        QVERIFY(holdsKeys(variant, {u"target_probability"_s, u"relative_change"_s, u"top"_s}));
        QCOMPARE(variant[u"top"].toArray().size(), 4);
    }
}

void TstCliAnswers::probabilitiesSumToOne() {
    const QJsonObject json =
        runCli(onDemoPrompt(u"predict"_s, u"demo-transformer"_s, {u"--top"_s, u"1000000"_s})).json();
    double sum = 0;
    double last = 2;
    for (const QJsonValue token : json[u"clean"][u"top"].toArray()) {
        sum += token[u"probability"].toDouble();
        QVERIFY(token[u"probability"].toDouble() <= last);
        last = token[u"probability"].toDouble();
    }
    QVERIFY2(std::abs(sum - 1) < 1e-4, qPrintable(QString::number(sum)));
}

void TstCliAnswers::variantsKeepTheirOrder() {
    const QStringList specs{u"last<-0@3"_s, u"last<-subject@all"_s, u"2<-0-1@0-5;last<-first@7"_s};
    QStringList extra;
    for (const QString& spec : specs) {
        extra << u"--knockout"_s << spec;
    }
    const QJsonArray variants =
        runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, extra)).json()[u"variants"].toArray();
    QCOMPARE(variants.size(), specs.size());
    for (qsizetype i = 0; i < specs.size(); ++i) {
        QCOMPARE(variants[i][u"knockout"].toString(), specs[i]);
        QVERIFY(
            close(variants[i][u"target_probability"].toDouble(), targetUnder(u"demo-mamba2"_s, specs[i])));
    }
}

void TstCliAnswers::relativeChangeIsOfTheTarget() {
    for (const QString& model : kModels) {
        const QJsonObject json =
            runCli(onDemoPrompt(u"predict"_s, model, {u"--knockout"_s, u"last<-subject@all"_s})).json();
        const double before = json[u"clean"][u"target_probability"].toDouble();
        const QJsonValue variant = json[u"variants"].toArray().at(0);
        const double after = variant[u"target_probability"].toDouble();
        QVERIFY(close(variant[u"relative_change"].toDouble(), (after - before) / before));
        QVERIFY2(after < 0.8 * before, "cutting the subject in every layer must cost the answer");
    }
}

void TstCliAnswers::targetIsTheFirstTokenOfItsText() {
    const QJsonObject one =
        runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, {u"--target"_s, u"Apple"_s})).json();
    QCOMPARE(one[u"target"][u"text"].toString(), u" Apple"_s);
    QVERIFY(one[u"notes"].toArray().isEmpty());
    const QJsonObject several =
        runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, {u"--target"_s, u"Apple Xylophonist"_s})).json();
    QCOMPARE(several[u"target"][u"id"], one[u"target"][u"id"]);
    QVERIFY(several[u"notes"].toArray().at(0).toString().contains(u"first"_s));
}

void TstCliAnswers::mapAgreesWithPredict() {
    for (const QString& model : kModels) {
        const QJsonObject map = runCli(onDemoPrompt(u"map"_s, model, {u"--window"_s, u"5"_s})).json();
        QCOMPARE(map[u"schema"].toString(), u"mambascope.map/1"_s);
        QCOMPARE(map[u"window"].toInt(), 5);
        QCOMPARE(map[u"align"].toString(), u"start"_s);
        const QJsonObject clean = runCli(onDemoPrompt(u"predict"_s, model)).json();
        QVERIFY(
            close(map[u"base_probability"].toDouble(), clean[u"clean"][u"target_probability"].toDouble()));
        const QJsonArray rows = map[u"probability"].toArray();
        QCOMPARE(rows.size(), clean[u"tokens"].toArray().size());
        const int layers = clean[u"model"][u"layers"].toInt();
        for (const QJsonValue row : rows) {
            QCOMPARE(row.toArray().size(), layers - 4);
        }
        for (const auto& [source, window] :
             {QPair(0, 0), QPair(1, layers - 5), QPair(int(rows.size()) - 1, 3)}) {
            const QString spec = u"last<-%1@%2-%3"_s.arg(source).arg(window).arg(window + 4);
            QVERIFY2(close(rows[source].toArray()[window].toDouble(), targetUnder(model, spec)),
                     qPrintable(spec));
        }
    }
}

void TstCliAnswers::flowAgreesWithPredict() {
    for (const QString& model : kModels) {
        const QJsonObject flow = runCli(onDemoPrompt(u"flow"_s, model, {u"--window"_s, u"3"_s})).json();
        QCOMPARE(flow[u"schema"].toString(), u"mambascope.flow/1"_s);
        QStringList roles = keysOf(flow[u"probability"]);
        roles.sort();
        QCOMPARE(roles, (QStringList{u"first"_s, u"last"_s, u"relation"_s, u"subject"_s}));
        const QJsonArray curve = flow[u"probability"][u"relation"].toArray();
        QVERIFY(close(curve[4].toDouble(), targetUnder(model, u"last<-relation@4-6"_s)));
        const QJsonObject one =
            runCli(onDemoPrompt(u"flow"_s, model, {u"--window"_s, u"3"_s, u"--sources"_s, u"all"_s})).json();
        QCOMPARE(keysOf(one[u"probability"]), QStringList{u"all"_s});
        QVERIFY(close(one[u"probability"][u"all"].toArray()[0].toDouble(),
                      targetUnder(model, u"last<-all@0-2"_s)));
    }
}

void TstCliAnswers::centerWindowsAreClipped() {
    const QJsonObject map =
        runCli(onDemoPrompt(u"map"_s, u"demo-transformer"_s,
                            {u"--window"_s, u"5"_s, u"--align"_s, u"center"_s, u"--query"_s, u"2"_s}))
            .json();
    QCOMPARE(map[u"align"].toString(), u"center"_s);
    QCOMPARE(map[u"windows"].toArray().size(), 12);
    QCOMPARE(map[u"windows"].toArray()[0].toArray(), (QJsonArray{0, 2}));
    QCOMPARE(map[u"windows"].toArray()[11].toArray(), (QJsonArray{9, 11}));
    QCOMPARE(map[u"query"].toInt(), 2);
    // A source after the query is not causal: cutting it changes nothing.
    const double base = map[u"base_probability"].toDouble();
    QVERIFY(close(map[u"probability"].toArray()[3].toArray()[0].toDouble(), base));
}

void TstCliAnswers::attentionHasItsFields() {
    for (const QString& model : kModels) {
        const QStringList layer{u"--layer"_s, u"6"_s};
        const QJsonObject json =
            runCli(onDemoPrompt(u"attention"_s, model, layer + QStringList{u"--view"_s, u"normalized"_s}))
                .json();
        QCOMPARE(json[u"schema"].toString(), u"mambascope.attention/1"_s);
        QCOMPARE(json[u"layer"].toInt(), 6);
        QVERIFY(json[u"head"].isNull());
        QCOMPARE(json[u"view"].toString(), u"normalized"_s);
        QVERIFY(json[u"rebuild_error"].isNull());
        const QJsonObject measured =
            runCli(onDemoPrompt(u"attention"_s, model, layer + QStringList{u"--error"_s})).json();
        QVERIFY(measured[u"rebuild_error"].toDouble(1) < 1e-4);
        const QJsonArray rows = json[u"attention"].toArray();
        QCOMPARE(rows.size(), json[u"tokens"].toArray().size());
        for (qsizetype query = 0; query < rows.size(); ++query) {
            double sum = 0;
            for (qsizetype source = 0; source < rows.size(); ++source) {
                const double weight = rows[query].toArray()[source].toDouble();
                QVERIFY(source <= query || weight == 0);
                sum += weight;
            }
            QVERIFY(std::abs(sum - 1) < 1e-4);
        }
        const QJsonObject head =
            runCli(onDemoPrompt(u"attention"_s, model, layer + QStringList{u"--head"_s, u"1"_s})).json();
        QCOMPARE(head[u"head"].toInt(), 1);
        QCOMPARE(head[u"view"].toString(), u"signed"_s);
    }
}

void TstCliAnswers::headsAreChosen() {
    const QString model = u"demo-mamba2"_s;
    const auto under = [&](const QStringList& extra) {
        const QStringList cut{u"--knockout"_s, u"last<-subject@4-8"_s};
        return runCli(onDemoPrompt(u"predict"_s, model, cut + extra)).json();
    };
    const auto probability = [](const QJsonObject& json) {
        return json[u"variants"].toArray().at(0)[u"target_probability"].toDouble(-1);
    };
    const QJsonObject all = under({});
    QVERIFY(all[u"heads"].isNull());
    const QJsonObject fast = under({u"--heads"_s, u"fast"_s});
    QCOMPARE(fast[u"heads"].toString(), u"fast"_s);
    const QJsonObject union_ = under({u"--heads=slow,middle,fast,0,0-1"_s});
    QCOMPARE(union_[u"heads"].toString(), u"slow,middle,fast,0,0-1"_s);
    QVERIFY(close(probability(union_), probability(all)));
    QVERIFY(!close(probability(fast), probability(all)));

    const QStringList heads{u"--window"_s, u"5"_s, u"--heads"_s, u"fast"_s};
    const QJsonObject flow = runCli(onDemoPrompt(u"flow"_s, model, heads)).json();
    QCOMPARE(flow[u"heads"].toString(), u"fast"_s);
    QVERIFY(close(flow[u"probability"][u"subject"].toArray().at(4).toDouble(), probability(fast)));
    const QJsonObject map = runCli(onDemoPrompt(u"map"_s, model, heads)).json();
    QCOMPARE(map[u"heads"].toString(), u"fast"_s);
    const QJsonObject first =
        runCli(
            onDemoPrompt(u"predict"_s, model, {u"--knockout"_s, u"last<-1@4-8"_s, u"--heads"_s, u"fast"_s}))
            .json();
    QVERIFY(close(map[u"probability"].toArray().at(1).toArray().at(4).toDouble(), probability(first)));
    const CliResult table = runCli(onDemoPrompt(u"map"_s, model, heads + QStringList{u"--table"_s}));
    QVERIFY(table.output.contains("no longer sees a source in heads fast, by layers"));
}

void TstCliAnswers::attentionOverChosenHeads() {
    const auto attention = [](const QStringList& extra) {
        const QStringList layer{u"--layer"_s, u"6"_s};
        return runCli(onDemoPrompt(u"attention"_s, u"demo-transformer"_s, layer + extra)).json();
    };
    const auto first = [](const QJsonObject& json) {
        return json[u"attention"].toArray().at(3).toArray().at(1).toDouble(-1);
    };
    const QJsonObject both = attention({u"--heads"_s, u"1-2"_s});
    QCOMPARE(both[u"heads"].toString(), u"1-2"_s);
    QVERIFY(both[u"head"].isNull());
    const QJsonObject one = attention({u"--head"_s, u"1"_s});
    QVERIFY(one[u"heads"].isNull());
    QVERIFY(close(first(both), (first(one) + first(attention({u"--head"_s, u"2"_s}))) / 2));
}

/// Every value has a line or a cell of its own: nothing is printed as JSON.
void TstCliAnswers::tablesOfListsAreTables() {
    for (const QString& model : kModels) {
        const QStringList ask{u"--knockout"_s, u"last<-subject@all"_s, u"--knockout"_s, u"last<-first@0"_s};
        const CliResult table = runCli(onDemoPrompt(u"trust"_s, model, ask + QStringList{u"--table"_s}));
        QVERIFY2(table.exitCode == 0, table.error.constData());
        const QString text = QString::fromUtf8(table.output);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'['), qPrintable(text));
        const QJsonObject json = runCli(onDemoPrompt(u"trust"_s, model, ask)).json();
        const QStringList lines = text.split(u'\n');
        const auto rowsBelow = [&](const QString& title) {
            qsizetype at = lines.indexOf(title);
            qsizetype rows = 0;
            for (++at; at > 0 && at < lines.size() && !lines[at].isEmpty(); ++at) {
                ++rows;
            }
            return rows - 1; // without the head
        };
        QCOMPARE(rowsBelow(u"runs"_s), 2);
        QCOMPARE(rowsBelow(u"rebuild_errors"_s), json[u"rebuild_errors"].toArray().size());
        QVERIFY2(text.contains(u"clean.probability"_s), qPrintable(text));
        QVERIFY2(text.contains(u"leak.strict"_s) == (model == kModels[0]), qPrintable(text));
    }
}

/// A benchmarking aid: the bundled tokenizer on a checkpoint's larger vocabulary.
void TstCliAnswers::randomWeightsAnswerPrompts() {
    const QStringList cut{u"--knockout"_s, u"last<-subject@0-8"_s, u"--top"_s, u"3"_s};
    const CliResult result = runCli(onDemoPrompt(u"predict"_s, u"random:pythia-160m"_s, cut));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QJsonObject json = result.json();
    QCOMPARE(json[u"model"][u"name"].toString(), u"random:pythia-160m"_s);
    QCOMPARE(json[u"model"][u"layers"].toInt(), 12);
    QCOMPARE(json[u"tokens"].toArray().size(), 6);
    const QJsonObject variant = json[u"variants"].toArray().at(0).toObject();
    const double clean = json[u"clean"][u"target_probability"].toDouble(-1);
    QVERIFY(clean > 0 && clean < 1);
    QVERIFY(!close(variant[u"target_probability"].toDouble(-1), clean));

    const CliResult unknown = runCli(onDemoPrompt(u"predict"_s, u"random:pythia"_s));
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(unknown.error.count('\n'), 1);
    QVERIFY2(unknown.error.contains("pythia-160m"), unknown.error.constData());
}

void TstCliAnswers::benchAtAnotherDepth() {
    const auto bench = [](const QString& layers) {
        return runCli({u"bench"_s, u"--shape"_s, u"pythia-160m"_s, u"--layers"_s, layers, u"--tokens"_s,
                       u"4"_s, u"--window"_s, u"2"_s, u"--repetitions"_s, u"1"_s, u"--device"_s, u"cpu"_s,
                       u"--naive"_s});
    };
    const CliResult result = bench(u"3"_s);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QCOMPARE(result.json()[u"model"][u"layers"].toInt(), 3);
    QCOMPARE(result.json()[u"variants"].toInt(), 4 * 2);
    for (const QString& timed : {u"map"_s, u"attention_layer"_s, u"attention_strip"_s}) {
        QVERIFY(result.json()[timed][u"median_ms"].toDouble() > 0);
    }
    const QJsonValue naive = result.json()[u"naive"];
    QVERIFY(naive[u"attention_strip"][u"median_ms"].toDouble() > 0);
    QVERIFY(naive[u"attention_largest_error"].toDouble(1) < 1e-5);
    QVERIFY(naive[u"largest_relative_error"].toDouble(1) < 1e-4);
    const CliResult none = bench(u"0"_s);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.error.contains("--layers"), none.error.constData());
    QCOMPARE(bench(u"1"_s).exitCode, 2); // fewer than a window has
}

void TstCliAnswers::benchOfPrompts() {
    const auto bench = [](const QString& sources) {
        return runCli({u"bench"_s, u"--shape"_s, u"demo-transformer"_s, u"--prompts"_s, u"12"_s,
                       u"--sources"_s, sources, u"--window"_s, u"9"_s, u"--repetitions"_s, u"1"_s,
                       u"--device"_s, u"cpu"_s, u"--naive"_s});
    };
    const CliResult result = bench(u"2"_s);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QJsonValue json = result.json();
    QCOMPARE(json[u"schema"].toString(), u"mambascope.bench_prompts/1"_s);
    QCOMPARE(json[u"variants"].toInt(), 12 * 2 * 4);
    QVERIFY(json[u"prompts_per_second"].toDouble() > 0);
    QCOMPARE(json[u"one_by_one"][u"prompts_timed"].toInt(), 12);
    QVERIFY(json[u"one_by_one"][u"largest_relative_error"].toDouble(1) <= 1e-5);
    QVERIFY(json[u"naive"][u"plain_ms"].toDouble() > 0);
    const CliResult none = bench(u"5"_s);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.error.contains("--sources"), none.error.constData());
}

QTEST_GUILESS_MAIN(TstCliAnswers)
#include "tst_cli_answers.moc"
