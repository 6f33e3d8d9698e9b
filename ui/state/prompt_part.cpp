// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/prompt_part.hpp"

#include <algorithm>

namespace mambascope::ui {
namespace {

bool overlap(ByteSpan a, ByteSpan b) {
    return a.start < b.end && b.start < a.end;
}

ByteSpan between(std::uint32_t start, std::uint32_t end) {
    return start < end ? ByteSpan{start, end} : ByteSpan{};
}

} // namespace

bool overlap(const PromptPart& a, const PromptPart& b) {
    return (a.begin && b.begin) || overlap(a.bytes, b.bytes);
}

PartThirds cutBy(const PromptPart& part, const PromptPart& cell) {
    const ByteSpan bytes = part.bytes;
    const std::uint32_t start = cell.bytes.start;
    const std::uint32_t end = cell.bytes.end;
    return {{between(bytes.start, std::min(bytes.end, start)), part.begin && !cell.begin},
            {between(std::max(bytes.start, start), std::min(bytes.end, end)), part.begin && cell.begin},
            {between(std::max(bytes.start, end), bytes.end), false}};
}

std::optional<PromptPart> movedPart(const PromptPart& part, const TextChange& change) {
    const auto bytes = part.bytes.start < part.bytes.end ? movedSpan(part.bytes, change) : std::nullopt;
    const PromptPart moved{bytes.value_or(ByteSpan{}), part.begin};
    return moved.isEmpty() ? std::nullopt : std::optional(moved);
}

std::vector<PositionItem> positionItems(const PromptPart& part, std::uint32_t promptEnd) {
    const ByteSpan bytes{part.bytes.start, std::min(part.bytes.end, promptEnd)};
    if (bytes.start >= bytes.end) {
        return part.begin ? std::vector<PositionItem>{Role::Begin} : std::vector<PositionItem>();
    }
    return part.begin ? std::vector<PositionItem>{Role::Begin, bytes} : std::vector<PositionItem>{bytes};
}

ByteSpan bytesOf(const std::vector<Token>& tokens, IndexRange range) {
    const int top = static_cast<int>(tokens.size()) - 1;
    if (top < 0 || range.last < range.first) {
        return {};
    }
    auto at = static_cast<std::size_t>(std::clamp(range.first, 0, top));
    const auto last = static_cast<std::size_t>(std::clamp(range.last, 0, top));
    while (at < last && tokens[at].enclosing) {
        ++at;
    }
    const std::uint32_t start = tokens[at].start;
    std::uint32_t end = std::max(start, tokens[last].end);
    const bool isPutInFront = start == end && !tokens[at].enclosing;
    for (std::size_t next = last + 1; isPutInFront && end == start && next < tokens.size(); ++next) {
        end = tokens[next].end;
    }
    return {start, end};
}

PromptPart partOf(const std::vector<Token>& tokens, IndexRange range) {
    const int begin = rolesOf(tokens, std::nullopt).begin;
    const ByteSpan bytes = bytesOf(tokens, range);
    return {bytes.start < bytes.end ? bytes : ByteSpan{}, range.first < begin && range.first <= range.last};
}

std::vector<IndexRange> tokensOf(const std::vector<Token>& tokens, const PromptPart& part) {
    std::vector<IndexRange> ranges;
    const int begin = rolesOf(tokens, std::nullopt).begin;
    if (part.begin && begin > 0) {
        ranges.push_back({0, begin - 1});
    }
    if (const auto own = tokensOverlapping(tokens, part.bytes)) {
        if (!ranges.empty() && own->first == begin) {
            ranges.back().last = own->last;
        } else {
            ranges.push_back(*own);
        }
    }
    return ranges;
}

} // namespace mambascope::ui
