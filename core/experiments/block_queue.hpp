// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a run, dealt out in blocks to workers that are free.
//
// A block is consecutive rows of the shard's selected ones, whatever is there already and however many
// workers there are, so that a run that is gone on with forms the same blocks, and in them the same slices
// (experiment_slices.hpp), as one that was never interrupted: which prompts share a product can change the
// last bits of their numbers. Prompts of one length share products, so the first blocks are large; towards
// the end they get smaller, so that workers end together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/data/select_rows.hpp"
#include "core/results/row_ranges.hpp"

namespace mambascope {

inline constexpr std::size_t kBlockRows = 256; ///< at least, but for the last block
/// Of the rows that are left a block takes an eighth, between kBlockRows and four times that.
inline constexpr std::size_t kBlockShare = 8;
inline constexpr std::size_t kLargestBlock = 4;
/// A block of very long rows ends early.
inline constexpr std::size_t kBlockBytes = std::size_t{32} << 20;

/// Any thread.
class BlockQueue {
public:
    /// rows: the shard's, ascending. Blocks all of whose rows are in `present` are left out. blockRows: the
    /// smallest block.
    BlockQueue(const DataSet& data, const std::vector<std::int64_t>& rows, const RowRanges& present,
               std::size_t blockRows = kBlockRows);

    /// The next block, read from the data; nothing when none is left. Throws as SelectedReader::next.
    [[nodiscard]] std::optional<std::vector<DataRow>> next();
    /// A block that a worker could not finish goes to another one.
    void giveBack(std::vector<DataRow> block);
    /// Whether next() would give one.
    [[nodiscard]] bool hasMore();

private:
    std::mutex m_mutex;
    std::vector<std::int64_t> m_rows; ///< of all blocks that are run
    std::vector<std::size_t> m_sizes; ///< of each block
    std::size_t m_next = 0;
    std::optional<SelectedReader> m_reader;
    std::vector<std::vector<DataRow>> m_returned;
};

} // namespace mambascope
