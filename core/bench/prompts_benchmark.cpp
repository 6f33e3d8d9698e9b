// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/prompts_benchmark.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/bench/prompt_set.hpp"

namespace mambascope::bench {
namespace {

constexpr int kSlice = 512;        ///< prompts that are handed over at once
constexpr int kMostSamples = 64;   ///< prompts that run alone
constexpr int kPlainForwards = 16; ///< that stand for all variants

class PromptSet {
public:
    PromptSet(const BenchRequest& request, const ModelInfo& info)
        : m_request(request)
        , m_info(info)
        , m_lengths(request.promptTokens
                        ? std::vector<int>(static_cast<std::size_t>(request.prompts), *request.promptTokens)
                        : promptLengths(request.prompts)) {}

    [[nodiscard]] int count() const { return static_cast<int>(m_lengths.size()); }
    [[nodiscard]] PromptRun prompt(int index) const {
        return windowedPrompt(index, m_lengths[static_cast<std::size_t>(index)], m_request.sources,
                              m_request.window, m_info.layers, m_info.vocabularySize);
    }
    [[nodiscard]] std::vector<PromptRun> slice(int first) const {
        std::vector<PromptRun> prompts;
        for (int i = first; i < std::min(count(), first + kSlice); ++i) {
            prompts.push_back(prompt(i));
        }
        return prompts;
    }
    /// So many of them, spread over all.
    [[nodiscard]] std::vector<int> sample(int most) const {
        std::vector<int> chosen;
        const int samples = std::min(most, count());
        for (int i = 0; i < samples; ++i) {
            chosen.push_back(static_cast<int>((2LL * i + 1) * count() / (2LL * samples)));
        }
        return chosen;
    }

private:
    const BenchRequest& m_request;
    const ModelInfo& m_info;
    std::vector<int> m_lengths;
};

/// What a prompt's products take.
double productFlops(const ModelInfo& info, const PromptRun& prompt) {
    const double vocabulary = static_cast<double>(info.vocabularySize) * info.hiddenSize;
    const double perLayer = (static_cast<double>(info.parameters) - vocabulary) / info.layers;
    double flops = 2 * (perLayer * info.layers * static_cast<double>(prompt.ids.size()) + vocabulary);
    for (const Variant& variant : prompt.variants) {
        flops += 2 * (perLayer * (info.layers - variant.firstLayer(info.layers)) + vocabulary);
    }
    return flops;
}

/// Only the run is on the clock: who has a data set makes the requests while the last ones run.
double timeTogether(TokenRun& run, const PromptSet& set) {
    double elapsed = 0;
    for (int first = 0; first < set.count(); first += kSlice) {
        const std::vector<PromptRun> prompts = set.slice(first);
        elapsed += milliseconds([&] { static_cast<void>(run.runPrompts(prompts)); });
    }
    return elapsed;
}

void timeAlone(TokenRun& run, const PromptSet& set, PromptsTiming& timing) {
    const std::vector<int> chosen = set.sample(kMostSamples);
    std::vector<PromptRun> prompts;
    for (const int index : chosen) {
        prompts.push_back(set.prompt(index));
    }
    std::vector<std::vector<double>> alone(prompts.size());
    const auto runAlone = [&](std::size_t i) {
        run.trace(prompts[i].ids);
        alone[i] = run.probabilities(prompts[i].ids, prompts[i].variants, prompts[i].target);
    };
    runAlone(0);
    double elapsed = 0;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        elapsed += milliseconds([&] { runAlone(i); });
    }
    timing.sampled = static_cast<int>(prompts.size());
    timing.aloneMs = elapsed * set.count() / timing.sampled;
    const std::vector<PromptReading> together = run.runPrompts(prompts);
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        for (std::size_t v = 0; v < alone[i].size(); ++v) {
            const double error = std::abs(together[i].variants[v].probability / alone[i][v] - 1);
            // NaN must stay: a comparison would lose it.
            timing.largestError = error <= timing.largestError ? timing.largestError : error;
        }
    }
}

void timePlain(TokenRun& run, const PromptSet& set, PromptsTiming& timing) {
    run.use(TokenRun::Kernels::Reference);
    double elapsed = 0;
    int timed = 0;
    for (const int index : set.sample(kPlainForwards)) {
        const PromptRun prompt = set.prompt(index);
        const auto forward = [&] {
            static_cast<void>(run.probabilityFromScratch(prompt.ids, prompt.variants.front(), prompt.target));
        };
        if (timed == 0) {
            forward(); // warm-up
        }
        elapsed += milliseconds(forward);
        ++timed;
    }
    timing.plainMs = elapsed * static_cast<double>(timing.variants) / timed;
    run.use(TokenRun::Kernels::Fused);
}

} // namespace

PromptsTiming timePrompts(TokenRun& run, const BenchRequest& request) {
    const ModelInfo& info = run.info();
    const PromptSet set(request, info);
    PromptsTiming timing;
    timing.prompts = set.count();
    timing.windows = info.layers - request.window + 1;
    for (int i = 0; i < set.count(); ++i) {
        const PromptRun prompt = set.prompt(i);
        timing.tokens += std::ssize(prompt.ids);
        timing.variants += std::ssize(prompt.variants);
        timing.flops += productFlops(info, prompt);
    }
    static_cast<void>(run.runPrompts(set.slice(0))); // warm-up
    std::vector<double> times;
    for (int i = 0; i < request.repetitions; ++i) {
        times.push_back(timeTogether(run, set));
    }
    timing.together = summary(std::move(times));
    timeAlone(run, set, timing);
    if (request.naive && timing.variants > 0) {
        timePlain(run, set, timing);
    }
    return timing;
}

} // namespace mambascope::bench
