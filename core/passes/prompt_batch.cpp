// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/prompt_batch.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/passes/prompt_pass.hpp"
#include "core/passes/target_scores.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/device_pace.hpp"
#include "core/tensor/memory_errors.hpp"

namespace mambascope {
namespace {

/// On the CPU what the layers keep of a batch's clean runs should stay in the last cache.
constexpr std::int64_t kBytesOnCpu = 32 << 20;
/// A GPU's products want thousands of rows also in the first layers, where few variants have joined.
constexpr std::int64_t kChunksOnGpu = 2;

void checkToken(const LanguageModel& model, const std::string& argument, std::int32_t token) {
    if (token < 0 || token >= model.info().vocabularySize) {
        throw Error(ErrorCode::InvalidArgument, {argument, std::to_string(token),
                                                 "0 to " + std::to_string(model.info().vocabularySize - 1)});
    }
}

void checkPrompt(const LanguageModel& model, std::size_t index, const std::vector<std::int32_t>& ids) {
    const std::string name = "prompt " + std::to_string(index);
    if (ids.empty()) {
        throw Error(ErrorCode::InvalidArgument, {name, "no token", "at least 1"});
    }
    const ModelInfo& info = model.info();
    if (info.maxPositions && std::ssize(ids) > *info.maxPositions) {
        throw Error(ErrorCode::PromptTooLong,
                    {std::to_string(ids.size()), std::to_string(*info.maxPositions), info.name});
    }
    for (const std::int32_t id : ids) {
        checkToken(model, name + ": token", id);
    }
}

/// Where the prompts run, and how.
struct BatchRun {
    const LanguageModel& model;
    const PassOptions& options;
    RunContext& context;
    DevicePace pace{model.device()};

    void beforeLayer() {
        context.checkStop();
        if (options.sweep) {
            pace.step(); // a request that goes first must not wait for layers queued on the GPU in advance
            context.yieldToInteractive();
        }
    }
    [[nodiscard]] std::int64_t bytes() const {
        if (options.chunkBytes > 0) {
            return options.chunkBytes;
        }
        const std::int64_t budget = chunkBudget(model.device());
        return model.device().is_cpu() ? std::min(budget, kBytesOnCpu) : kChunksOnGpu * budget;
    }
    /// What can be given up for a batch that did not fit.
    void freeMemory() const {
        if (options.recorded != nullptr) {
            options.recorded->drop();
        }
        releaseFreedMemory(model.device());
    }
};

/// Calls body(first, count) over `size` items, at most `most` at once. Items that ran out of memory run again
/// in two halves.
template <typename Body>
void inHalves(BatchRun& run, std::size_t size, std::size_t most, const Body& body) {
    most = std::max<std::size_t>(1, most);
    for (std::size_t first = 0; first < size;) {
        const std::size_t count = std::min(most, size - first);
        try {
            body(first, count);
        } catch (const std::exception& error) {
            if (!saysOutOfMemory(error) || count == 1) {
                throw;
            }
            most = count / 2;
        }
        if (most < count) {
            run.freeMemory(); // what the failed batch held is free only now
            continue;
        }
        first += count;
    }
}

/// One for every variant: the rows of a chunk are scored as soon as they are made.
std::vector<TargetScore> variantScores(BatchRun& run, const CleanTrace& trace, const PromptRun& prompt) {
    std::vector<TargetScore> scores(prompt.variants.size());
    runVariants(run.model, trace, prompt.variants, Readout{}, run.options, run.context,
                [&](const Reading& reading) {
                    const std::vector<std::int32_t> tokens(reading.variants.size(), prompt.target);
                    const std::vector<TargetScore> read = targetScores(reading.logits, tokens);
                    for (std::size_t i = 0; i < read.size(); ++i) {
                        scores[reading.variants[i]] = read[i];
                    }
                });
    return scores;
}

/// One prompt alone.
PromptReading readAlone(BatchRun& run, const PromptRun& prompt) {
    const PassOptions& options = run.options;
    const auto trace = traceCleanRun(run.model, prompt.ids, run.context, options.recorded, options.reference);
    PromptReading reading;
    reading.base = targetScores(trace->logits().unsqueeze(0), {prompt.target}).front();
    reading.variants = variantScores(run, *trace, prompt);
    return reading;
}

/// Runs prompts of one shape after those of another, and hands on what is read of them.
class ShapeRunner {
public:
    ShapeRunner(BatchRun& run, const PromptSink& sink)
        : m_run(run)
        , m_sink(sink) {}

