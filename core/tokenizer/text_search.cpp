// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/text_search.hpp"

#include "core/base/utf8.hpp"
#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/unicode.hpp"
#include "core/tokenizer/word_edges.hpp"

#include <algorithm>

namespace mambascope {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

AlignedText composedWhole(std::string_view text) {
    const AlignedText repaired = AlignedText::repaired(text);
    return unicode::composed(repaired, {0, repaired.text().size()});
}

std::vector<std::size_t> placesOf(std::string_view text, std::string_view wanted) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        places.push_back(at);
    }
    return places;
}

} // namespace

std::vector<TextMatch> findText(std::string_view text, std::string_view wanted) {
    const AlignedText whole = composedWhole(text);
    const AlignedText piece = composedWhole(wanted);
    const std::vector<std::size_t> places =
        wanted.empty() ? std::vector<std::size_t>() : placesOf(whole.text(), piece.text());
    if (places.empty()) {
        return {};
    }
    // U+FFFD stands for any broken bytes.
    const bool byBytes = piece.text().find(kReplacement) != std::string_view::npos;
    const WordEdges edges(whole.text());
    std::vector<TextMatch> matches;
    for (const std::size_t at : places) {
        const std::size_t end = at + piece.text().size();
        const TextRange original = whole.origin({at, end});
        const bool same = original.of(text) == wanted;
        if (same || !byBytes) {
            matches.push_back({static_cast<std::uint32_t>(original.begin),
                               static_cast<std::uint32_t>(original.end),
                               std::min(edges.startFit(at), edges.endFit(end)), same});
        }
    }
    return matches;
}

std::string_view withoutSpaceAround(std::string_view text) {
    std::size_t first = text.size();
    std::size_t end = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const Utf8Step step = decodeUtf8(text, byte);
        const std::size_t next = byte + step.length;
        if (!unicode::isWhiteSpace(step.codePoint)) {
            first = std::min(first, byte);
            end = next;
        }
        byte = next;
    }
    return first < end ? text.substr(first, end - first) : std::string_view{};
}

} // namespace mambascope
