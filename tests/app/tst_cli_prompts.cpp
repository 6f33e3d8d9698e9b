// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli: prompts are taken as they are, and what is odd about one is said.
#include <QJsonArray>
#include <QtTest>
#include <cmath>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliPrompts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensCoverThePrompt();
    void subjectIsShown();
    void promptsAreTakenAsTheyAre();
    void brokenUtf8IsAnswered();
};

void TstCliPrompts::tokensCoverThePrompt() {
    const QString prompt = u"Zürich 😀 שלום"_s;
    const QJsonObject json =
        runCli({u"predict"_s, u"--model"_s, u"demo-mamba2"_s, u"--prompt"_s, prompt}).json();
    int at = 0;
    for (const QJsonValue token : json[u"tokens"].toArray()) {
        QCOMPARE(token[u"start"].toInt(-1), at);
        QVERIFY(token[u"end"].toInt() >= at);
        at = token[u"end"].toInt();
    }
    QCOMPARE(at, prompt.toUtf8().size());
}

/// Row 37 of the field reports: "time" stands in "sentiment", too.
void TstCliPrompts::subjectIsShown() {
    const QStringList prompt{u"--model"_s, u"demo-transformer"_s, u"--prompt"_s,
                             u"The sentiment of 'time' is"_s};
    const QStringList cut{u"--knockout"_s, u"last<-subject@all"_s};
    const auto probability = [](const QJsonObject& json) {
        return json[u"variants"].toArray().at(0)[u"target_probability"].toDouble(-1);
    };
    const QJsonObject found =
        runCli(QStringList{u"predict"_s} + prompt + cut + QStringList{u"--subject"_s, u"time"_s}).json();
    QCOMPARE(found[u"subject"][u"text"].toString(), u"time"_s);
    QCOMPARE(found[u"subject"][u"start"].toInt(), 18);
    QCOMPARE(found[u"subject"][u"end"].toInt(), 22);
    const QJsonArray range = found[u"subject"][u"tokens"].toArray();
    const QJsonArray tokens = found[u"tokens"].toArray();
    QVERIFY(tokens.at(range.at(0).toInt())[u"end"].toInt() > 18);
    QVERIFY(tokens.at(range.at(1).toInt())[u"start"].toInt() < 22);
    const QJsonObject given =
        runCli(QStringList{u"predict"_s} + prompt + cut + QStringList{u"--subject-bytes"_s, u"18-22"_s})
            .json();
    QCOMPARE(given[u"subject"], found[u"subject"]);
    QCOMPARE(probability(given), probability(found));
    const QJsonObject inside =
        runCli(QStringList{u"predict"_s} + prompt + cut + QStringList{u"--subject-bytes=7-11"_s}).json();
    QVERIFY(std::abs(probability(inside) - probability(found)) > 1e-5);
    for (const QStringList& command :
         {QStringList{u"map"_s, u"--window"_s, u"9"_s}, QStringList{u"flow"_s, u"--window"_s, u"9"_s},
          QStringList{u"attention"_s, u"--layer"_s, u"3"_s}}) {
        const QJsonObject json = runCli(command + prompt + QStringList{u"--subject"_s, u"time"_s}).json();
        QCOMPARE(json[u"subject"], found[u"subject"]);
        QVERIFY(json[u"notes"].toArray().isEmpty());
    }
    QVERIFY(runCli(QStringList{u"predict"_s} + prompt).json()[u"subject"].isNull());
    const QByteArray table =
        runCli(QStringList{u"predict"_s, u"--table"_s} + prompt + QStringList{u"--subject"_s, u"is"_s})
            .output;
    QVERIFY2(table.contains("(bytes 24-26): ·is"), table.constData());
}

/// Every command says what is odd about a prompt, and changes nothing.
void TstCliPrompts::promptsAreTakenAsTheyAre() {
    const QString prompt = u"Rome\r\nand Rome is  in "_s;
    for (const QStringList& command :
         {QStringList{u"predict"_s}, QStringList{u"map"_s, u"--window"_s, u"9"_s},
          QStringList{u"flow"_s, u"--window"_s, u"9"_s}, QStringList{u"attention"_s, u"--layer"_s, u"3"_s}}) {
        const QStringList common{u"--model"_s, u"demo-mamba2"_s, u"--prompt"_s,
                                 prompt,       u"--subject"_s,   u"Rome"_s};
        const QJsonObject json = runCli(command + common).json();
        QCOMPARE(json[u"tokens"].toArray().last()[u"end"].toInt(), int(prompt.size()));
        QCOMPARE(json[u"subject"][u"start"].toInt(), 10);
        QString notes;
        for (const QJsonValue note : json[u"notes"].toArray()) {
            notes += note.toString() + u'\n';
        }
        for (const QString& word : {u"ends in a space"_s, u"1 carriage return"_s, u"2 spaces in a row"_s,
                                    u"\"Rome\" stands in the prompt 2 times"_s}) {
            QVERIFY2(notes.contains(word), qPrintable(notes));
        }
        const QByteArray table = runCli(command + common + QStringList{u"--table"_s}).output;
        QVERIFY2(table.contains("note      the prompt ends in a space, which is kept"), table.constData());
    }
}

void TstCliPrompts::brokenUtf8IsAnswered() {
    // Bytes that are no character can't pass through QString; the shell's printf makes them.
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec \"$0\" predict --model demo-mamba2 --prompt \"$(printf 'a\\377b \\303')\""_s,
                 QStringLiteral(MAMBASCOPE_CLI)});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    const CliResult result{0, shell.readAllStandardOutput(), {}};
    QVERIFY(!result.json()[u"tokens"].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TstCliPrompts)
#include "tst_cli_prompts.moc"