    /// Prompts of the same shape.
    void runAlike(std::vector<PlannedPrompt> prompts) {
        const std::size_t most = promptsPerPass(m_run.model, prompts.front(), m_run.bytes());
        inHalves(m_run, prompts.size(), most, [&](std::size_t first, std::size_t count) {
            if (count == 1) {
                return m_sink(prompts[first].index, readAlone(m_run, *prompts[first].run));
            }
            const auto from = prompts.begin() + static_cast<std::ptrdiff_t>(first);
            PromptsRead read = readPrompts(m_run.model, {from, from + static_cast<std::ptrdiff_t>(count)},
                                           [&] { m_run.beforeLayer(); });
            handOn(); // a GPU has the next ones to do meanwhile
            m_made = std::move(read);
        });
    }

    /// What is still to be handed on.
    void handOn() {
        if (!m_made) {
            return;
        }
        const std::optional<PromptsRead> made = std::exchange(m_made, std::nullopt);
        const std::vector<PromptReading> readings = made->wait();
        for (std::size_t i = 0; i < readings.size(); ++i) {
            m_sink(made->prompts()[i].index, readings[i]);
        }
    }

private:
    BatchRun& m_run;
    const PromptSink& m_sink;
    std::optional<PromptsRead> m_made;
};

/// Calls body(first, last) for each range of equal items in a sorted list.
template <typename Things, typename Same, typename Body>
void overRuns(const Things& things, const Same& same, const Body& body) {
    for (std::size_t first = 0; first < things.size();) {
        std::size_t last = first + 1;
        while (last < things.size() && same(things[first], things[last])) {
            ++last;
        }
        body(first, last);
        first = last;
    }
}

/// How many prompts of so many tokens go through a walk that keeps nothing.
std::size_t promptsPerWalk(BatchRun& run, std::size_t tokens) {
    const LanguageModel& model = run.model;
    const auto count = static_cast<std::int64_t>(tokens);
    const std::int64_t bytes =
        4 * (count * model.floatsPerRow(static_cast<int>(count)) + 3LL * model.info().vocabularySize);
    return static_cast<std::size_t>(run.bytes() / bytes);
}

/// Logits of prompts of one length at their last position, [indices, vocabulary].
at::Tensor logitsOf(BatchRun& run, std::span<const std::vector<std::int32_t>> prompts,
                    const std::vector<std::size_t>& indices) {
    if (indices.size() == 1) {
        const PassOptions& options = run.options;
        const auto trace = traceCleanRun(run.model, prompts[indices.front()], run.context, options.recorded,
                                         options.reference);
        return trace->logits().unsqueeze(0);
    }
    std::vector<const std::vector<std::int32_t>*> ids;
    for (const std::size_t index : indices) {
        ids.push_back(&prompts[index]);
    }
    return run.model.logits(lastRows(run.model, ids, [&] { run.beforeLayer(); }));
}

} // namespace

void runPrompts(const LanguageModel& model, std::span<const PromptRun> prompts, const PassOptions& options,
                RunContext& context, const PromptSink& sink) {
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        checkPrompt(model, i, prompts[i].ids);
        checkToken(model, "prompt " + std::to_string(i) + ": target", prompts[i].target);
    }
    BatchRun run{model, options, context};
    std::vector<std::pair<std::vector<int>, PlannedPrompt>> together;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        if (options.reference || !goesWithOthers(model, prompts[i])) {
            sink(i, readAlone(run, prompts[i]));
            continue;
        }
        PlannedPrompt planned = plannedPrompt(model, i, prompts[i]);
        std::vector<int> shape = planned.shape();
        together.emplace_back(std::move(shape), std::move(planned));
    }
    std::stable_sort(together.begin(), together.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    ShapeRunner runner(run, sink);
    overRuns(together, same, [&](std::size_t first, std::size_t last) {
        std::vector<PlannedPrompt> alike;
        for (std::size_t i = first; i < last; ++i) {
            alike.push_back(std::move(together[i].second));
        }
        runner.runAlike(std::move(alike));
    });
    runner.handOn();
}

void lastLogits(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
                const PassOptions& options, RunContext& context, const LastLogitsSink& sink) {
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        checkPrompt(model, i, prompts[i]);
    }
    BatchRun run{model, options, context};
    const bool together = !options.reference && goesWithOthers(model, {});
    std::vector<std::size_t> order(prompts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return prompts[a].size() < prompts[b].size(); });
    const auto same = [&](std::size_t a, std::size_t b) { return prompts[a].size() == prompts[b].size(); };
    overRuns(order, same, [&](std::size_t first, std::size_t last) {
        const std::size_t most = together ? promptsPerWalk(run, prompts[order[first]].size()) : 1;
        inHalves(run, last - first, most, [&](std::size_t from, std::size_t count) {
            const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first + from);
            const std::vector<std::size_t> indices(begin, begin + static_cast<std::ptrdiff_t>(count));
            sink(indices, logitsOf(run, prompts, indices));
        });
    });
}

} // namespace mambascope
