// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/span_edit.hpp"

#include <algorithm>
#include <cstddef>

namespace mambascope::ui {
namespace {

bool continuesCharacter(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// "one two three" to "one three" may have lost "wo t", "two " or " two": all give the same text. What starts
/// at a space is taken, since that is where words (and tokens) do. `longer` is the text that holds the bytes
/// [start, start+length) which the other one lacks.
std::uint32_t atWordStart(std::string_view longer, std::uint32_t start, std::uint32_t length) {
    for (std::uint32_t at = start;; --at) {
        if (longer[at] == ' ') {
            return at;
        }
        if (at == 0 || longer[at - 1] != longer[at + length - 1]) {
            return start;
        }
    }
}

} // namespace

TextChange differenceBetween(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix]) {
        ++prefix;
    }
    while (prefix > 0 && (continuesCharacter(before, prefix) || continuesCharacter(after, prefix))) {
        --prefix;
    }
    std::size_t suffix = 0;
    while (suffix < shorter - prefix &&
           before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix]) {
        ++suffix;
    }
    while (suffix > 0 && (continuesCharacter(before, before.size() - suffix) ||
                          continuesCharacter(after, after.size() - suffix))) {
        --suffix;
    }
    TextChange change{static_cast<std::uint32_t>(prefix),
                      static_cast<std::uint32_t>(before.size() - prefix - suffix),
                      static_cast<std::uint32_t>(after.size() - prefix - suffix)};
    if (change.removed == 0 && change.inserted > 0) {
        change.start = atWordStart(after, change.start, change.inserted);
    } else if (change.inserted == 0 && change.removed > 0) {
        change.start = atWordStart(before, change.start, change.removed);
    }
    return change;
}

std::optional<ByteSpan> movedSpan(ByteSpan span, const TextChange& change) {
    const std::uint32_t changeEnd = change.start + change.removed;
    const std::uint32_t insertedEnd = change.start + change.inserted;
    ByteSpan moved = span;
    if (span.start >= changeEnd) {
        moved.start = span.start - changeEnd + insertedEnd;
    } else if (span.start >= change.start) {
        moved.start = insertedEnd; // its first characters were deleted
    }
    if (span.end <= change.start) {
        moved.end = span.end;
    } else if (span.end >= changeEnd) {
        moved.end = span.end - changeEnd + insertedEnd;
    } else {
        moved.end = change.start; // its last characters were deleted
    }
    if (moved.start >= moved.end) {
        return std::nullopt;
    }
    return moved;
}

std::optional<ByteSpan> trimmedSpan(std::string_view text, ByteSpan span) {
    const auto isSpace = [&](std::uint32_t at) {
        return std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos;
    };
    ByteSpan trimmed{span.start, std::min(span.end, static_cast<std::uint32_t>(text.size()))};
    while (trimmed.start < trimmed.end && isSpace(trimmed.start)) {
        ++trimmed.start;
    }
    while (trimmed.start < trimmed.end && isSpace(trimmed.end - 1)) {
        --trimmed.end;
    }
    return trimmed.start < trimmed.end ? std::optional(trimmed) : std::nullopt;
}

} // namespace mambascope::ui
