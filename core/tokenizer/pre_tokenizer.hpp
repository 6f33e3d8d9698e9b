// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: cuts text into the pieces that BPE merges within.
#pragma once

#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/regex.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mambascope {

/// What becomes of the matches of a Split. For "-" in "a-b--c":
enum class SplitBehavior {
    Removed,            ///< a b c
    Isolated,           ///< a - b - - c
    MergedWithPrevious, ///< a- b- - c
    MergedWithNext,     ///< a -b - -c
    Contiguous,         ///< a - b -- c
};

/// One Split step of a pre-tokenizer.
struct SplitStep {
    Regex pattern;
    SplitBehavior behavior = SplitBehavior::Isolated;
    bool invert = false; ///< what lies between the matches plays their part
};

/// Which pieces Metaspace puts its mark in front of, unless they start with it.
enum class PrependScheme {
    Always,
    First, ///< only the piece at the very start of the prompt
    Never,
};

/// SentencePiece's spelling of spaces: each becomes the mark (U+2581).
struct MetaspaceStep {
    std::string mark;
    PrependScheme scheme = PrependScheme::Always;
    std::optional<SplitStep> split; ///< before each mark; nothing: the text stays whole
};

/// Bytes are spelled in the byte alphabet from here on.
struct ByteLevelStep {
    bool addPrefixSpace = false;  ///< each piece gets a leading space unless it has one
    std::optional<Regex> pattern; ///< its own cut (GPT-2); nothing with use_regex false
};

using PreTokenizerStep = std::variant<SplitStep, MetaspaceStep, ByteLevelStep>;

/// The steps of a tokenizer.json's pre_tokenizer, at most one of them ByteLevel.
struct PreTokenizer {
    std::vector<PreTokenizerStep> steps;

    /// Whether the vocabulary is spelled in the byte alphabet.
    [[nodiscard]] bool spellsBytes() const;
    /// Whether ByteLevel comes last, so that nothing looks at the spelling but BPE.
    [[nodiscard]] bool endsInBytes() const;
};

/// The pattern that ByteLevel cuts by unless use_regex is false.
inline constexpr std::string_view kGpt2Pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// The non-empty pieces of `range` that a step leaves, in order. Pieces that are dropped (Removed) leave
/// gaps.
[[nodiscard]] std::vector<TextRange> splitText(std::string_view text, TextRange range, const SplitStep& step);
/// The pieces under ByteLevel's pattern.
[[nodiscard]] std::vector<TextRange> splitText(std::string_view text, TextRange range, const Regex& pattern);

} // namespace mambascope
