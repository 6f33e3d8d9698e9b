// SPDX-License-Identifier: GPL-3.0-or-later
// Files that shrink, change or go while they are mapped: the program lives, and whoever asks is told.
#include <QtTest>

#include <atomic>
#include <thread>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/error.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/safetensors.hpp"
#include "core/io/weight_files.hpp"
#include "tests/core/io/safetensors_builder.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

constexpr std::size_t kPages = 200;
constexpr int kOtherHandler = 42; ///< exit code

std::size_t pageSize() {
    return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

std::string content() {
    return std::string(kPages * pageSize(), 'x');
}

/// How many bytes of the part are 'x', and how many are 0.
std::pair<std::size_t, std::size_t> counted(std::span<const std::byte> part) {
    std::pair<std::size_t, std::size_t> counts;
    for (const std::byte byte : part) {
        counts.first += byte == std::byte{'x'} ? 1 : 0;
        counts.second += byte == std::byte{0} ? 1 : 0;
    }
    return counts;
}

void refuses(const MappedFile& file) {
    EXPECT_ERROR(file.requireIntact(), ErrorCode::FileVanished, {file.path().string()});
}

} // namespace

class TestMappedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Before the first mapping: what is done for other addresses.
    void initTestCase() {
        QVERIFY(::signal(SIGBUS, [](int) { ::_exit(kOtherHandler); }) != SIG_ERR);
    }

    void whatIsUnchangedIsIntact() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a");
        QCOMPARE(counted(file.bytes()).first, kPages * pageSize());
        file.requireIntact();
        std::filesystem::remove(folder / "a"); // the system keeps it as long as it is open
        QCOMPARE(counted(file.bytes()).first, kPages * pageSize());
        file.requireIntact();
        MappedFile().requireIntact();
        writeFile(folder / "empty", "");
        MappedFile::open(folder / "empty").requireIntact();
    }

    void shortened() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        writeFile(folder / "b", content());
        const MappedFile other = MappedFile::open(folder / "b");
        MappedFile file = MappedFile::open(folder / "a");
        const std::size_t left = 3 * pageSize() + 7; // the rest of a page that is cut reads as zeros anyway
        std::filesystem::resize_file(folder / "a", left);
        QCOMPARE(counted(file.bytes()), std::pair(left, kPages * pageSize() - left));
        refuses(file);
        MappedFile moved = std::move(file);
        refuses(moved);
        file = std::move(moved);
        refuses(file);
        // Not even growing back makes it what it was.
        std::filesystem::resize_file(folder / "a", kPages * pageSize());
        refuses(file);
        QCOMPARE(counted(other.bytes()).first, kPages * pageSize());
        other.requireIntact();
        const MappedFile again = MappedFile::open(folder / "a");
        again.requireIntact();
    }

    /// Nothing of it has to have been read for that.
    void shortenedInsideOfItsLastPage() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a");
        std::filesystem::resize_file(folder / "a", kPages * pageSize() - 1);
        refuses(file);
    }

    void writtenAnew() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a");
        QTest::qSleep(20); // the clock of file times ticks every few milliseconds
        std::fstream(folder / "a", std::ios::in | std::ios::out) << "y";
        QVERIFY(file.bytes().front() == std::byte{'y'});
        refuses(file);
    }

    void readByManyThreadsAtOnce() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        for (int round = 0; round < 20; ++round) {
            const MappedFile file = MappedFile::open(folder / "a");
            std::filesystem::resize_file(folder / "a", pageSize());
            std::atomic<std::size_t> zeros{0};
            {
                std::vector<std::jthread> threads;
                for (int i = 0; i < 6; ++i) {
                    threads.emplace_back([&] { zeros += counted(file.bytes()).second; });
                }
            }
            QCOMPARE(zeros.load(), 6 * (kPages - 1) * pageSize());
            refuses(file);
            writeFile(folder / "a", content());
        }
    }

    /// Hints about pages that are gone are harmless, too.
    void hints() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a");
        std::filesystem::resize_file(folder / "a", pageSize());
        prefetchPages(file.bytes());
        releasePages(file.bytes());
        QCOMPARE(counted(file.bytes()).first, pageSize());
        releasePages(file.bytes());
        QCOMPARE(counted(file.bytes()).first, pageSize());
        refuses(file);
    }

    void theWordOfAReader() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a");
        QCOMPARE(file.reading([](std::span<const std::byte> bytes) { return bytes.size(); }),
                 kPages * pageSize());
        const auto complains = [](std::span<const std::byte>) -> int {
            throw Error(ErrorCode::FileMalformed, {"a", "b", "c"}, "a: b");
        };
        QCOMPARE(errorOf([&] { static_cast<void>(file.reading(complains)); })->code(),
                 ErrorCode::FileMalformed);
        std::filesystem::resize_file(folder / "a", pageSize());
        QCOMPARE(errorOf([&] { static_cast<void>(file.reading(complains)); })->code(),
                 ErrorCode::FileVanished);
    }

    void weightFiles() {
        const TemporaryFolder folder;
        const std::string file = safetensorsBytes({{"a", "F32", {16, 1024}, std::string(65536, 'x')}});
        writeFile(folder / "model.safetensors", file);
        const WeightFiles weights = WeightFiles::open(folder.path());
        weights.requireIntact();
        std::filesystem::resize_file(folder / "model.safetensors", file.size() / 2);
        QVERIFY(counted(weights.find("a")->data).second > 0);
        EXPECT_ERROR(weights.requireIntact(), ErrorCode::FileVanished,
                     {(folder / "model.safetensors").string()});
    }

    /// What isn't ours is left to whoever had it before.
    void otherMappings() {
        const TemporaryFolder folder;
        writeFile(folder / "a", content());
        const MappedFile file = MappedFile::open(folder / "a"); // the handler is in
        const pid_t child = ::fork();
        if (child == 0) {
            const int handle = ::open((folder / "a").c_str(), O_RDONLY);
            const auto* bytes = static_cast<const volatile char*>(
                ::mmap(nullptr, 2 * pageSize(), PROT_READ, MAP_PRIVATE, handle, 0));
            std::filesystem::resize_file(folder / "a", 1);
            ::_exit(bytes[pageSize()]);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), kOtherHandler);
    }
};

QTEST_GUILESS_MAIN(TestMappedChanges)
#include "tst_mapped_changes.moc"
