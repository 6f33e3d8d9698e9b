// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/memory_spans.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace mambascope {

std::vector<MemorySpan> memorySpans(const std::vector<MemoryPlace>& places, std::int64_t p,
                                    std::int64_t rows) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> sorted; // by variant and position
    for (std::int64_t i = 0; i < std::ssize(places); ++i) {
        const MemoryPlace& place = places[static_cast<std::size_t>(i)];
        TORCH_CHECK(place.position >= p - 1, "memory of token ", place.position, " of rows from ", p, " on");
        sorted[{place.variant, place.position}] = i;
    }
    std::vector<MemorySpan> spans;
    for (auto place = sorted.begin(); place != sorted.end(); ++place) {
        const auto [variant, position] = place->first;
        const auto next = std::next(place);
        const bool another = next != sorted.end() && next->first.first == variant;
        const std::int64_t last = another ? next->first.second : p + rows - 1;
        if (last > position) {
            spans.push_back(
                {place->second, variant, position, variant * rows + position + 1 - p, last - position});
        }
    }
    return spans;
}

at::Tensor inputsBehind(const at::Tensor& raw, const std::vector<MemoryPlace>& places, std::int64_t count) {
    const at::Tensor padded = at::constant_pad_nd(raw, {0, 0, count, 0}); // token t stands at t + count
    std::vector<at::Tensor> rows;
    for (const MemoryPlace& place : places) {
        rows.push_back(padded.select(0, place.variant).narrow(0, place.position + 1, count).flatten());
    }
    return at::stack(rows);
}

at::Tensor statesBehind(const std::vector<MemoryPlace>& places, at::Tensor state,
                        const std::function<void(std::int64_t token, at::Tensor& state)>& step) {
    std::multimap<std::int64_t, std::size_t> byToken;
    for (std::size_t i = 0; i < places.size(); ++i) {
        byToken.emplace(places[i].position, i);
    }
    std::vector<at::Tensor> rows(places.size());
    for (std::int64_t token = 0; !byToken.empty() && token <= byToken.rbegin()->first; ++token) {
        step(token, state);
        const auto [first, last] = byToken.equal_range(token);
        for (auto entry = first; entry != last; ++entry) {
            rows[entry->second] = state.select(0, places[entry->second].variant).flatten().clone();
        }
    }
    return at::stack(rows);
}

} // namespace mambascope
