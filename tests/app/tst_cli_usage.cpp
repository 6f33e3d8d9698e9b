// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli: help, version, the table on a terminal, and one clear line for every kind of bad input.
#include <QRegularExpression>
#include <QtTest>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionMatchesTheProject();
    void helpNamesEverything();
    void commandHelpNeedsNothingElse();
    void manualNamesEveryOption();
    void badInput_data();
    void badInput();
    void terminalGetsATable();
    void jsonAndTableCanBeForced();
    void hostileTextStaysHarmless();
};

void TstCliUsage::versionMatchesTheProject() {
    const CliResult result = runCli({u"--version"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.startsWith("mambascope-cli " MAMBASCOPE_VERSION " ("));
    QVERIFY(result.output.endsWith(")\n"));
    QVERIFY(result.error.isEmpty());
}

void TstCliUsage::helpNamesEverything() {
    const CliResult result = runCli({u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    for (const char* word : {"predict", "map", "flow", "attention", "trace", "path", "models", "SPEC",
                             "PATCH", "start", "center", "Exit"}) {
        QVERIFY2(result.output.contains(word), word);
    }
}

void TstCliUsage::commandHelpNeedsNothingElse() {
    const QList<QPair<QString, QStringList>> commands{
        {u"predict"_s, {u"--knockout SPEC"_s, u"--heads HEADS"_s, u"--top K"_s, u"--logits FILE.npy"_s}},
        {u"map"_s, {u"--window K"_s, u"--align start|center"_s, u"--query last|INDEX"_s, u"--heads HEADS"_s}},
        {u"flow"_s, {u"--window K"_s, u"--align start|center"_s, u"--sources ROLES"_s, u"--heads HEADS"_s}},
        {u"attention"_s,
         {u"--layer L"_s, u"--head H"_s, u"--heads HEADS"_s, u"--view signed|abs|normalized|contribution"_s,
          u"--error"_s, u"--npy FILE"_s}},
        {u"trace"_s,
         {u"--corrupt-subject TEXT"_s, u"--corrupt-prompt TEXT"_s, u"--corrupt-noise SD|Kx|FILE.npy"_s,
          u"--samples S"_s, u"--token-align subject-end|paper"_s, u"--pad TOKEN"_s, u"--into corrupt|clean"_s,
          u"--patch PATCH"_s, u"--means FILE"_s, u"--logits FILE.npy"_s, u"--states STATES"_s,
          u"--window K"_s, u"--align center|start"_s, u"--positions POSITIONS"_s,
          u"--method exact|gradient"_s}},
        {u"path"_s, {u"--corrupt-subject TEXT"_s, u"--seed N"_s, u"--at POSITIONS"_s, u"--sever STATES"_s}},
        {u"model"_s, {u"--model NAME|DIR"_s, u"--device"_s, u"--json"_s}},
        {u"models"_s, {u"--json"_s}},
    };
    for (const auto& [command, options] : commands) {
        const CliResult result = runCli({command, u"--help"_s});
        QCOMPARE(result.exitCode, 0);
        for (const QString& option : options) {
            QVERIFY2(result.output.contains(option.toUtf8()), qPrintable(command + u": "_s + option));
        }
        if (command != u"models"_s && command != u"model"_s) {
            for (const char* option : {"--model", "--prompt", "--subject", "--subject-bytes", "--target",
                                       "--device", "--dtype", "--tokenizer"}) {
                QVERIFY2(result.output.contains(option), option);
            }
        }
    }
}

void TstCliUsage::manualNamesEveryOption() {
    QFile file(QStringLiteral(MAMBASCOPE_SOURCE_DIR "/packaging/man/mambascope-cli.1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray manual = file.readAll().replace("\\-", "-");
    static const QRegularExpression kOption(u"^  (--[a-z0-9]+)"_s, QRegularExpression::MultilineOption);
    int options = 0;
    for (const QString& command :
         {u"predict"_s, u"map"_s, u"flow"_s, u"attention"_s, u"trace"_s, u"path"_s, u"block"_s, u"trust"_s,
          u"model"_s, u"models"_s, u"figure"_s, u"reproduce"_s, u"stats"_s, u"lre"_s, u"edit"_s}) {
        const QString help = QString::fromUtf8(runCli({command, u"--help"_s}).output);
        for (const QRegularExpressionMatch& match : kOption.globalMatch(help)) {
            ++options;
            const QString name = match.captured(1);
            QVERIFY2(name == u"--help"_s || manual.contains(name.toUtf8()), qPrintable(name));
        }
        QVERIFY(manual.contains(".B " + command.toUtf8()));
    }
    QVERIFY(options > 30);
}

void TstCliUsage::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("named"); // what the line on stderr must mention

    const auto predict = [](const QStringList& extra) {
        return onDemoPrompt(u"predict"_s, u"demo-mamba2"_s, extra);
    };
    const auto map = [](const QStringList& extra) { return onDemoPrompt(u"map"_s, u"demo-mamba2"_s, extra); };
    const auto flow = [](const QStringList& extra) {
        return onDemoPrompt(u"flow"_s, u"demo-mamba2"_s, extra);
    };
    const auto attention = [](const QStringList& extra) {
        return onDemoPrompt(u"attention"_s, u"demo-mamba2"_s, extra);
    };
    const auto promptOnly = [](const QString& prompt, const QStringList& extra = {}) {
        return QStringList{u"predict"_s, u"--model"_s, u"demo-mamba2"_s, u"--prompt"_s, prompt} + extra;
    };

    QTest::newRow("nothing") << QStringList{} << 2 << QStringList{u"command"_s, u"predict"_s};
    QTest::newRow("unknown command") << QStringList{u"prdict"_s} << 2
                                     << QStringList{u"prdict"_s, u"predict"_s};
    QTest::newRow("unknown option") << predict({u"--knokout"_s, u"x"_s}) << 2
                                    << QStringList{u"--knokout"_s, u"--knockout"_s};
    QTest::newRow("option of another command")
        << predict({u"--window"_s, u"3"_s}) << 2 << QStringList{u"--window"_s};
    QTest::newRow("no option") << predict({u"stray"_s}) << 2 << QStringList{u"stray"_s};
    QTest::newRow("option twice") << predict({u"--model"_s, u"demo-transformer"_s}) << 2
                                  << QStringList{u"--model"_s, u"once"_s};
    QTest::newRow("value missing") << predict({u"--top"_s}) << 2 << QStringList{u"--top"_s, u"K"_s};
    QTest::newRow("value for a switch") << predict({u"--json=yes"_s}) << 2 << QStringList{u"--json"_s};
    QTest::newRow("json and table") << predict({u"--json"_s, u"--table"_s}) << 2 << QStringList{u"--table"_s};
    QTest::newRow("model missing") << QStringList{u"predict"_s, u"--prompt"_s, u"x"_s} << 2
                                   << QStringList{u"--model"_s};
    QTest::newRow("prompt missing") << QStringList{u"predict"_s, u"--model"_s, u"demo-mamba2"_s} << 2
                                    << QStringList{u"--prompt"_s};
    QTest::newRow("prompt empty") << promptOnly({}) << 2 << QStringList{u"prompt"_s};
    QTest::newRow("prompt too long") << QStringList{u"predict"_s, u"--model"_s, u"demo-transformer"_s,
                                                    u"--prompt"_s, QString(5000, u'.')}
                                     << 2 << QStringList{u"prompt"_s, u"takes at most"_s};
    QTest::newRow("top is no number")
        << predict({u"--top"_s, u"5x"_s}) << 2 << QStringList{u"--top"_s, u"5x"_s};
    QTest::newRow("top is 0") << predict({u"--top"_s, u"0"_s}) << 2 << QStringList{u"--top"_s, u"from 1"_s};
    QTest::newRow("top is huge") << predict({u"--top"_s, u"99999999999999999999"_s}) << 2
                                 << QStringList{u"--top"_s};
    QTest::newRow("device unknown") << predict({u"--device"_s, u"tpu"_s}) << 2
                                    << QStringList{u"--device"_s, u"tpu"_s, u"cuda:N"_s};
    QTest::newRow("device number") << predict({u"--device"_s, u"cuda:x"_s}) << 2
                                   << QStringList{u"--device"_s};
    QTest::newRow("device absent") << predict({u"--device"_s, u"cuda:77"_s}) << 4
                                   << QStringList{u"cuda:77"_s};
    QTest::newRow("dtype unknown") << predict({u"--dtype"_s, u"fp16"_s}) << 2
                                   << QStringList{u"--dtype"_s, u"bf16"_s};
    QTest::newRow("model not found") << QStringList{u"predict"_s, u"--model"_s, u"no-such-model"_s,
                                                    u"--prompt"_s, u"x"_s}
                                     << 3 << QStringList{u"no-such-model"_s, u"demo-mamba2"_s};
    QTest::newRow("folder without model")
        << QStringList{u"predict"_s, u"--model"_s, QStringLiteral(MAMBASCOPE_TEST_DIR), u"--prompt"_s, u"x"_s}
        << 3 << QStringList{u"config.json"_s};
    QTest::newRow("subject not in prompt")
        << promptOnly(u"Rome is in"_s, {u"--subject"_s, u"Paris"_s}) << 2 << QStringList{u"Paris"_s};
    const auto bytes = [&](const QString& given) {
        return promptOnly(u"Zoë is in"_s, {u"--subject-bytes"_s, given});
    };
    for (const QString& given : {u""_s, u"3"_s, u"3-"_s, u"-3"_s, u"4-4"_s, u"4-2"_s, u"0-11"_s, u"a-b"_s,
                                 u"0-99999999999"_s, u"0--3"_s, u"1-2-3"_s, u" 1-2"_s}) {
        QTest::newRow(qPrintable(u"subject bytes \"%1\""_s.arg(given)))
            << bytes(given) << 2 << QStringList{u"--subject-bytes"_s, u"10 bytes"_s};
    }
    QTest::newRow("subject twice") << promptOnly(u"Rome is in"_s,
                                                 {u"--subject"_s, u"Rome"_s, u"--subject-bytes"_s, u"0-4"_s})
                                   << 2 << QStringList{u"--subject-bytes"_s, u"choose one"_s};
    QTest::newRow("subject needed") << promptOnly(u"Rome is in"_s, {u"--knockout"_s, u"last<-subject@all"_s})
                                    << 2 << QStringList{u"subject"_s};
    QTest::newRow("spec empty") << predict({u"--knockout"_s, u""_s}) << 2
                                << QStringList{u"knockout"_s, u"byte 1"_s};
    QTest::newRow("spec without layers")
        << predict({u"--knockout"_s, u"last<-0"_s}) << 2 << QStringList{u"byte 8"_s, u"@"_s};
    QTest::newRow("spec unknown role")
        << predict({u"--knockout"_s, u"last<-verb@all"_s}) << 2 << QStringList{u"byte 7"_s, u"relation"_s};
    QTest::newRow("spec position") << predict({u"--knockout"_s, u"last<-99@all"_s}) << 2
                                   << QStringList{u"99"_s};
    QTest::newRow("spec layer") << predict({u"--knockout"_s, u"last<-0@99"_s}) << 2 << QStringList{u"99"_s};
    QTest::newRow("map without window") << map({}) << 2 << QStringList{u"--window"_s};
    QTest::newRow("window 0") << map({u"--window"_s, u"0"_s}) << 2 << QStringList{u"--window"_s};
    QTest::newRow("window too wide") << map({u"--window"_s, u"99"_s}) << 2
                                     << QStringList{u"window"_s, u"99"_s};
    QTest::newRow("align unknown") << map({u"--window"_s, u"3"_s, u"--align"_s, u"middle"_s}) << 2
                                   << QStringList{u"--align"_s, u"start or center"_s};
    QTest::newRow("query no number") << map({u"--window"_s, u"3"_s, u"--query"_s, u"first"_s}) << 2
                                     << QStringList{u"--query"_s};
    QTest::newRow("query out of range")
        << map({u"--window"_s, u"3"_s, u"--query"_s, u"99"_s}) << 2 << QStringList{u"query"_s, u"99"_s};
    QTest::newRow("sources unknown") << flow({u"--window"_s, u"3"_s, u"--sources"_s, u"subject,verb"_s}) << 2
                                     << QStringList{u"--sources"_s, u"relation"_s};
    QTest::newRow("sources empty") << flow({u"--window"_s, u"3"_s, u"--sources"_s, u""_s}) << 2
                                   << QStringList{u"--sources"_s};
    QTest::newRow("sources twice") << flow({u"--window"_s, u"3"_s, u"--sources"_s, u"last,last"_s}) << 2
                                   << QStringList{u"--sources"_s};
    QTest::newRow("flow needs subject")
        << QStringList{u"flow"_s,     u"--model"_s, u"demo-mamba2"_s, u"--prompt"_s, u"Rome is in"_s,
                       u"--window"_s, u"3"_s}
        << 2 << QStringList{u"subject"_s};
    QTest::newRow("layer missing") << attention({}) << 2 << QStringList{u"--layer"_s};
    QTest::newRow("layer out of range")
        << attention({u"--layer"_s, u"99"_s}) << 2 << QStringList{u"layer"_s, u"99"_s};
    QTest::newRow("layer negative") << attention({u"--layer"_s, u"-1"_s}) << 2 << QStringList{u"--layer"_s};
    QTest::newRow("head out of range")
        << attention({u"--layer"_s, u"0"_s, u"--head"_s, u"99"_s}) << 2 << QStringList{u"head"_s, u"99"_s};
    for (const char* wrong : {"quick", "", "3-1", "-1", "1-", "1,,2", "slow,", "0x2", "99999999999"}) {
        const QStringList chosen{u"--heads"_s, QString::fromLatin1(wrong)};
        QTest::addRow("heads '%s'", wrong)
            << map(QStringList{u"--window"_s, u"3"_s} + chosen) << 2 << QStringList{u"--heads"_s, u"slow"_s};
    }
    const QStringList cut{u"--knockout"_s, u"last<-0@all"_s};
    QTest::newRow("predict with bad heads")
        << predict(cut + QStringList{u"--heads"_s, u"few"_s}) << 2 << QStringList{u"--heads"_s, u"few"_s};
    QTest::newRow("flow with bad heads")
        << flow({u"--window"_s, u"3"_s, u"--heads"_s, u"few"_s}) << 2 << QStringList{u"--heads"_s, u"few"_s};
    QTest::newRow("heads without a knockout")
        << predict({u"--heads"_s, u"0"_s}) << 2 << QStringList{u"--heads"_s, u"--knockout"_s};
    QTest::newRow("heads out of range")
        << predict(cut + QStringList{u"--heads"_s, u"0-99"_s}) << 2 << QStringList{u"head"_s, u"99"_s};
    QTest::newRow("one head and several")
        << attention({u"--layer"_s, u"0"_s, u"--head"_s, u"1"_s, u"--heads"_s, u"2"_s}) << 2
        << QStringList{u"--head "_s, u"--heads"_s};
    QTest::newRow("groups of a transformer") << onDemoPrompt(u"attention"_s, u"demo-transformer"_s,
                                                             {u"--layer"_s, u"0"_s, u"--heads"_s, u"slow"_s})
                                             << 2 << QStringList{u"heads"_s, u"decay"_s};
    QTest::newRow("view unknown") << attention({u"--layer"_s, u"0"_s, u"--view"_s, u"mean"_s}) << 2
                                  << QStringList{u"--view"_s, u"contribution"_s};
}

void TstCliUsage::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QStringList, named);
    const CliResult result = runCli(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.output.isEmpty(), result.output.constData());
    QVERIFY(result.error.startsWith("mambascope-cli: "));
    QVERIFY2(result.error.count('\n') == 1 && result.error.endsWith('\n'), result.error.constData());
    for (const QString& word : named) {
        QVERIFY2(result.error.contains(word.toUtf8()),
                 qPrintable(word + u" | "_s + QString::fromUtf8(result.error)));
    }
}

void TstCliUsage::terminalGetsATable() {
    const CliResult result = runCliOnTerminal(onDemoPrompt(
        u"predict"_s, u"demo-mamba2"_s, {u"--top"_s, u"3"_s, u"--knockout"_s, u"last<-subject@all"_s}));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.output.startsWith('{'));
    for (const char* part : {"demo-mamba2 (Mamba-2, 24 layers", "·Music", "·owned", "subject   tokens 0-",
                             "clean", "last<-subject@all", " %"}) {
        QVERIFY2(result.output.contains(part), result.output.constData());
    }
}

void TstCliUsage::jsonAndTableCanBeForced() {
    const QStringList arguments = onDemoPrompt(u"predict"_s, u"demo-transformer"_s);
    QVERIFY(runCliOnTerminal(arguments + QStringList{u"--json"_s})
                .output.startsWith("{\"schema\":\"mambascope.predict/1\""));
    QVERIFY(runCli(arguments).output.startsWith("{\"schema\":\"mambascope.predict/1\""));
    QVERIFY(runCli(arguments + QStringList{u"--table"_s})
                .output.startsWith("model     demo-transformer (GPT-NeoX, 12 layers"));
}

void TstCliUsage::hostileTextStaysHarmless() {
    // Control characters in arguments must reach neither the terminal nor a second line.
    const CliResult model = runCli({u"predict"_s, u"--model"_s, u"a\x1b[2J\nb"_s, u"--prompt"_s, u"x"_s});
    QCOMPARE(model.exitCode, 3);
    QCOMPARE(model.error.count('\n'), 1);
    QVERIFY(!model.error.contains('\x1b'));
    const CliResult prompt =
        runCli({u"predict"_s, u"--model"_s, u"demo-mamba2"_s, u"--prompt"_s, u"a\x1b[2Jb"_s, u"--table"_s});
    QCOMPARE(prompt.exitCode, 0);
    QVERIFY(!prompt.output.contains('\x1b'));
    QVERIFY(prompt.output.contains("⟨1B⟩"));
}

QTEST_GUILESS_MAIN(TstCliUsage)
#include "tst_cli_usage.moc"
