// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/word_edges.hpp"

#include "core/base/utf8.hpp"
#include "core/tokenizer/regex.hpp"
#include "core/tokenizer/unicode.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace mambascope {

namespace {

bool isHyphen(char32_t code) {
    return code == U'-' || code == U'\u2010' || code == U'\u2011' || code == U'\u05BE';
}

bool isApostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019' || code == U'\uFF07';
}

bool isDigit(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_ND;
}

/// The parts of a text that are of a script without spaces between words. Katakana is none of them: its runs
/// are words (UAX #29).
std::vector<TextRange> spacelessParts(std::string_view text) {
    static const Regex kScripts(R"([\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+)");
    return kScripts.matches(text);
}

} // namespace

WordEdges::WordEdges(std::string_view text) {
    const std::vector<TextRange> spaceless = spacelessParts(text);
    auto part = spaceless.begin();
    utf8proc_int32_t state = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const Utf8Step step = decodeUtf8(text, byte);
        while (part != spaceless.end() && part->end <= byte) {
            ++part;
        }
        Scalar scalar{byte, step.codePoint, unicode::isWordCharacter(step.codePoint),
                      part != spaceless.end() && part->begin <= byte, true};
        if (!m_scalars.empty()) {
            scalar.beginsUnit =
                utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(m_scalars.back().code),
                                                 static_cast<utf8proc_int32_t>(step.codePoint), &state);
        }
        m_scalars.push_back(scalar);
        byte += step.length;
    }
}

std::size_t WordEdges::indexOf(std::size_t byte) const {
    const auto found =
        std::lower_bound(m_scalars.begin(), m_scalars.end(), byte,
                         [](const Scalar& scalar, std::size_t at) { return scalar.byte < at; });
    return static_cast<std::size_t>(found - m_scalars.begin());
}

/// Null before the text's start (an index that wrapped) and behind its end.
const WordEdges::Scalar* WordEdges::at(std::size_t index) const {
    return index < m_scalars.size() ? &m_scalars[index] : nullptr;
}

bool WordEdges::wordAt(std::size_t index) const {
    const Scalar* scalar = at(index);
    return scalar != nullptr && scalar->inWord;
}

bool WordEdges::digitAt(std::size_t index) const {
    const Scalar* scalar = at(index);
    return scalar != nullptr && isDigit(scalar->code);
}

bool WordEdges::cuts(std::size_t index) const {
    const Scalar* before = at(index - 1);
    const Scalar* after = at(index);
    if (before == nullptr || after == nullptr) {
        return false;
    }
    return !after->beginsUnit || (before->inWord && after->inWord && !before->spaceless && !after->spaceless);
}

bool WordEdges::joins(std::size_t index) const {
    const Scalar* scalar = at(index);
    if (scalar == nullptr) {
        return false;
    }
    if (isHyphen(scalar->code) || isApostrophe(scalar->code)) {
        return wordAt(index - 1) && wordAt(index + 1);
    }
    return (scalar->code == U'.' || scalar->code == U',') && digitAt(index - 1) && digitAt(index + 1);
}

/// 's at the end of a word, from the apostrophe on.
bool WordEdges::isPossessive(std::size_t index) const {
    const Scalar* mark = at(index);
    const Scalar* letter = at(index + 1);
    return mark != nullptr && isApostrophe(mark->code) && letter != nullptr &&
           (letter->code == U's' || letter->code == U'S') && !wordAt(index + 2);
}

WordFit WordEdges::startFit(std::size_t byte) const {
    const std::size_t index = indexOf(byte);
    if (cuts(index)) {
        return WordFit::Inside;
    }
    const Scalar* before = at(index - 1);
    const bool joined = wordAt(index) && joins(index - 1) && !isApostrophe(before->code);
    return joined ? WordFit::Joined : WordFit::Whole;
}

WordFit WordEdges::endFit(std::size_t byte) const {
    const std::size_t index = indexOf(byte);
    if (cuts(index)) {
        return WordFit::Inside;
    }
    return wordAt(index - 1) && joins(index) && !isPossessive(index) ? WordFit::Joined : WordFit::Whole;
}

} // namespace mambascope
