// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps byte spans of the prompt on their characters while the prompt is edited.
#pragma once

#include <optional>
#include <string_view>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// One replacement that turns an old text into a new one: bytes [start, start+removed) became `inserted`
/// bytes.
struct TextChange {
    std::uint32_t start = 0;
    std::uint32_t removed = 0;
    std::uint32_t inserted = 0;
    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// What is left between the common beginning and the common end of two UTF-8 texts; never splits a character.
[[nodiscard]] TextChange differenceBetween(std::string_view before, std::string_view after);

/// Where the span's characters are after the change: shrunk where some of them were deleted, grown where text
/// was put inside. Nothing where all of them were deleted or replaced.
[[nodiscard]] std::optional<ByteSpan> movedSpan(ByteSpan span, const TextChange& change);

/// The part of the span that lies in the text, without the white space at its ends. Nothing where only white
/// space, or nothing at all, is left.
[[nodiscard]] std::optional<ByteSpan> trimmedSpan(std::string_view text, ByteSpan span);

} // namespace mambascope::ui
