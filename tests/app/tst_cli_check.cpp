// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli --check: the answer stays the same, and "check" says how far it is from float64.
#include <QJsonArray>
#include <QtTest>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList withCheck(const QString& command, const QString& model, QStringList extra = {}) {
    extra.append(u"--check"_s);
    return onDemoPrompt(command, model, extra);
}

void addModels() {
    QTest::addColumn<QString>("model");
    QTest::newRow("mamba2") << u"demo-mamba2"_s;
    QTest::newRow("transformer") << u"demo-transformer"_s;
}

} // namespace

class TstCliCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predict_data() { addModels(); }
    void predict();
    void map_data() { addModels(); }
    void map();
    void flow_data() { addModels(); }
    void flow();
    void attention_data() { addModels(); }
    void attention();
    void tables();
    void usage_data();
    void usage();
};

void TstCliCheck::predict() {
    QFETCH(const QString, model);
    const QStringList knockout{u"--knockout"_s, u"last<-subject@all"_s};
    const CliResult result = runCli(withCheck(u"predict"_s, model, knockout));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QVERIFY2(result.error.isEmpty(), result.error.constData());
    QJsonObject json = result.json();
    const QJsonObject check = json[u"check"].toObject();
    QCOMPARE(check[u"reference"].toString(), u"float64, every run from scratch"_s);
    QCOMPARE(check[u"checked"].toInt(), 1);
    QCOMPARE(check[u"of"].toInt(), 1);
    QVERIFY(check[u"seed"].isNull());
    QVERIFY(check[u"holds"].toBool());
    for (const char* measure : {"logit", "probability", "relative_probability"}) {
        const QJsonValue found = check[QLatin1String(measure)];
        QVERIFY(found[u"largest_difference"].toDouble(-1) > 0);
        QVERIFY(found[u"largest_difference"].toDouble(1) < 1e-4);
        QVERIFY(found[u"where"].toString().contains(u"token "_s));
        QVERIFY(!found[u"unit"].toString().isEmpty());
    }
    QCOMPARE(check[u"logit"][u"bound"].toDouble(), 5e-4);
    QVERIFY(!check.contains(u"attention"_s));

    QJsonObject plain = runCli(onDemoPrompt(u"predict"_s, model, knockout)).json();
    QVERIFY(!plain.contains(u"check"_s));
    for (const char* field : {"tokens", "target", "clean", "variants"}) {
        QCOMPARE(json[QLatin1String(field)], plain[QLatin1String(field)]);
    }
}

void TstCliCheck::map() {
    QFETCH(const QString, model);
    const CliResult result = runCli(withCheck(
        u"map"_s, model, {u"--window"_s, u"3"_s, u"--check-runs"_s, u"25"_s, u"--check-seed"_s, u"9"_s}));
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QJsonObject json = result.json();
    const QJsonObject check = json[u"check"].toObject();
    QCOMPARE(check[u"checked"].toInt(), 25);
    QCOMPARE(check[u"of"].toInt(),
             static_cast<int>(json[u"tokens"].toArray().size() * json[u"windows"].toArray().size()));
    QCOMPARE(check[u"seed"].toInt(), 9);
    QVERIFY(check[u"holds"].toBool());
    QVERIFY(check[u"relative_probability"][u"bound"].toDouble() > 0);
    // Twenty-five take a while: how far they are stands on stderr.
    QVERIFY2(result.error.contains("mambascope-cli: check: 25 of 25 knockouts\n"), result.error.constData());
    QCOMPARE(result.error.count('\n'), 10);
}

void TstCliCheck::flow() {
    QFETCH(const QString, model);
    const QJsonObject json =
        runCli(withCheck(u"flow"_s, model, {u"--window"_s, u"9"_s, u"--check-runs"_s, u"5"_s})).json();
    QCOMPARE(json[u"check"][u"checked"].toInt(), 5);
    QCOMPARE(json[u"check"][u"seed"].toInt(), 1);
    QVERIFY(json[u"check"][u"holds"].toBool());
}

void TstCliCheck::attention() {
    QFETCH(const QString, model);
    const QJsonObject json =
        runCli(withCheck(u"attention"_s, model, {u"--layer"_s, u"5"_s, u"--view"_s, u"contribution"_s}))
            .json();
    QVERIFY(json[u"check"][u"holds"].toBool());
    QVERIFY(json[u"check"][u"attention"][u"largest_difference"].toDouble(-1) > 0);
    QVERIFY(json[u"check"][u"attention"][u"where"].toString().startsWith(u"query "_s));
    QVERIFY(json[u"rebuild_error"].toDouble(1) < 1e-4);
}

void TstCliCheck::tables() {
    const CliResult result = runCliOnTerminal(withCheck(u"predict"_s, u"demo-mamba2"_s));
    QVERIFY2(result.output.contains("check     float64, every run from scratch: 0 of 0 knockouts; largest "
                                    "difference "),
             result.output.constData());
    QVERIFY2(result.output.contains("σ of the logits (clean run, token "), result.output.constData());
}

void TstCliCheck::usage_data() {
    QTest::addColumn<QStringList>("extra");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("runs alone") << QStringList{u"--check-runs"_s, u"3"_s} << QByteArray("--check-runs");
    QTest::newRow("seed alone") << QStringList{u"--check-seed"_s, u"3"_s} << QByteArray("--check-seed");
    QTest::newRow("no runs") << QStringList{u"--check"_s, u"--check-runs"_s, u"0"_s}
                             << QByteArray("from 1 on");
    QTest::newRow("no seed") << QStringList{u"--check"_s, u"--check-seed"_s, u"-1"_s}
                             << QByteArray("--check-seed");
    QTest::newRow("a value") << QStringList{u"--check=3"_s} << QByteArray("--check");
}

void TstCliCheck::usage() {
    QFETCH(const QStringList, extra);
    QFETCH(const QByteArray, words);
    const CliResult result = runCli(onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, extra));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.error.contains(words) && result.error.count('\n') == 1, result.error.constData());
}

QTEST_GUILESS_MAIN(TstCliCheck)
#include "tst_cli_check.moc"
