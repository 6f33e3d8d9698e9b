// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli where the system gives it little memory or few threads, from what starts the program to what
// it needs: the right numbers, or one line and exit code 4; never a crash, and never other numbers.
#include <QtTest>

#include <sys/resource.h>

#include "tests/app/cli_process.hpp"

using namespace mambascope::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr rlim_t kMebibyte = 1 << 20;

/// Sets a limit in the new process.
std::function<void()> limited(int resource, rlim_t value) {
    return [=] {
        const rlimit limit{value, value};
        setrlimit(static_cast<__rlimit_resource>(resource), &limit);
    };
}

/// A prompt of some hundred tokens: a sweep over it runs in several chunks.
QString longPrompt() {
    return u"The capital of France is Paris, and the capital of Italy is Rome. "_s.repeated(8);
}

/// What the answer says, without how long it took.
QJsonObject content(const CliResult& result) {
    QJsonObject json = result.json();
    json.remove(u"duration_ms"_s);
    return json;
}

} // namespace

class TestCliMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void littleMemory_data();
    void littleMemory();
    void noMoreThreads_data();
    void noMoreThreads();
};

void TestCliMemory::littleMemory_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QList<int>>("mebibytes");
    const QString mamba = u"demo-mamba2"_s;
    const QString transformer = u"demo-transformer"_s;
    QTest::newRow("predict") << onDemoPrompt(u"predict"_s, mamba, {u"--knockout"_s, u"last<-subject@all"_s})
                             << QList<int>{14, 200, 440, 460, 468, 476, 484, 500};
    QTest::newRow("map") << QStringList{u"map"_s,     u"--model"_s,  mamba, u"--prompt"_s,
                                        longPrompt(), u"--window"_s, u"9"_s}
                         << QList<int>{450, 500, 560, 640, 800};
    QTest::newRow("flow") << onDemoPrompt(u"flow"_s, transformer, {u"--window"_s, u"5"_s})
                          << QList<int>{464, 480, 520};
    QTest::newRow("attention") << onDemoPrompt(u"attention"_s, transformer, {u"--layer"_s, u"3"_s})
                               << QList<int>{464, 480, 520};
    QTest::newRow("models") << QStringList{u"models"_s} << QList<int>{13, 16, 40};
    QTest::newRow("bench")
        << QStringList{u"bench"_s, u"--shape"_s,  u"mamba2-130m"_s, u"--layers"_s,      u"2"_s, u"--window"_s,
                       u"1"_s,     u"--tokens"_s, u"6"_s,           u"--repetitions"_s, u"1"_s}
        << QList<int>{100, 470, 700, 1000};
}

void TestCliMemory::littleMemory() {
    QFETCH(QStringList, arguments);
    QFETCH(QList<int>, mebibytes);
    // Times vary; and `models` lists those that it has no room to look into with that reason.
    const bool varies = arguments.front() == u"bench"_s || arguments.front() == u"models"_s;
    const QJsonObject expected = varies ? QJsonObject() : content(runCli(arguments));
    QVERIFY(varies || !expected.isEmpty());
    for (const int limit : mebibytes) {
        const CliResult result = runCli(arguments, QProcessEnvironment::systemEnvironment(),
                                        limited(RLIMIT_AS, static_cast<rlim_t>(limit) * kMebibyte));
        const QByteArray lines = result.error;
        const QByteArray where = QByteArray::number(limit) + " MiB: " + lines;
        if (result.exitCode == 0) {
            QVERIFY2(lines.isEmpty(), where);
            QVERIFY2(varies || content(result) == expected, where);
        } else {
            QVERIFY2(result.exitCode == 4, where + QByteArray::number(result.exitCode));
            QVERIFY2(lines.count('\n') == 1 && lines.startsWith("mambascope-cli: "), where);
            QVERIFY2(result.output.isEmpty(), where);
        }
    }
}

void TestCliMemory::noMoreThreads_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("Mamba-2") << u"demo-mamba2"_s;
    QTest::newRow("transformer") << u"demo-transformer"_s;
}

/// Each thread's stack is larger than all that is left: none starts, and the caller does the work alone.
void TestCliMemory::noMoreThreads() {
    QFETCH(QString, model);
    const QStringList arguments = onDemoPrompt(u"map"_s, model, {u"--window"_s, u"5"_s});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OMP_NUM_THREADS"_s, u"4"_s); // more than one, on any machine
    const QJsonObject expected = content(runCli(arguments, environment));
    const CliResult result = runCli(arguments, environment, [] {
        limited(RLIMIT_STACK, 2048 * kMebibyte)();
        limited(RLIMIT_AS, 2048 * kMebibyte)();
    });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.error, QByteArray());
    QJsonObject found = content(result);
    QVERIFY(found[u"device"].toString().contains(u"1 thread"_s));
    found[u"device"] = expected[u"device"];
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestCliMemory)
#include "tst_cli_memory.moc"
