// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/prompt_set.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <utility>

namespace mambascope::bench {
namespace {

/// Tokens and how many of CounterFact's prompts have so many.
constexpr std::array<std::pair<int, int>, 22> kCounterFact{
    {{3, 69},    {4, 425},  {5, 1525}, {6, 3064}, {7, 3881}, {8, 3845}, {9, 3197}, {10, 2366},
     {11, 1523}, {12, 912}, {13, 466}, {14, 299}, {15, 161}, {16, 72},  {17, 42},  {18, 31},
     {19, 16},   {20, 10},  {21, 8},   {22, 2},   {23, 3},   {30, 2}}};

std::vector<int> rangeOf(int first, int last) {
    std::vector<int> all(static_cast<std::size_t>(last - first + 1));
    std::iota(all.begin(), all.end(), first);
    return all;
}

/// The sets of tokens that are cut, in the order in which they are asked for.
std::vector<std::vector<int>> sourcesOf(std::mt19937& dice, int tokens) {
    const int first = static_cast<int>(dice() % static_cast<unsigned>(std::max(1, tokens - 1)));
    const int last = std::min(std::max(0, tokens - 2), first + static_cast<int>(dice() % 3));
    std::vector<int> others;
    for (int token = 0; token + 1 < tokens; ++token) {
        if (token < first || token > last) {
            others.push_back(token);
        }
    }
    return {rangeOf(first, last), {tokens - 1}, {0}, std::move(others)};
}

} // namespace

std::vector<int> promptLengths(int count) {
    std::vector<int> all;
    for (const auto& [tokens, prompts] : kCounterFact) {
        all.insert(all.end(), static_cast<std::size_t>(prompts), tokens);
    }
    std::vector<int> lengths;
    for (int i = 0; i < count; ++i) {
        const std::size_t at =
            (2 * static_cast<std::size_t>(i) + 1) * all.size() / (2 * static_cast<std::size_t>(count));
        lengths.push_back(all[at]);
    }
    std::mt19937 dice(1); // not std::shuffle, whose order is the library's own
    for (std::size_t i = lengths.size(); i > 1; --i) {
        std::swap(lengths[i - 1], lengths[dice() % i]);
    }
    return lengths;
}

PromptRun windowedPrompt(int index, int tokens, int sources, int window, int layers, int vocabulary) {
    std::mt19937 dice(static_cast<unsigned>(index));
    PromptRun run;
    for (int i = 0; i < tokens; ++i) {
        run.ids.push_back(static_cast<std::int32_t>(dice() % static_cast<unsigned>(vocabulary)));
    }
    run.target = static_cast<std::int32_t>(dice() % static_cast<unsigned>(vocabulary));
    std::vector<std::vector<int>> sets = sourcesOf(dice, tokens);
    sets.resize(static_cast<std::size_t>(std::min(sources, kMostSources)));
    for (const std::vector<int>& lost : sets) {
        for (int first = 0; !lost.empty() && first + window <= layers; ++first) {
            run.variants.emplace_back(
                Knockout{{Edge{{tokens - 1}, lost, rangeOf(first, first + window - 1)}}, Strict::Off, {}});
        }
    }
    return run;
}

} // namespace mambascope::bench
