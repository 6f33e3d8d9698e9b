// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one block of rows on one model, slice by slice. Private to core: includes LibTorch.
//
// A block's rows are ordered by their number of tokens, since prompts of one length share their products. A
// slice is as many of them, one behind the other, as fit kSliceVariants and kSliceWeight, at least one. It is
// always computed as a whole, so that its numbers have the same bits whether the run was interrupted or not
// (on one kind of device with as many threads; on a GPU with less than 16 GiB free, chunks follow what is
// free). Rows that are in the folder already are not written again, and slices without a missing row are
// not computed.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/experiments/prompt_encoding.hpp"
#include "core/passes/prompt_batch.hpp"

namespace mambascope {

inline constexpr std::size_t kSliceVariants = 32768;
inline constexpr std::size_t kSliceWeight = std::size_t{4} << 20; ///< variants times tokens

/// What a block's rows go to and come from. Called on the thread that runs the block.
struct RowSink {
    std::function<bool(std::int64_t row)> isPresent;
    std::function<void(RowResult row)> add;
    std::function<void(const SkippedRow& skipped)> skip;
};

/// As runPrompts; tests put another in its place.
using RunPrompts = std::function<void(const LanguageModel&, std::span<const PromptRun>, const PassOptions&,
                                      RunContext&, const PromptSink&)>;

struct SliceRunner {
    const LanguageModel& model;
    const PromptEncoder& encoder;
    PassOptions options;
    const RunPrompts& run;

    /// Throws Error as runPrompts, and what the sink throws.
    void runBlock(std::span<const DataRow> block, RunContext& context, const RowSink& sink) const;

private:
    void runSlice(std::span<const EncodedPrompt> slice, RunContext& context, const RowSink& sink) const;
};

} // namespace mambascope
