// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope as a process: the picture it makes, and one clear line for everything it can't do.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include "core/session/session.hpp"
#include "tests/app/program_process.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList kNoDisplay{u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s};

qsizetype colorsIn(const QImage& picture, const QRect& part) {
    QSet<QRgb> colors;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            colors.insert(picture.pixel(x, y));
        }
    }
    return colors.size();
}

/// An answer to what the window asks about the exactness of the attention in another answer.
std::shared_ptr<const Snapshot> exactnessOf(const Snapshot& attention) {
    auto exactness = std::make_shared<Snapshot>(attention);
    auto& request = std::get<AttentionRequest>(exactness->request.body);
    auto& answer = std::get<AttentionSnapshot>(exactness->body);
    request.view = answer.view = AttentionView::Signed;
    request.head = answer.head = 0;
    request.layers = {{0, 0}};
    request.measureError = true;
    answer.layers = {0};
    answer.values.resize(answer.prompt.tokens.size() * answer.prompt.tokens.size());
    answer.rebuildError = 1e-7;
    return exactness;
}

} // namespace

class TstProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp();
    void manualNamesEveryOption();
    void screenshotNeedsNoDisplay();
    void storedResultsNeedNoModel();
    void figuresNeedNoDisplay();
    void badInput_data();
    void badInput();
    void noDisplayNamesTheScreenshot();

private:
    ProgramResult run(const QStringList& arguments) const {
        return runProgram(QStringLiteral(MAMBASCOPE_PROGRAM), arguments, programEnvironment(m_home.path()));
    }

    QTemporaryDir m_home;
};

void TstProgram::versionAndHelp() {
    const ProgramResult version = run({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, QByteArray("mambascope " MAMBASCOPE_VERSION "\n"));
    const ProgramResult help = run({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains("--screenshot"));
}

void TstProgram::manualNamesEveryOption() {
    QFile file(QStringLiteral(MAMBASCOPE_SOURCE_DIR "/packaging/man/mambascope.1"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\');
    const QString help = QString::fromUtf8(run({u"--help"_s}).output);
    static const QRegularExpression kOption(u"--[a-z]+"_s);
    int options = 0;
    for (auto found = kOption.globalMatch(help); found.hasNext(); ++options) {
        const QString option = found.next().captured();
        if (option != u"--help-all"_s) {
            QVERIFY2(manual.contains(option), qPrintable(option));
        }
    }
    QVERIFY(options > 5);
}

void TstProgram::screenshotNeedsNoDisplay() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.png"_s);
    QProcessEnvironment environment = programEnvironment(m_home.path());
    for (const QString& name : kNoDisplay) {
        environment.remove(name);
    }
    const ProgramResult result = runProgram(
        QStringLiteral(MAMBASCOPE_PROGRAM),
        {u"--screenshot"_s, file, u"--size=1280x800"_s, u"--prompt"_s, u"Beats Music is owned by"_s},
        environment);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.error.isEmpty(), result.error.constData());
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(1280, 800));
    // Both panes show a matrix in the many colours of its scale; a window that waits has text and greys
    // alone.
    for (const int left : {0, 640}) {
        const qsizetype colors = colorsIn(picture, QRect(left, 200, 640, 500));
        QVERIFY2(colors > 300, qPrintable(QString::number(colors)));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"window.png"_s));
}

/// The models of the session are nowhere on this computer: what is shown was computed on another day.
void TstProgram::storedResultsNeedNoModel() {
    const QTemporaryDir folder;
    Session session = readSession(MAMBASCOPE_SOURCE_DIR "/tests/fixtures/sessions/v2-knockouts.mambascope");
    for (const char* side : {"left", "right"}) {
        session.experiment["panes"][side]["model"] = "/nowhere/a-model";
    }
    for (std::shared_ptr<const Snapshot>& result : session.results) {
        auto copy = std::make_shared<Snapshot>(*result);
        std::visit([](auto& request) { request.model.model = "/nowhere/a-model"; }, copy->request.body);
        result = copy;
    }
    // One model stands for both: keep the left one's results, and add how exact its attention is, which the
    // window asks for as well.
    session.results.resize(session.results.size() / 2);
    session.results.push_back(exactnessOf(*session.results.front()));
    session.experiment["panes"]["right"] = session.experiment["panes"]["left"];
    session.experiment["knockouts"][0]["scope"] = "both";
    session.experiment["knockouts"][0]["right"] = session.experiment["knockouts"][0]["left"];
    const QString file = folder.filePath(u"s.mambascope"_s);
    (void)writeSession(session, file.toStdString());
    const QString picture = folder.filePath(u"window.png"_s);
    const ProgramResult result = run({file, u"--screenshot"_s, picture, u"--size=1280x800"_s});
    QVERIFY2(result.exitCode == 0, result.error.constData());
    for (const int left : {0, 640}) {
        QVERIFY(colorsIn(QImage(picture), QRect(left, 200, 640, 500)) > 300);
    }
}

