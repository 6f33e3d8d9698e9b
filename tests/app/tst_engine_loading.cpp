// SPDX-License-Identifier: GPL-3.0-or-later
// How the programs bring in their engine: only when it is wanted, with workers that do not spin, and with one
// clear line where it is missing or of another build. libgomp itself tells what it was set to: with
// OMP_DISPLAY_ENV it prints its settings when it is loaded.
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/program_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList kPredict{u"predict"_s, u"--model"_s, u"demo-transformer"_s, u"--prompt"_s,
                           u"Paris is in"_s};

/// A copy of the command line program in a folder of its own, so without the engine.
QString loneProgram(const QTemporaryDir& folder) {
    const QString copy = folder.filePath(u"mambascope-cli"_s);
    return QFile::copy(QStringLiteral(MAMBASCOPE_CLI), copy) ? copy : QString();
}

} // namespace

class TstEngineLoading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhenItIsWanted();
    void workersSleepSoon_data();
    void workersSleepSoon();
    void theWindowsWorkersToo();
    void missingEngineIsNamed();
    void somethingElseIsRefused();
    void itsErrorsArriveWhole();

private:
    [[nodiscard]] QProcessEnvironment environment() const {
        QProcessEnvironment result = programEnvironment(m_home.path());
        result.insert(u"OMP_DISPLAY_ENV"_s, u"VERBOSE"_s);
        return result;
    }
    /// What libgomp said last of its spinning (a program may start itself again); empty where it was not
    /// loaded.
    static QString spinCount(const QByteArray& error) {
        static const QRegularExpression kLine(u"GOMP_SPINCOUNT = '([^']*)'"_s);
        QString count;
        for (auto found = kLine.globalMatch(QString::fromUtf8(error)); found.hasNext();) {
            count = found.next().captured(1);
        }
        return count;
    }

    QTemporaryDir m_home;
};

/// The dynamic linker tells what it loads.
void TstEngineLoading::onlyWhenItIsWanted() {
    QProcessEnvironment telling = programEnvironment(m_home.path());
    telling.insert(u"LD_DEBUG"_s, u"files"_s);
    for (const char* program : {MAMBASCOPE_CLI, MAMBASCOPE_PROGRAM}) {
        for (const QString& argument : {u"--version"_s, u"--help"_s, u"--colour"_s}) {
            const ProgramResult result = runProgram(QString::fromLatin1(program), {argument}, telling);
            QCOMPARE(result.exitCode, argument == u"--colour"_s ? 2 : 0);
            QVERIFY(result.error.contains("libc.so"));
            QVERIFY(!result.error.contains("mambascope-engine"));
            QVERIFY(!result.error.contains("libtorch"));
        }
    }
    QVERIFY(runProgram(QStringLiteral(MAMBASCOPE_CLI), kPredict, telling).error.contains("libtorch_cpu"));
}

void TstEngineLoading::workersSleepSoon_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("by default") << QString() << QString() << true;
    QTest::newRow("the user's count") << u"GOMP_SPINCOUNT"_s << u"77"_s << false;
    QTest::newRow("the user's policy") << u"OMP_WAIT_POLICY"_s << u"ACTIVE"_s << false;
}

void TstEngineLoading::workersSleepSoon() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, isOurs);
    QProcessEnvironment chosen = environment();
    if (!name.isEmpty()) {
        chosen.insert(name, value);
    }
    const ProgramResult result = runProgram(QStringLiteral(MAMBASCOPE_CLI), kPredict, chosen);
    QVERIFY2(result.exitCode == 0, result.error.constData());
    const QString count = spinCount(result.error);
    if (count.isEmpty()) {
        QSKIP("this LibTorch uses another OpenMP runtime than GCC's");
    }
    QCOMPARE(count == u"2000"_s, isOurs);
    if (name == u"GOMP_SPINCOUNT"_s) {
        QCOMPARE(count, value);
    }
}

void TstEngineLoading::theWindowsWorkersToo() {
    const ProgramResult result = runProgram(
        QStringLiteral(MAMBASCOPE_PROGRAM),
        {u"--screenshot"_s, m_home.filePath(u"window.png"_s), u"--prompt=Paris is in"_s}, environment());
    QVERIFY2(result.exitCode == 0, result.error.constData());
    if (spinCount(result.error).isEmpty()) {
        QSKIP("this LibTorch uses another OpenMP runtime than GCC's");
    }
    QCOMPARE(spinCount(result.error), u"2000"_s);
}

void TstEngineLoading::missingEngineIsNamed() {
    const QTemporaryDir folder;
    const QString program = loneProgram(folder);
    QVERIFY(!program.isEmpty());
    const ProgramResult result = runProgram(program, kPredict, programEnvironment(m_home.path()));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY2(result.error.contains("mambascope-engine.so"), result.error.constData());
    QCOMPARE(runProgram(program, {u"--version"_s}, programEnvironment(m_home.path())).exitCode, 0);
}

void TstEngineLoading::somethingElseIsRefused() {
    const QTemporaryDir folder;
    const QString program = loneProgram(folder);
    QVERIFY(!program.isEmpty());
    QFile file(folder.filePath(u"mambascope-engine.so"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no module");
    file.close();
    const ProgramResult result = runProgram(program, kPredict, programEnvironment(m_home.path()));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.error.count('\n'), 1);
    QVERIFY2(result.error.contains("mambascope-engine.so"), result.error.constData());
}

/// Thrown in the module, caught in the program.
void TstEngineLoading::itsErrorsArriveWhole() {
    const ProgramResult bench =
        runProgram(QStringLiteral(MAMBASCOPE_CLI), {u"bench"_s, u"--shape"_s, u"nothing"_s},
                   programEnvironment(m_home.path()));
    QCOMPARE(bench.exitCode, 2);
    QCOMPARE(bench.error.count('\n'), 1);
    QVERIFY2(bench.error.contains("nothing"), bench.error.constData());
    QStringList predict = kPredict;
    predict[2] = u"no-such-model"_s;
    const ProgramResult missing =
        runProgram(QStringLiteral(MAMBASCOPE_CLI), predict, programEnvironment(m_home.path()));
    QCOMPARE(missing.exitCode, 3);
    QVERIFY2(missing.error.contains("no-such-model"), missing.error.constData());
}

QTEST_GUILESS_MAIN(TstEngineLoading)
#include "tst_engine_loading.moc"
