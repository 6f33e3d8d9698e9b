// SPDX-License-Identifier: GPL-3.0-or-later
// Files of lines that grow, and what happens to them when a program dies or the disk fills up.
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "core/io/append_file.hpp"
#include "core/io/line_reader.hpp"
#include "tests/support/error_check.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::vector<std::string> linesOf(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    LineReader reader(file);
    while (const auto line = reader.next()) {
        lines.emplace_back(*line);
    }
    return lines;
}

} // namespace

class TestAppendFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void tornLastLineIsCutOff() {
        write(path("torn"), "one\ntwo\nthr");
        QCOMPARE(linesOf(path("torn")), (std::vector<std::string>{"one", "two"}));
        {
            AppendFile file(path("torn"));
            file.append("three\n");
            file.sync();
        }
        QCOMPARE(linesOf(path("torn")), (std::vector<std::string>{"one", "two", "three"}));
    }

    void onlyATornLine() {
        write(path("only"), std::string(100000, 'x'));
        AppendFile file(path("only"));
        file.append("one\n");
        QCOMPARE(linesOf(path("only")), std::vector<std::string>{"one"});
    }

    void oneProgramAtATime() {
        const AppendFile first(path("locked"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"locked", "another run"},
                                    [&] { const AppendFile second(path("locked")); }));
    }

    void vanishedFolder() {
        std::filesystem::create_directory(path("gone"));
        AppendFile file(path("gone") / "rows");
        file.append("one\n");
        std::filesystem::remove_all(path("gone"));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"rows"}, [&] { file.append("two\n"); }));
    }

    /// /dev/full says that the disk is full, but is no regular file; a limit on the size of files does it.
    void noFileInAFolderThatIsNone() {
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"nowhere"},
                                    [&] { const AppendFile file(path("nowhere") / "rows"); }));
        NO_COMPLAINT(complaintAbout(ErrorCode::FileWriteFailed, {"/dev/full"},
                                    [&] { const AppendFile file("/dev/full"); }));
    }

    void longLinesAndPlaces() {
        const std::string longLine(300000, 'y');
        write(path("long"), "a\n" + longLine + "\nb\n");
        LineReader reader(path("long"));
        QCOMPARE(std::string(*reader.next()), std::string("a"));
        QCOMPARE(std::string(*reader.next()), longLine);
        QCOMPARE(reader.place(), std::string("line 2"));
        const std::int64_t second = reader.offset();
        QCOMPARE(second, std::int64_t{2});
        QCOMPARE(std::string(*reader.next()), std::string("b"));
        QVERIFY(!reader.next());
        reader.seek(second);
        QCOMPARE(std::string(*reader.next()), longLine);
        QCOMPARE(reader.end(), std::int64_t{300003});
    }

    void growsWhileItIsRead() {
        AppendFile file(path("grows"));
        file.append("one\n");
        LineReader reader(path("grows"));
        QCOMPARE(std::string(*reader.next()), std::string("one"));
        QVERIFY(!reader.next());
        file.append("two\n");
        QCOMPARE(std::string(*reader.next()), std::string("two"));
    }
};

QTEST_APPLESS_MAIN(TestAppendFile)
#include "tst_append_file.moc"
