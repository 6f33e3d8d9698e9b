// SPDX-License-Identifier: GPL-3.0-or-later
// Mapped files, small text files, files that are written whole or not at all, NumPy arrays.
#include "core/io/atomic_write.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/npy_writer.hpp"
#include "core/io/temporary_file.hpp"
#include "core/io/text_file.hpp"
#include "tests/support/error_check.hpp"
#include "tests/support/test_files.hpp"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mambascope;
using namespace mambascope::testing;

namespace {

std::string textOf(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

std::size_t entriesIn(const TemporaryFolder& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsWholeFiles() {
        const TemporaryFolder folder;
        writeFile(folder / "a", std::string("bytes\0\xff!", 8));
        MappedFile file = MappedFile::open(folder / "a");
        QCOMPARE(textOf(file), std::string("bytes\0\xff!", 8));
        const std::byte* address = file.bytes().data();

        MappedFile moved = std::move(file);
        QCOMPARE(moved.bytes().data(), address);
        moved = MappedFile::open(folder / "a");
        QCOMPARE(textOf(moved), std::string("bytes\0\xff!", 8));
        MappedFile& itself = moved;
        moved = std::move(itself);
        QCOMPARE(moved.bytes().size(), std::size_t{8});
        std::filesystem::remove(folder / "a"); // the mapping outlives the name
        QCOMPARE(textOf(moved).front(), 'b');
    }

    void mapsEmptyFiles() {
        const TemporaryFolder folder;
        writeFile(folder / "empty", "");
        QVERIFY(MappedFile::open(folder / "empty").bytes().empty());
        QVERIFY(MappedFile().bytes().empty());
    }

    void refusesWhatIsNoFile() {
        const TemporaryFolder folder;
        QCOMPARE(::mkfifo((folder / "pipe").c_str(), 0600), 0);
        writeFile(folder / "file", "x");
        const auto refuses = [](ErrorCode code, const std::filesystem::path& path) {
            QString complaint = complaintAbout(code, {path.string()}, [&] { (void)MappedFile::open(path); });
            return complaint + complaintAbout(code, {path.string()}, [&] { (void)readTextFile(path, 100); });
        };
        NO_COMPLAINT(refuses(ErrorCode::FileMissing, folder / "absent"));
        NO_COMPLAINT(refuses(ErrorCode::FileMissing, folder / "file/below"));
        NO_COMPLAINT(refuses(ErrorCode::FileUnreadable, folder.path()));
        NO_COMPLAINT(refuses(ErrorCode::FileUnreadable, folder / "pipe")); // and doesn't wait for a writer
        NO_COMPLAINT(refuses(ErrorCode::FileUnreadable, folder / std::string(300, 'x')));
    }

    void readsTextUpToItsLimit() {
        const TemporaryFolder folder;
        writeFile(folder / "t", "12345");
        QCOMPARE(readTextFile(folder / "t", 5), std::string("12345"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"t", "at most 4"},
                                    [&] { (void)readTextFile(folder / "t", 4); }));
        writeFile(folder / "empty", "");
        QCOMPARE(readTextFile(folder / "empty", 0), std::string());
        QVERIFY(!readTextFile("/proc/self/status", 1 << 20).empty()); // says that it has no bytes
    }

    void seesLfsPointers() {
        const std::string pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n";
        QVERIFY(isGitLfsPointer(pointer));
        QVERIFY(!isGitLfsPointer("version 1"));
        rejectGitLfsPointer("f", "{}");
        NO_COMPLAINT(complaintAbout(ErrorCode::FileMalformed, {"folder/f", "Git LFS"},
                                    [&] { rejectGitLfsPointer("folder/f", pointer); }));
    }

    void writesWholeFiles() {
        const TemporaryFolder folder;
        writeFileAtomically(folder / "out", std::string_view("first"));
        QCOMPARE(readFile(folder / "out"), std::string("first"));
        ::chmod((folder / "out").c_str(), 0640);
        {
            AtomicFile file(folder / "out");
            file.write("sec");
            QCOMPARE(readFile(folder / "out"), std::string("first")); // nothing shows before commit()
            file.write("ond");
            file.commit();
        }
        QCOMPARE(readFile(folder / "out"), std::string("second"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
        struct stat status {};
        QCOMPARE(::stat((folder / "out").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0640U);
    }

    void leavesNothingHalfWritten() {
        const TemporaryFolder folder;
        writeFile(folder / "out", "old");
        {
            AtomicFile file(folder / "out");
            file.write("new");
        }
        QCOMPARE(readFile(folder / "out"), std::string("old"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
    }

    void keepsTheOldFileWhenTheDiskRefuses() {
        const TemporaryFolder folder;
        writeFile(folder / "out", "old");
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 1000;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QString complaint = complaintAbout(ErrorCode::FileWriteFailed, {"out"}, [&] {
            writeFileAtomically(folder / "out", std::string_view(std::string(5000, 'x')));
        });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        NO_COMPLAINT(complaint);
        QCOMPARE(readFile(folder / "out"), std::string("old"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
    }

    /// Process numbers repeat, in containers at every start: what a killed program left behind is in nobody's
    /// way, whatever it is called.
    void leftoversOfKilledProgramsAreNoHindrance() {
        const TemporaryFolder folder;
        const std::string pid = std::to_string(::getpid());
        for (int i = 0; i < 100; ++i) {
            writeFile((folder / ("out.part-" + pid + "-")).string() + std::to_string(i), "left");
        }
        // Where a file can be without a name, a killed program leaves none.
        const bool isUnnamed = openUnnamedBeside(folder / "out", 0600).handle.get() >= 0;
        const std::size_t left = isUnnamed ? 100 : 101;
        const pid_t killed = ::fork();
        if (killed == 0) { // ends as SIGKILL would end it: nothing is cleaned up
            AtomicFile file(folder / "out");
            file.write(std::string_view("half"));
            ::raise(SIGKILL);
        }
        int status = 0;
        QCOMPARE(::waitpid(killed, &status, 0), killed);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(entriesIn(folder), left);
        QVERIFY(!std::filesystem::exists(folder / "out"));
        for (int i = 0; i < 20; ++i) {
            writeFileAtomically(folder / "out", "whole " + std::to_string(i));
        }
        QCOMPARE(readFile(folder / "out"), std::string("whole 19"));
        QCOMPARE(entriesIn(folder), left + 1);
    }

    void takenNamesAreLeftAlone() {
        const TemporaryFolder folder;
        writeFile(folder / "out.part-1", "somebody's");
        std::vector<std::string> offered{"3", "2", "1", "1"};
        const auto next = [&] {
            const std::string digits = offered.back();
            offered.pop_back();
            return digits;
        };
        const TemporaryFile file = openTemporaryBeside(folder / "out", 0600, next);
        QVERIFY(file.handle.get() >= 0);
        QCOMPARE(file.path.filename().string(), std::string("out.part-2"));
        QCOMPARE(readFile(folder / "out.part-1"), std::string("somebody's"));
        // Where every name is taken there is an error and not an endless search.
        const TemporaryFile none = openTemporaryBeside(folder / "out", 0600, [] { return "1"; });
        QVERIFY(none.handle.get() < 0);
        QCOMPARE(none.error, EEXIST);
        QVERIFY(randomDigits() != randomDigits());
    }

    void writesUnderTheLongestNames() {
        const TemporaryFolder folder;
        const std::string name(255, 'n');
        writeFileAtomically(folder / name, std::string_view("content"));
        QCOMPARE(readFile(folder / name), std::string("content"));
        QCOMPARE(entriesIn(folder), std::size_t{1});
    }

    void followsLinks() {
        const TemporaryFolder folder;
        std::filesystem::create_directory(folder / "real");
        writeFile(folder / "real/target", "old");
        std::filesystem::create_symlink("real/target", folder / "link");
        writeFileAtomically(folder / "link", std::string_view("new"));
        QVERIFY(std::filesystem::is_symlink(folder / "link"));
        QCOMPARE(readFile(folder / "real/target"), std::string("new"));
    }

    void refusesImpossibleTargets() {
        const TemporaryFolder folder;
        const auto refuses = [](const std::filesystem::path& path) {
            return complaintAbout(ErrorCode::FileWriteFailed, {path.string()},
                                  [&] { writeFileAtomically(path, std::string_view("x")); });
        };
        NO_COMPLAINT(refuses(folder / "absent/out"));
        NO_COMPLAINT(refuses(folder.path()));
        NO_COMPLAINT(refuses(""));
        NO_COMPLAINT(refuses(folder.path().string() + "/"));
        NO_COMPLAINT(refuses("/dev/null")); // renaming over a device would replace it
        QVERIFY(std::filesystem::is_character_file("/dev/null"));
    }

    void writesNumPyArrays() {
        const TemporaryFolder folder;
        const std::vector<float> values{1.5F, -2.0F, 0.0F, 3.25F, 1e-30F, 7.0F};
        const std::vector<std::int64_t> shape{2, 3};
        writeNpy(folder / "a.npy", shape, values);
        const std::string bytes = readFile(folder / "a.npy");
        QCOMPARE(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
        const std::size_t length =
            static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
        QCOMPARE((10 + length) % 64, std::size_t{0});
        const std::string header = bytes.substr(10, length);
        QVERIFY(header.starts_with("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"));
        QCOMPARE(header.back(), '\n');
        QCOMPARE(bytes.size(), 10 + length + 24);
        std::vector<float> stored(6);
        std::memcpy(stored.data(), bytes.data() + 10 + length, 24);
        QCOMPARE(stored, values);
    }

    void writesNumPyShapes_data() {
        QTest::addColumn<QList<qint64>>("shape");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("tuple");
        QTest::newRow("scalar") << QList<qint64>{} << 1 << QByteArray("(), }");
        QTest::newRow("vector") << QList<qint64>{5} << 5 << QByteArray("(5,), }");
        QTest::newRow("empty") << QList<qint64>{0, 7} << 0 << QByteArray("(0, 7), }");
    }
    void writesNumPyShapes() {
        QFETCH(QList<qint64>, shape);
        QFETCH(int, count);
        QFETCH(QByteArray, tuple);
        const TemporaryFolder folder;
        const std::vector<std::int64_t> sizes(shape.begin(), shape.end());
        writeNpy(folder / "a.npy", sizes, std::vector<float>(static_cast<std::size_t>(count), 1.0F));
        QVERIFY(readFile(folder / "a.npy").find("'shape': " + tuple.toStdString()) != std::string::npos);
    }

    void refusesNumPyShapesThatLie() {
        const TemporaryFolder folder;
        const std::vector<float> values(6);
        for (const std::vector<std::int64_t>& shape : std::vector<std::vector<std::int64_t>>{
                 {5}, {2, 2}, {-2, -3}, {}, {INT64_MAX, INT64_MAX, 2}, std::vector<std::int64_t>(33, 1)}) {
            NO_COMPLAINT(complaintAbout(ErrorCode::InvalidArgument, {"shape"},
                                        [&] { writeNpy(folder / "a.npy", shape, values); }));
        }
        QCOMPARE(entriesIn(folder), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
