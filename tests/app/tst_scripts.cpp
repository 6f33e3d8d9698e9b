// SPDX-License-Identifier: GPL-3.0-or-later
// ./run and ./run-tests say what is wrong before they install or build anything.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TstScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runWithoutDisplayNamesTheScreenshot();
    void runTestsRefusesUnknownArguments();
};

namespace {

struct Finished {
    int exitCode = -1;
    QByteArray output;
    QByteArray error;
};

/// Starts a script of the root from another folder, without a display.
Finished start(const QString& script, const QStringList& arguments) {
    const QTemporaryDir elsewhere;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        environment.remove(name);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(elsewhere.path());
    process.start(QStringLiteral(MAMBASCOPE_SOURCE_DIR "/") + script, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

void TstScripts::runWithoutDisplayNamesTheScreenshot() {
    const Finished finished = start(u"run"_s, {u"--prompt"_s, u"Rome is in"_s});
    QCOMPARE(finished.exitCode, 1);
    QVERIFY(finished.output.isEmpty());
    QCOMPARE(finished.error.count('\n'), 1);
    QVERIFY2(finished.error.contains("./run --screenshot FILE.png"), finished.error.constData());
}

void TstScripts::runTestsRefusesUnknownArguments() {
    const Finished finished = start(u"run-tests"_s, {u"--fast"_s});
    QCOMPARE(finished.exitCode, 1);
    QVERIFY(finished.error.contains("--fast"));
}

QTEST_GUILESS_MAIN(TstScripts)
#include "tst_scripts.moc"
