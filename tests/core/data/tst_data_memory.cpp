// SPDX-License-Identifier: GPL-3.0-or-later
// Memory does not grow with a data set: of many rows, and of one that never ends.
#include <QTest>

#include <fstream>
#include <sys/resource.h>

#include "core/data/data_set.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

namespace {

/// Bytes that this process ever had in memory.
std::int64_t peakBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return std::int64_t{usage.ru_maxrss} * 1024;
}

constexpr std::int64_t kMebibyte = std::int64_t{1} << 20;

} // namespace

class TestDataMemory : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    DataTotals readAll(const std::filesystem::path& file) const { return openData(file.string()).totals(); }

private Q_SLOTS:
    // The largest comes last: a peak stays.
    /// A quote that never closes, and a line that never ends, in a file of which half may be kept.
    void rowsWithoutEnd_data() {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("line") << QByteArray("prompt,subject,answer\n");
        QTest::newRow("quote") << QByteArray("prompt,subject,answer\n\"");
        QTest::newRow("JSON") << QByteArray(
            "{\"prompt\":\"Oslo is in\",\"subject\":\"Oslo\",\"answer\":\"x\"}\n{\"prompt\":\"");
    }
    void rowsWithoutEnd() {
        QFETCH(QByteArray, begin);
        const std::filesystem::path file = m_folder / "endless";
        std::ofstream stream(file, std::ios::binary);
        stream << begin.toStdString();
        const std::string piece(1 << 20, 'a');
        for (int i = 0; i < 40; ++i) {
            stream << piece;
        }
        stream.close();
        const std::int64_t before = peakBytes();
        const DataTotals totals = readAll(file);
        QCOMPARE(totals.skipped, std::int64_t{1});
#ifndef __SANITIZE_ADDRESS__
        const std::int64_t grown = peakBytes() - before;
        QVERIFY2(grown < 20 * kMebibyte, std::to_string(grown).c_str());
#else
        static_cast<void>(before);
#endif
    }

    /// More rows than are compared with each other: the file says so, and its digests take 50 MB and no more
    /// (75 MB while the table grows).
    void manyRows() {
        const std::filesystem::path small = m_folder / "small.csv";
        const std::filesystem::path large = m_folder / "large.csv";
        constexpr int kRows = 1'060'000;
        for (const auto& [file, rows] : {std::pair(small, 200), std::pair(large, kRows)}) {
            std::ofstream stream(file, std::ios::binary);
            stream << "template,subject,answer\n";
            for (int i = 0; i < rows; ++i) {
                stream << "{} is,N" << i << ",x\n";
            }
        }
        QVERIFY(readAll(small).allCompared);
        [[maybe_unused]] const std::int64_t before = peakBytes();
        const DataTotals totals = readAll(large);
        QCOMPARE(totals.rows, std::int64_t{kRows});
        QCOMPARE(totals.skipped, std::int64_t{0});
        QVERIFY(!totals.allCompared);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        const std::int64_t grown = peakBytes() - before;
        QVERIFY2(grown < 90 * kMebibyte, std::to_string(grown).c_str());
#endif
    }
};

QTEST_GUILESS_MAIN(TestDataMemory)
#include "tst_data_memory.moc"
