// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli block, and --strict of predict, map and flow: the JSON contract, that they agree with one
// another, and one clear line for bad input.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "tests/app/cli_process.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

bool close(double a, double b) {
    return std::abs(a - b) <= 2e-5 * std::max(std::abs(a), std::abs(b)) + 1e-10;
}

QJsonObject answered(const QString& command, const QStringList& extra,
                     const QString& model = u"demo-mamba2"_s) {
    const CliResult result = runCli(onDemoPrompt(command, model, extra));
    if (result.exitCode != 0) {
        qWarning("%s", result.error.constData());
    }
    return result.json();
}

} // namespace

class TstCliBlocks : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return QString::fromStdString((m_folder / name).string());
    }

private Q_SLOTS:
    void blockHasItsFields();
    void aTextIsItsFile();
    void strictIsTheSameEverywhere();
    void experimentsAreStrictToo();
    void badInput_data();
    void badInput();
};

void TstCliBlocks::blockHasItsFields() {
    for (const QString& how : {u"knockout"_s, u"strict"_s}) {
        const QJsonObject json = answered(u"block"_s, {u"--window"_s, u"3"_s, u"--how"_s, how});
        QCOMPARE(json[u"schema"].toString(), u"mambascope.block/1"_s);
        QCOMPARE(json[u"how"].toString(), how);
        QCOMPARE(json[u"align"].toString(), u"center"_s);
        QCOMPARE(json[u"windows"].toArray().size(), 24);
        QCOMPARE(json[u"windows"][0], QJsonValue(QJsonArray{0, 1}));
        const double base = json[u"base_probability"].toDouble();
        const QJsonObject probability = json[u"probability"].toObject();
        QCOMPARE(probability.keys(),
                 (QStringList{u"last"_s, u"relation"_s, u"subject"_s, u"subject_last"_s}));
        for (const QString& source : probability.keys()) {
            for (int window = 0; window < 24; ++window) {
                const double p = probability[source][window].toDouble(-1);
                QVERIFY(p >= 0 && p <= 1);
                QVERIFY(close(json[u"relative_change"][source][window].toDouble(), (p - base) / base));
            }
        }
        QVERIFY(!json.contains(u"state"_s));
    }
}

