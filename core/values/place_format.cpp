// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/place_format.hpp"

namespace mambascope {
namespace {

std::string format(const IndexRange& range) {
    const std::string first = std::to_string(range.first);
    return range.first == range.last ? first : first + "-" + std::to_string(range.last);
}

std::string format(Role role) {
    return std::string(roleName(role));
}

std::string format(const ByteSpan& span) {
    return "b" + std::to_string(span.start) + "-" + std::to_string(span.end);
}

std::string format(const PositionItem& item) {
    return std::visit([](const auto& part) { return format(part); }, item);
}

template <typename Item>
std::string formatList(const std::vector<Item>& items) {
    std::string text;
    for (const Item& item : items) {
        text += (text.empty() ? "" : ",") + format(item);
    }
    return text;
}

} // namespace

std::string formatPositions(const std::vector<PositionItem>& items) {
    return formatList(items);
}

std::string formatRanges(const std::vector<IndexRange>& ranges) {
    return formatList(ranges);
}

} // namespace mambascope
