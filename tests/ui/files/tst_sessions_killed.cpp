// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed at any moment, while it saves a session or a copy of what is not saved, loses
// nothing that was saved before.
#include <array>
#include <functional>
#include <random>
#include <thread>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/session_samples.hpp"
#include "ui/files/recovery_folder.hpp"
#include "ui/files/session_io.hpp"

using namespace mambascope;
using namespace mambascope::testing;
using namespace mambascope::ui;

namespace {

constexpr int kTokens = 20;

/// Saves one session after the other, a number as its prompt, and says each number once it is saved. Never
/// returns: it is killed.
[[noreturn]] void saveForEver(const QString& file, int number, int told) {
    WindowSession session{defaultExperiment(), {std::make_shared<Snapshot>(attentionAnswer(kTokens))}};
    for (;; ++number) {
        session.state.prompt = std::to_string(number);
        (void)saveSession(session, file);
        if (::write(told, &number, sizeof number) != sizeof number) {
            ::_exit(1);
        }
    }
}

int numberIn(const QString& file) {
    const WindowSession session = openSession(file);
    const bool isWhole =
        session.results.size() == 1 &&
        std::get<AttentionSnapshot>(session.results[0]->body).values.size() == 2 * kTokens * kTokens;
    return isWhole ? std::stoi(session.state.prompt) : -1;
}

/// Runs `child` in a process of its own, kills it some time after its start, or after it has saved once, and
/// returns the last number that it told; `last` if none.
int killed(std::mt19937& random, int last, const std::function<void(int told)>& child) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        return -1;
    }
    const pid_t process = ::fork();
    if (process < 0) { // kill(-1) would reach every process of this user
        return -1;
    }
    if (process == 0) {
        child(ends[1]);
    }
    ::close(ends[1]);
    int number = 0;
    if (random() % 2 == 0 && ::read(ends[0], &number, sizeof number) == sizeof number) {
        last = number;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    while (::read(ends[0], &number, sizeof number) == sizeof number) {
        last = number;
    }
    ::close(ends[0]);
    return last;
}

} // namespace

class TestSessionsKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileSaving() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.mambascope"));
        std::mt19937 random(5);
        int last = 0;
        saveSession(fixtureZero(), file);
        for (int i = 0; i < 100; ++i) {
            const int saved = killed(random, last, [&](int told) { saveForEver(file, last + 1, told); });
            QVERIFY(saved >= last);
            const int found = numberIn(file);
            QVERIFY2(found >= saved, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(saved)));
            last = found;
        }
        QVERIFY(last > 0); // it did save
        // A kill between naming and renaming, microseconds apart, leaves a whole file; nothing else does.
        const auto parts = QDir(folder.path()).entryList({QStringLiteral("*.part-*")}, QDir::Files).size();
        QVERIFY2(parts < 10, qPrintable(QString::number(parts)));
    }

    void whileAutosaving() {
        QTemporaryDir folder;
        std::mt19937 random(7);
        int copies = 0;
        for (int i = 0; i < 100; ++i) {
            const int saved = killed(random, 0, [&](int told) {
                const auto file = RecoveryFile::make(folder.path());
                saveForEver(file->path(), 1, told);
            });
            const auto left = RecoveryFile::takeLeft(folder.path());
            QVERIFY(left.size() == 1 || saved == 0);
            for (const auto& file : left) {
                QVERIFY(numberIn(file->path()) >= saved);
                QVERIFY(file->time().isValid());
                file->discard();
                ++copies;
            }
        }
        QVERIFY(copies > 0);
        QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.mambascope")}, QDir::Files).isEmpty());
    }

    void aWindowThatRunsKeepsItsCopy() {
        QTemporaryDir folder;
        const auto mine = RecoveryFile::make(folder.path());
        QVERIFY(mine != nullptr);
        QVERIFY(!mine->time().isValid());
        saveSession(defaultExperiment(), mine->path());
        QVERIFY(RecoveryFile::takeLeft(folder.path()).empty());
        const auto other = RecoveryFile::make(folder.path());
        QVERIFY(other != nullptr && other->path() != mine->path());
        mine->discard();
        QVERIFY(!QFile::exists(mine->path()));
        QVERIFY(RecoveryFile::make(QStringLiteral("/proc/nowhere")) == nullptr);
    }

private:
    static WindowSession fixtureZero() {
        WindowSession session{defaultExperiment(), {std::make_shared<Snapshot>(attentionAnswer(kTokens))}};
        session.state.prompt = "0";
        return session;
    }
};

QTEST_GUILESS_MAIN(TestSessionsKilled)
#include "tst_sessions_killed.moc"
