// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/ranges.hpp"

#include <algorithm>

namespace mambascope {

std::optional<RangeFault> faultOf(const IndexRange& range, int count) {
    if (range.first < 0 || range.first >= count) {
        return RangeFault{std::to_string(range.first), false};
    }
    if (range.last < range.first) {
        return RangeFault{std::to_string(range.first) + "-" + std::to_string(range.last), true};
    }
    if (range.last >= count) {
        return RangeFault{std::to_string(range.last), false};
    }
    return std::nullopt;
}

std::optional<RangeFault> faultOf(const std::vector<IndexRange>& ranges, int count) {
    for (const IndexRange& range : ranges) {
        if (auto fault = faultOf(range, count)) {
            return fault;
        }
    }
    return std::nullopt;
}

std::vector<int> indicesIn(const std::vector<IndexRange>& ranges, int count) {
    const std::vector<IndexRange> all{{0, count - 1}};
    std::vector<int> indices;
    for (const IndexRange& range : ranges.empty() ? all : ranges) {
        for (int index = range.first; index <= range.last; ++index) {
            indices.push_back(index);
        }
    }
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

} // namespace mambascope
