// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli figure: every kind of file from folders of results, and one clear line for what can't be
// drawn.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include "tests/app/cli_process.hpp"
#include "tests/support/result_folders.hpp"

using namespace mambascope;
using namespace mambascope::test;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

class TstCliFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersAsCsvAndTex();
    void drawings();
    void withoutTheWindowsProgram();
    void badInput_data();
    void badInput();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] CliResult figure(const QString& preset, const QString& folder, const QString& file,
                                   const QStringList& more = {}) const {
        return runCli(QStringList{u"figure"_s, u"--preset"_s, preset, at(folder), u"-o"_s, at(file)} + more);
    }
    [[nodiscard]] QByteArray content(const QString& name) const {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TstCliFigures::initTestCase() {
    writeResults(at(u"flow"_s).toStdString(), {"demo-mamba2", 12, flowSettings({9}), 6});
    writeResults(at(u"map"_s).toStdString(), {"demo-mamba2", 12, mapSettings(9), 3});
}

void TstCliFigures::numbersAsCsvAndTex() {
    const CliResult csv = figure(u"ME1"_s, u"flow"_s, u"me1.csv"_s);
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.json()[u"schema"_s].toString(), u"mambascope.figure_file/1"_s);
    QVERIFY(csv.json()[u"caption"_s].toString().contains(u"6 prompts of counterfact"_s));
    QCOMPARE(content(u"me1.csv"_s).count("\r\n"), 1 + 2 * 3 * 4);
    QCOMPARE(figure(u"MK-map"_s, u"map"_s, u"map.TEX"_s, {u"--as-published"_s}).exitCode, 0);
    QVERIFY(content(u"map.TEX"_s).contains("matrix plot"));
}

void TstCliFigures::drawings() {
    const QFileInfo window(QFileInfo(QStringLiteral(MAMBASCOPE_CLI)).dir().filePath(u"mambascope"_s));
    if (!window.isExecutable()) {
        QSKIP("the window's program is not built");
    }
    QCOMPARE(figure(u"ME1"_s, u"flow"_s, u"me1.pdf"_s, {u"--format-venue"_s, u"icml-full"_s}).exitCode, 0);
    QVERIFY(content(u"me1.pdf"_s).startsWith("%PDF-"));
    QCOMPARE(figure(u"MK1"_s, u"flow"_s, u"mk1.svg"_s, {u"--grey"_s}).exitCode, 0);
    QVERIFY(content(u"mk1.svg"_s).contains("Layer depth"));
    const CliResult png =
        figure(u"ME-map"_s, u"map"_s, u"map.png"_s, {u"--rows"_s, u"1"_s, u"--dpi"_s, u"100"_s});
    QCOMPARE(png.exitCode, 0);
    const QByteArray picture = content(u"map.png"_s);
    QVERIFY(picture.startsWith("\x89PNG"));
    QCOMPARE(qFromBigEndian<quint32>(picture.constData() + 16), 303U); // a column of ACL is 3.03 inches
    const CliResult broken = figure(u"ME1"_s, u"flow"_s, u"x.pdf"_s, {u"--format-venue"_s, u"nature"_s});
    QCOMPARE(broken.exitCode, 2);
    QVERIFY(broken.error.contains("--format-venue"));
    QVERIFY(broken.json()[u"file"_s].isNull());
    QVERIFY(!QFileInfo::exists(at(u"x.pdf"_s)));
}

/// A copy of the program alone.
void TstCliFigures::withoutTheWindowsProgram() {
    QVERIFY(QDir().mkpath(at(u"alone"_s)));
    const QString copy = at(u"alone/mambascope-cli"_s);
    QVERIFY(QFile::copy(QStringLiteral(MAMBASCOPE_CLI), copy));
    QProcess process;
    process.start(copy, {u"figure"_s, u"--preset"_s, u"ME1"_s, at(u"flow"_s), u"-o"_s, at(u"y.pdf"_s)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray line = process.readAllStandardError();
    QVERIFY2(line.contains("the program mambascope, which is not at") && line.count('\n') == 1,
             line.constData());
}

void TstCliFigures::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    const auto add = [](const char* name, const QStringList& arguments, const char* word) {
        QTest::newRow(name) << arguments << QByteArray(word);
    };
    add("no folder", {u"--preset"_s, u"ME1"_s, u"-o"_s, u"x.csv"_s}, "no folder of results");
    add("no file", {u"--preset"_s, u"ME1"_s, u"FLOW"_s}, "-o");
    add("no preset", {u"FLOW"_s, u"-o"_s, u"x.csv"_s}, "--preset");
    add("another preset", {u"--preset"_s, u"ME9"_s, u"FLOW"_s, u"-o"_s, u"x.csv"_s}, "MK-pipeline");
    add("another file", {u"--preset"_s, u"ME1"_s, u"FLOW"_s, u"-o"_s, u"x.gif"_s}, ".tex");
    add("another kind", {u"--preset"_s, u"MK6"_s, u"FLOW"_s, u"-o"_s, u"x.csv"_s}, "experiment features");
    add("window", {u"--preset"_s, u"ME1"_s, u"FLOW"_s, u"-o"_s, u"x.csv"_s, u"--window"_s, u"5"_s},
        "--window");
    add("rows", {u"--preset"_s, u"ME-map"_s, u"FLOW"_s, u"-o"_s, u"x.csv"_s, u"--rows"_s, u"1,a"_s},
        "--rows");
    add("short option", {u"--preset"_s, u"ME1"_s, u"FLOW"_s, u"-x"_s}, "-x");
}

void TstCliFigures::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    arguments.replaceInStrings(u"FLOW"_s, at(u"flow"_s));
    const CliResult result = runCli(QStringList{u"figure"_s} + arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.error.contains(word) && result.error.count('\n') == 1, result.error.constData());
}

QTEST_GUILESS_MAIN(TstCliFigures)
#include "tst_cli_figures.moc"