void TstProgram::figuresNeedNoDisplay() {
    const QTemporaryDir folder;
    QProcessEnvironment environment = programEnvironment(m_home.path());
    for (const QString& name : kNoDisplay) {
        environment.remove(name);
    }
    const QStringList arguments{u"--prompt"_s, u"Beats Music is owned by"_s,
                                u"--export"_s, u"attention,map"_s,
                                u"-o"_s,       folder.filePath(u"fig"_s)};
    const ProgramResult result = runProgram(QStringLiteral(MAMBASCOPE_PROGRAM), arguments, environment);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    for (const QString& name :
         {u"fig/figure.pdf"_s, u"fig/figure-a.csv"_s, u"fig/figure-c.py"_s, u"fig/caption.tex"_s}) {
        QVERIFY2(QFile::exists(folder.filePath(name)), qPrintable(name));
    }
    const ProgramResult again = runProgram(QStringLiteral(MAMBASCOPE_PROGRAM), arguments, environment);
    QCOMPARE(again.exitCode, 3);
    QVERIFY2(again.error.contains("already"), again.error.constData());
}

void TstProgram::badInput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, int exitCode, const char* named, const QStringList& arguments) {
        QTest::newRow(name) << arguments << exitCode << QByteArray(named);
    };
    row("unknown option", 2, "colour", {u"--colour"_s});
    row("option without value", 2, "prompt", {u"--prompt"_s});
    row("empty prompt", 2, "--prompt", {u"--prompt="_s});
    row("file that is not there", 3, "hello", {u"hello"_s});
    row("two files", 2, "second", {u"first"_s, u"second"_s});
    row("theme", 2, "--theme", {u"--theme=pink"_s});
    row("size", 2, "--size", {u"--size=3x3"_s});
    row("subject not in the prompt", 2, "Rome", {u"--prompt=Paris is in"_s, u"--subject=Rome"_s});
    row("control characters", 3, "two?lines", {u"two\nlines"_s});
    row("session that is not there", 3, "none.json", {u"--session=FOLDER/none.json"_s});
    row("session as two words", 3, "none.json", {u"--session"_s, u"FOLDER/none.json"_s});
    row("session that is no JSON", 3, "broken.json", {u"--session=FOLDER/broken.json"_s});
    row("session of something else", 3, "other.json", {u"--session=FOLDER/other.json"_s});
    row("broken session for a picture", 3, "broken.json",
        {u"--session=FOLDER/broken.json"_s, u"--screenshot=FOLDER/picture.png"_s});
    row("no such model", 3, "no-such-model",
        {u"--left=FOLDER/no-such-model"_s, u"--screenshot=FOLDER/picture.png"_s});
    row("folder without a model", 3, "FOLDER", {u"--right=FOLDER"_s, u"--screenshot=FOLDER/picture.png"_s});
    row("no such view", 2, "maps", {u"--export=maps"_s, u"-o"_s, u"FOLDER/fig"_s});
    row("figure without a folder", 2, "--output", {u"--export=map"_s});
    row("figure in no folder", 3, "nowhere", {u"--export=map"_s, u"-o"_s, u"FOLDER/nowhere/fig"_s});
    row("figure over something else", 3, "broken.json",
        {u"--export=map"_s, u"--force"_s, u"-o"_s, u"FOLDER"_s});
    row("picture in no folder", 3, "nowhere", {u"--screenshot=FOLDER/nowhere/picture.png"_s});
}

void TstProgram::badInput() {
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, named);
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const char* text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(u"broken.json"_s, "{\"schema\": \"mambascope.session/1\", \"prompt\": ");
    write(u"other.json"_s, "{\"schema\": \"somebody.else/7\"}");
    const QStringList before = QDir(folder.path()).entryList(QDir::Files);
    const ProgramResult result = run(arguments.replaceInStrings(u"FOLDER"_s, folder.path()));
    QVERIFY2(result.exitCode == exitCode, result.error.constData());
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.error.count('\n') == 1 && result.error.endsWith('\n'), result.error.constData());
    QVERIFY(result.error.startsWith("mambascope: "));
    QVERIFY2(result.error.contains(named.replace("FOLDER", folder.path().toUtf8())),
             result.error.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), before);
}

void TstProgram::noDisplayNamesTheScreenshot() {
    QProcessEnvironment environment = programEnvironment(m_home.path());
    for (const QString& name : kNoDisplay) {
        environment.remove(name);
    }
    const ProgramResult result =
        runProgram(QStringLiteral(MAMBASCOPE_PROGRAM), {u"--prompt=Paris is in"_s}, environment);
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY(result.error.contains("--screenshot FILE.png"));
}

QTEST_GUILESS_MAIN(TstProgram)
#include "tst_program.moc"
