// SPDX-License-Identifier: GPL-3.0-or-later
// How rows are dealt out: large blocks first, small ones at the end, the same ones whatever is done already.
#include <QTest>
#include <fstream>
#include <numeric>

#include "core/experiments/block_queue.hpp"
#include "tests/support/test_files.hpp"

using namespace mambascope;
using namespace mambascope::testing;

class TestBlockQueue : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    DataSet rows(int count, std::size_t bytes) const {
        const std::filesystem::path file = m_folder / ("rows" + std::to_string(count) + ".csv");
        std::ofstream stream(file);
        stream << "prompt,subject,answer,note\n";
        for (int i = 0; i < count; ++i) {
            stream << "The home of Ann" << i << " is,Ann" << i << ",Rome," << std::string(bytes, 'x') << '\n';
        }
        stream.close();
        return openData(file.string());
    }
    static std::vector<std::int64_t> all(int count) {
        std::vector<std::int64_t> numbers(static_cast<std::size_t>(count));
        std::iota(numbers.begin(), numbers.end(), std::int64_t{0});
        return numbers;
    }
    static std::vector<std::vector<std::int64_t>> blocksOf(BlockQueue& queue) {
        std::vector<std::vector<std::int64_t>> blocks;
        while (const std::optional<std::vector<DataRow>> block = queue.next()) {
            std::vector<std::int64_t>& numbers = blocks.emplace_back();
            for (const DataRow& row : *block) {
                numbers.push_back(row.row);
            }
        }
        return blocks;
    }

private Q_SLOTS:
    void largeOnesFirst() {
        const DataSet data = rows(2000, 1);
        BlockQueue queue(data, all(2000), {}, 32);
        const auto blocks = blocksOf(queue);
        QCOMPARE(blocks.front().size(), std::size_t{128}); // an eighth would be more than four of the least
        std::int64_t next = 0;
        std::size_t before = 128;
        for (const auto& block : blocks) {
            QVERIFY(block.size() <= before);
            before = block.size();
            for (const std::int64_t row : block) {
                QCOMPARE(row, next++);
            }
        }
        QCOMPARE(next, std::int64_t{2000});
        QVERIFY(blocks[blocks.size() - 2].size() == 32 && blocks.back().size() <= 32);
        // No block but the largest is more than an eighth of what was left, so that eight workers end
        // together.
        std::size_t left = 2000;
        for (const auto& block : blocks) {
            QVERIFY(block.size() <= std::max<std::size_t>(32, left / 8));
            left -= block.size();
        }
    }

    /// A run that is gone on with: the blocks that are not whole, as they were.
    void theSameBlocksWhateverIsThere() {
        const DataSet data = rows(2000, 1);
        BlockQueue whole(data, all(2000), {}, 32);
        const auto blocks = blocksOf(whole);
        std::vector<std::int64_t> done = blocks[0];
        done.insert(done.end(), blocks[2].begin(), blocks[2].end());
        done.push_back(blocks[3].front());
        std::sort(done.begin(), done.end());
        BlockQueue rest(data, all(2000), RowRanges(done), 32);
        const auto left = blocksOf(rest);
        QCOMPARE(left.size(), blocks.size() - 2);
        QVERIFY(left[0] == blocks[1] && left[1] == blocks[3] && left.back() == blocks.back());
    }

    /// Rows of 1 MB: no block holds more of them than its bytes allow, and none is lost.
    void longRowsEndABlock() {
        const DataSet data = rows(100, 1 << 20);
        BlockQueue queue(data, all(100), {});
        const auto blocks = blocksOf(queue);
        QCOMPARE(blocks.size(), std::size_t{4});
        std::size_t count = 0;
        for (const auto& block : blocks) {
            QVERIFY(block.size() <= 33);
            count += block.size();
        }
        QCOMPARE(count, std::size_t{100});
        QVERIFY(!queue.hasMore());
    }
};

QTEST_GUILESS_MAIN(TestBlockQueue)
#include "tst_block_queue.moc"
