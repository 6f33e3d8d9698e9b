// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/line_ends.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace mambascope::ui {
namespace {

/// Longest first: the line feed of CR LF belongs to it.
constexpr std::array<std::string_view, 5> kLineEnds{"\r\n", "\r", "\u2029", "\uFDD0", "\uFDD1"};

std::size_t lineEndAt(std::string_view text, std::size_t at) {
    const auto found = std::find_if(kLineEnds.begin(), kLineEnds.end(),
                                    [&](std::string_view end) { return text.substr(at).starts_with(end); });
    return found == kLineEnds.end() ? 0 : found->size();
}

/// A text and, for every byte of the old one and its end, the byte where it went.
struct Replaced {
    std::string text;
    std::vector<std::uint32_t> places;

    [[nodiscard]] ByteSpan moved(ByteSpan span) const {
        return {places[std::min<std::size_t>(span.start, places.size() - 1)],
                places[std::min<std::size_t>(span.end, places.size() - 1)]};
    }
};

Replaced replaced(std::string_view old) {
    Replaced result;
    for (std::size_t at = 0; at < old.size();) {
        const std::size_t length = lineEndAt(old, at);
        result.places.insert(result.places.end(), std::max<std::size_t>(length, 1),
                             static_cast<std::uint32_t>(result.text.size()));
        result.text += length > 0 ? '\n' : old[at];
        at += std::max<std::size_t>(length, 1);
    }
    result.places.push_back(static_cast<std::uint32_t>(result.text.size()));
    return result;
}

} // namespace

ExperimentState withPlainLineEnds(ExperimentState state) {
    Replaced plain = replaced(state.prompt);
    if (plain.text == state.prompt) {
        return state;
    }
    if (state.subject) {
        const ByteSpan subject = plain.moved(*state.subject);
        state.subject = subject.start < subject.end ? std::optional(subject) : std::nullopt;
    }
    for (KnockoutEntry& entry : state.knockouts) {
        entry.query = plain.moved(entry.query);
        entry.source = plain.moved(entry.source);
    }
    std::erase_if(state.knockouts, [](const KnockoutEntry& entry) {
        return entry.queryPart().isEmpty() || entry.sourcePart().isEmpty();
    });
    for (PatchEntry& entry : state.patches) {
        entry.part.bytes = plain.moved(entry.part.bytes);
    }
    std::erase_if(state.patches, [](const PatchEntry& entry) { return entry.part.isEmpty(); });
    state.prompt = std::move(plain.text);
    return state;
}

} // namespace mambascope::ui
