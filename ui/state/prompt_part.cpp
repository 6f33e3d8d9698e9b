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
    return (a.begin && b.begin) || (a.end && b.end) || overlap(a.bytes, b.bytes);
}

PartThirds cutBy(const PromptPart& part, const PromptPart& cell) {
    const ByteSpan bytes = part.bytes;
    // What is only behind the prompt has all characters before it.
    const bool isBehind = cell.end && !cell.begin && cell.bytes.start >= cell.bytes.end;
    const std::uint32_t start = isBehind ? bytes.end : cell.bytes.start;
    const std::uint32_t end = isBehind ? bytes.end : cell.bytes.end;
    return {{between(bytes.start, std::min(bytes.end, start)), part.begin && !cell.begin, false},
            {between(std::max(bytes.start, start), std::min(bytes.end, end)), part.begin && cell.begin,
             part.end && cell.end},
            {between(std::max(bytes.start, end), bytes.end), false, part.end && !cell.end}};
}

std::optional<PromptPart> movedPart(const PromptPart& part, const TextChange& change) {
    const auto bytes = part.bytes.start < part.bytes.end ? movedSpan(part.bytes, change) : std::nullopt;
    const PromptPart moved{bytes.value_or(ByteSpan{}), part.begin, part.end};
    return moved.isEmpty() ? std::nullopt : std::optional(moved);
}

std::vector<PositionItem> positionItems(const PromptPart& part, std::uint32_t promptEnd) {
    const ByteSpan bytes{part.bytes.start, std::min(part.bytes.end, promptEnd)};
    std::vector<PositionItem> items;
    if (part.begin) {
        items.emplace_back(Role::Begin);
    }
    if (bytes.start < bytes.end) {
        items.emplace_back(bytes);
    }
    if (part.end) {
        items.emplace_back(Role::End);
    }
    return items;
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
    const TokenRoles roles = rolesOf(tokens, std::nullopt);
    const ByteSpan bytes = bytesOf(tokens, range);
    const bool isRange = range.first <= range.last;
    return {bytes.start < bytes.end ? bytes : ByteSpan{}, isRange && range.first < roles.begin,
            isRange && range.last >= roles.tokenCount - roles.end};
}

std::vector<IndexRange> tokensOf(const std::vector<Token>& tokens, const PromptPart& part) {
    std::vector<IndexRange> ranges;
    const TokenRoles roles = rolesOf(tokens, std::nullopt);
    const auto add = [&](IndexRange range) {
        if (!ranges.empty() && range.first == ranges.back().last + 1) {
            ranges.back().last = range.last;
        } else {
            ranges.push_back(range);
        }
    };
    if (part.begin && roles.begin > 0) {
        add({0, roles.begin - 1});
    }
    if (const auto own = tokensOverlapping(tokens, part.bytes)) {
        add(*own);
    }
    if (part.end && roles.end > 0) {
        add({roles.tokenCount - roles.end, roles.tokenCount - 1});
    }
    return ranges;
}

} // namespace mambascope::ui
