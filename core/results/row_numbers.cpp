// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/row_numbers.hpp"

#include <array>

namespace mambascope {
namespace {

/// Tokens of each of kMapSources, from the first to before the second.
std::pair<int, int> tokensOf(std::size_t mapSource, const RowResult& row) {
    const int last = row.tokens - 1;
    const IndexRange subject = row.subjectTokens;
    const std::array<std::pair<int, int>, kMapSources.size()> ranges{{{0, subject.first},
                                                                      {subject.first, subject.last},
                                                                      {subject.last, subject.last + 1},
                                                                      {subject.last + 1, last},
                                                                      {last, last + 1}}};
    return ranges.at(mapSource);
}

void add(PromptNumbers& sum, const RowCurve& curve) {
    for (std::size_t i = 0; i < curve.probability.size(); ++i) {
        sum.probability[i] += curve.probability[i];
        sum.top[i] += curve.rank[i] == 1 ? 1 : 0;
    }
}

std::optional<PromptNumbers> meanOf(const RowWindows& windows, std::pair<int, int> tokens,
                                    std::size_t count) {
    PromptNumbers sum{std::vector<double>(count), std::vector<double>(count)};
    double curves = 0;
    for (int token = tokens.first; token < tokens.second; ++token) {
        if (const auto& curve = windows.curves[static_cast<std::size_t>(token)]) {
            add(sum, *curve);
            ++curves;
        }
    }
    if (curves == 0) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < count; ++i) {
        sum.probability[i] /= curves;
        sum.top[i] /= curves;
    }
    return sum;
}

} // namespace

std::vector<std::string> summarySources(const RowLayout& layout) {
    return layout.settings.sort == ExperimentSort::Map
               ? std::vector<std::string>(kMapSources.begin(), kMapSources.end())
               : layout.sourceNames();
}

std::optional<PromptNumbers> numbersOf(const RowResult& row, const RowLayout& layout, std::size_t size,
                                       std::size_t group, std::size_t source) {
    const RowWindows& windows = row.windows[size];
    const std::size_t count = layout.ranges[size].size();
    if (layout.settings.sort == ExperimentSort::Map) {
        return meanOf(windows, tokensOf(source, row), count);
    }
    const auto& curve = windows.curves[group * layout.settings.sources.size() + source];
    if (!curve) {
        return std::nullopt;
    }
    PromptNumbers numbers{std::vector<double>(count), std::vector<double>(count)};
    add(numbers, *curve);
    return numbers;
}

PromptNumbers unchanged(const RowResult& row, std::size_t windows) {
    return {std::vector<double>(windows, row.baseProbability),
            std::vector<double>(windows, row.baseRank == 1 ? 1.0 : 0.0)};
}

} // namespace mambascope