void TstCliBlocks::aTextIsItsFile() {
    QFile text(path("text"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Beats Music is owned by Apple\nThe mother tongue of Danielle Darrieux is French\n");
    text.close();
    const CliResult stats = runCli({u"stats"_s, u"--model"_s, u"demo-mamba2"_s, u"--text"_s, path("text"),
                                    u"--out"_s, path("stats"), u"--means"_s, u"mix,a"_s});
    QVERIFY2(stats.exitCode == 0, stats.error.constData());
    QTemporaryDir cache;
    qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
    for (const QString& state : {u"mix"_s, u"a"_s}) {
        const QStringList common{u"--window"_s, u"10"_s,        u"--state"_s,
                                 state,         u"--sources"_s, u"subject,last"_s};
        const QJsonObject byFile = answered(u"block"_s, common + QStringList{u"--means"_s, path("stats")});
        const QJsonObject byText = answered(u"block"_s, common + QStringList{u"--text"_s, path("text")});
        QCOMPARE(byFile[u"state"].toString(), state);
        QCOMPARE(byFile[u"others"].toString(), u"live"_s);
        QCOMPARE(byFile[u"probability"], byText[u"probability"]);
        QVERIFY(byFile[u"relative_change"][u"subject"][12].toDouble() < -0.01);
    }
}

void TstCliBlocks::strictIsTheSameEverywhere() {
    for (const QString& degree : {u"taps"_s, u"full"_s}) {
        const QStringList strict{u"--strict"_s, degree};
        const QJsonObject predict =
            answered(u"predict"_s, QStringList{u"--knockout"_s, u"last<-1@4-6"_s} + strict);
        const double p = predict[u"variants"][0][u"target_probability"].toDouble(-1);
        QCOMPARE(predict[u"strict"].toString(), degree);
        const QJsonObject map = answered(u"map"_s, QStringList{u"--window"_s, u"3"_s} + strict);
        QCOMPARE(map[u"strict"].toString(), degree);
        QVERIFY(close(map[u"probability"][1][4].toDouble(), p));
        const QJsonObject flow =
            answered(u"flow"_s,
                     QStringList{u"--window"_s, u"3"_s, u"--sources"_s, u"subject"_s, u"--check"_s} + strict);
        const QJsonObject same =
            answered(u"predict"_s, QStringList{u"--knockout"_s, u"last<-subject@4-6"_s} + strict);
        QVERIFY(close(flow[u"probability"][u"subject"][4].toDouble(),
                      same[u"variants"][0][u"target_probability"].toDouble(-1)));
        QVERIFY(flow[u"check"][u"holds"].toBool() || flow[u"check"].toObject().isEmpty());
        const QJsonObject open = answered(u"map"_s, {u"--window"_s, u"3"_s});
        QCOMPARE(open[u"strict"].toString(), u"off"_s);
        QVERIFY(open[u"probability"] != map[u"probability"]);
    }
}

void TstCliBlocks::experimentsAreStrictToo() {
    QFile data(path("data.csv"));
    QVERIFY(data.open(QIODevice::WriteOnly));
    data.write("prompt,subject,answer\nBeats Music is owned by,Beats Music,Apple\n");
    data.close();
    const auto curveOf = [&](const QString& folder, const QStringList& strict) {
        const CliResult result =
            runCli(QStringList{u"experiment"_s, u"flow"_s, u"--model"_s, u"demo-mamba2"_s, u"--data"_s,
                               path("data.csv"), u"--window"_s, u"9"_s, u"--sources"_s, u"subject"_s, u"-o"_s,
                               folder} +
                   strict);
        QFile rows(folder + u"/rows.jsonl"_s);
        if (result.exitCode != 0 || !rows.open(QIODevice::ReadOnly)) {
            qWarning("%s", result.error.constData());
        }
        return QJsonDocument::fromJson(rows.readAll())[u"probability"][u"9"][u"subject"].toArray();
    };
    const QStringList strict{u"--strict"_s, u"full"_s};
    const QJsonArray found = curveOf(path("strict"), strict);
    const QJsonArray open = curveOf(path("open"), {});
    const QJsonObject flow = answered(
        u"flow"_s,
        QStringList{u"--window"_s, u"9"_s, u"--sources"_s, u"subject"_s, u"--target"_s, u"Apple"_s} + strict);
    const QJsonArray expected = flow[u"probability"][u"subject"].toArray();
    QCOMPARE(found.size(), 16);
    QCOMPARE(open.size(), 16);
    double apart = 0;
    for (int window = 0; window < 16; ++window) {
        QVERIFY(close(found[window].toDouble(-1), expected[window].toDouble(-2)));
        apart = std::max(apart, std::abs(found[window].toDouble() / open[window].toDouble() - 1));
    }
    QVERIFY(apart > 1e-3);
}

void TstCliBlocks::badInput_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QStringList>("extra");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("named");
    const QString mamba = u"demo-mamba2"_s, transformer = u"demo-transformer"_s;
    const QStringList window{u"--window"_s, u"3"_s};
    const auto add = [&](const char* name, const QString& model, const QStringList& extra, int exitCode,
                         const QString& named) {
        QTest::newRow(name) << u"block"_s << model << extra << exitCode << named;
    };
    add("no window", mamba, {}, 2, u"--window"_s);
    add("large window", mamba, {u"--window"_s, u"25"_s, u"--how"_s, u"strict"_s}, 2, u"25"_s);
    add("transformer", transformer, window + QStringList{u"--text"_s, u"bundled"_s}, 2, u"--how knockout"_s);
    add("no means", mamba, window, 2, u"--means"_s);
    add("both", mamba, window + QStringList{u"--text"_s, u"bundled"_s, u"--means"_s, u"x"_s}, 2, u"--text"_s);
    add("state", mamba, window + QStringList{u"--state"_s, u"s"_s}, 2, u"--state"_s);
    add("how", mamba, window + QStringList{u"--how"_s, u"zero"_s}, 2, u"--how"_s);
    add("others", mamba, window + QStringList{u"--others"_s, u"dead"_s}, 2, u"--others"_s);
    add("means of a knockout", mamba, window + QStringList{u"--how"_s, u"strict"_s, u"--means"_s, u"x"_s}, 2,
        u"--means"_s);
    add("missing file", mamba, window + QStringList{u"--means"_s, u"/nowhere/x"_s}, 3, u"/nowhere/x"_s);
    QTest::newRow("degree") << u"map"_s << mamba << window + QStringList{u"--strict"_s, u"very"_s} << 2
                            << u"taps or full"_s;
    QTest::newRow("some heads") << u"flow"_s << mamba
                                << window + QStringList{u"--strict"_s, u"full"_s, u"--heads"_s, u"1"_s} << 2
                                << u"strict"_s;
    QTest::newRow("features") << u"experiment"_s << mamba
                              << QStringList{u"features"_s, u"--data"_s,   u"counterfact"_s, u"--window"_s,
                                             u"9"_s,        u"--groups"_s, u"slow"_s,        u"--strict"_s,
                                             u"full"_s,     u"-o"_s,       path("never")}
                              << 2 << u"strict"_s;
    QTest::newRow("no knockout") << u"predict"_s << mamba << QStringList{u"--strict"_s, u"full"_s} << 2
                                 << u"--knockout"_s;
}

void TstCliBlocks::badInput() {
    QFETCH(QString, command);
    QFETCH(QString, model);
    QFETCH(QStringList, extra);
    QFETCH(int, exitCode);
    QFETCH(QString, named);
    const CliResult result = runCli(
        command == u"experiment"_s ? QStringList{command, extra.front(), u"--model"_s, model} + extra.mid(1)
                                   : onDemoPrompt(command, model, extra));
    QVERIFY2(result.exitCode == exitCode, result.error.constData());
    QVERIFY2(QString::fromUtf8(result.error).contains(named), result.error.constData());
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY(result.output.isEmpty());
}

QTEST_GUILESS_MAIN(TstCliBlocks)
#include "tst_cli_blocks.moc"
