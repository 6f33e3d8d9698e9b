// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/place_resolver.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/values/ranges.hpp"

namespace mambascope {
namespace {

void appendRange(std::vector<int>& values, const IndexRange& range) {
    for (int i = range.first; i <= range.last; ++i) {
        values.push_back(i);
    }
}

} // namespace

std::vector<int> PlaceResolver::positions(const std::vector<PositionItem>& items) const {
    std::vector<int> result;
    for (const PositionItem& item : items) {
        std::visit([&](const auto& part) { append(result, part); }, item);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<int> PlaceResolver::layers(const std::vector<IndexRange>& ranges) const {
    if (const auto fault = faultOf(ranges, m_layerCount)) {
        const std::string written = m_written();
        const std::vector<std::string> arguments{written, fault->shown, std::to_string(m_layerCount)};
        throw fault->inverted
            ? Error(ErrorCode::LayerOutOfRange, arguments,
                    written + ": layers " + fault->shown + ": the last is below the first; swap them")
            : Error(ErrorCode::LayerOutOfRange, arguments);
    }
    return indicesIn(ranges, m_layerCount);
}

void PlaceResolver::append(std::vector<int>& result, const IndexRange& range) const {
    if (const auto fault = faultOf(range, m_roles.tokenCount)) {
        failPosition(fault->shown);
    }
    appendRange(result, range);
}

void PlaceResolver::append(std::vector<int>& result, Role role) const {
    const std::vector<int> found = positionsOf(role, m_roles);
    result.insert(result.end(), found.begin(), found.end());
}

void PlaceResolver::append(std::vector<int>& result, const ByteSpan& span) const {
    const std::optional<IndexRange> range = tokensOverlapping(m_tokens, span);
    if (!range) {
        failPosition("b" + std::to_string(span.start) + "-" + std::to_string(span.end));
    }
    appendRange(result, *range);
}

void PlaceResolver::failPosition(const std::string& position) const {
    throw Error(ErrorCode::PositionOutOfRange, {m_written(), position, std::to_string(m_roles.tokenCount)});
}

} // namespace mambascope
