// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_slices.hpp"

#include <algorithm>
#include <utility>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

/// The rows of a block that the model can take; the sink is told of all others.
std::vector<EncodedPrompt> encodeAll(const PromptEncoder& encoder, std::span<const DataRow> block,
                                     RunContext& context, const RowSink& sink) {
    std::vector<EncodedPrompt> prompts;
    for (const DataRow& row : block) {
        context.checkStop();
        try {
            prompts.push_back(encoder.encode(row));
        } catch (const Error& error) {
            const std::optional<SkippedRow> skipped = skippedBy(row, error);
            if (!skipped) {
                throw;
            }
            sink.skip(*skipped);
        }
    }
    std::stable_sort(prompts.begin(), prompts.end(), [](const EncodedPrompt& a, const EncodedPrompt& b) {
        return a.ids.size() < b.ids.size();
    });
    return prompts;
}

} // namespace

void SliceRunner::runBlock(std::span<const DataRow> block, RunContext& context, const RowSink& sink) const {
    const std::vector<EncodedPrompt> prompts = encodeAll(encoder, block, context, sink);
    for (std::size_t first = 0; first < prompts.size();) {
        std::size_t last = first;
        std::size_t variants = 0;
        std::size_t weight = 0;
        do {
            variants += prompts[last].variants;
            weight += prompts[last].weight();
            ++last;
        } while (last < prompts.size() && variants + prompts[last].variants <= kSliceVariants &&
                 weight + prompts[last].weight() <= kSliceWeight);
        runSlice(std::span(prompts).subspan(first, last - first), context, sink);
        first = last;
    }
}

void SliceRunner::runSlice(std::span<const EncodedPrompt> slice, RunContext& context,
                           const RowSink& sink) const {
    if (std::all_of(slice.begin(), slice.end(),
                    [&](const EncodedPrompt& prompt) { return sink.isPresent(prompt.row.row); })) {
        return;
    }
    std::vector<PromptRun> runs;
    for (const EncodedPrompt& prompt : slice) {
        runs.push_back(encoder.runOf(prompt));
    }
    run(model, runs, options, context, [&](std::size_t index, const PromptReading& reading) {
        sink.add(encoder.withNumbers(slice[index], reading));
    });
}

} // namespace mambascope
