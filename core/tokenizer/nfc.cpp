// SPDX-License-Identifier: GPL-3.0-or-later
// Normalization form C with alignment (UAX #15): decompose, order the marks, compose. utf8proc has the
// tables; the three steps are done here because its own run over a whole text keeps no track of sources and
// is quadratic in a pile of marks.
#include "core/base/utf8.hpp"
#include "core/tokenizer/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <utf8proc.h>

namespace mambascope::unicode {

namespace {

constexpr char32_t kFirstCombining = 0x300; // nothing below combines with what precedes it

struct Scalar {
    char32_t code = 0;
    int combiningClass = 0; ///< 0: a starter
    std::size_t source = 0; ///< first byte of the character that it comes from
};

int combiningClassOf(char32_t code) {
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->combining_class;
}

/// Step 1: canonical decomposition of every character.
std::vector<Scalar> decompose(std::string_view text) {
    std::vector<Scalar> scalars;
    scalars.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const Utf8Step step = decodeUtf8(text, position);
        std::array<utf8proc_int32_t, 8> parts{};
        int boundary = 0;
        const auto count = utf8proc_decompose_char(
            static_cast<utf8proc_int32_t>(step.codePoint), parts.data(), parts.size(),
            static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE), &boundary);
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)); ++i) {
            const auto code = static_cast<char32_t>(parts.at(i));
            scalars.push_back({code, combiningClassOf(code), position});
        }
        position += step.length;
    }
    return scalars;
}

/// Step 2: canonical order of each run of marks.
void orderMarks(std::vector<Scalar>& scalars) {
    for (auto mark = scalars.begin(); mark != scalars.end();) {
        if (mark->combiningClass == 0) {
            ++mark;
            continue;
        }
        const auto end =
            std::find_if(mark, scalars.end(), [](const Scalar& s) { return s.combiningClass == 0; });
        std::stable_sort(
            mark, end, [](const Scalar& a, const Scalar& b) { return a.combiningClass < b.combiningClass; });
        mark = end;
    }
}

/// The primary composite of a pair, or 0.
char32_t composePair(char32_t first, char32_t second) {
    if (second < kFirstCombining) {
        return 0;
    }
    std::array pair{static_cast<utf8proc_int32_t>(first), static_cast<utf8proc_int32_t>(second)};
    const auto length = utf8proc_normalize_utf32(
        pair.data(), pair.size(), static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    return length == 1 ? static_cast<char32_t>(pair[0]) : 0;
}

/// Step 3: canonical composition, in place.
void compose(std::vector<Scalar>& scalars) {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t starter = kNone;
    std::size_t kept = 0;
    for (const Scalar scalar : scalars) {
        // Blocked by a mark of the same or a higher class in between, or by anything in between if it is a
        // starter itself.
        const bool adjacent = starter != kNone && kept == starter + 1;
        const bool reaches = adjacent || (starter != kNone && scalar.combiningClass != 0 &&
                                          scalars[kept - 1].combiningClass < scalar.combiningClass);
        if (const char32_t composite = reaches ? composePair(scalars[starter].code, scalar.code) : 0;
            composite != 0) {
            scalars[starter].code = composite;
            continue;
        }
        if (scalar.combiningClass == 0) {
            starter = kept;
        }
        scalars[kept++] = scalar;
    }
    scalars.resize(kept);
}

/// A starter of the result with all that follows it up to the next one, and the text that it came from.
/// Sources of different groups never overlap: a mark stays behind its starter through all three steps.
struct Group {
    TextRange source;
    std::string text;
};

std::vector<Group> groupByStarter(const std::vector<Scalar>& scalars, std::size_t sourceSize) {
    std::vector<Group> groups;
    for (const Scalar& scalar : scalars) {
        const bool begins =
            groups.empty() || (scalar.combiningClass == 0 && scalar.source > groups.back().source.begin);
        if (begins) {
            const std::size_t begin = groups.empty() ? 0 : scalar.source;
            if (!groups.empty()) {
                groups.back().source.end = begin;
            }
            groups.push_back({{begin, sourceSize}, {}});
        }
        appendUtf8(groups.back().text, scalar.code);
    }
    return groups;
}

bool isPlainlyComposed(std::string_view text) {
    constexpr char kFirstLead = '\xCC'; // U+0300 is CC 80
    return std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < static_cast<unsigned char>(kFirstLead);
    });
}

} // namespace

AlignedText composed(const AlignedText& source, TextRange range) {
    const std::string_view text = range.of(source.text());
    if (isPlainlyComposed(text)) {
        return AlignedText::slice(source, range);
    }
    std::vector<Scalar> scalars = decompose(text);
    orderMarks(scalars);
    compose(scalars);
    const std::vector<Group> groups = groupByStarter(scalars, text.size());
    if (std::all_of(groups.begin(), groups.end(),
                    [&](const Group& group) { return group.text == group.source.of(text); })) {
        return AlignedText::slice(source, range);
    }
    AlignedText result;
    for (const Group& group : groups) {
        const TextRange inSource{range.begin + group.source.begin, range.begin + group.source.end};
        if (group.text == group.source.of(text)) {
            result.appendUnchanged(source, inSource);
        } else {
            result.appendChanged(group.text, source.origin(inSource));
        }
    }
    return result;
}

} // namespace mambascope::unicode
