// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: cuts text into the pieces that BPE merges within.
#pragma once

#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/regex.hpp"

#include <optional>
#include <span>
#include <string_view>
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

/// The steps of a tokenizer.json's pre_tokenizer; ByteLevel is always the last one.
struct PreTokenizer {
    std::vector<SplitStep> splits;
    bool addPrefixSpace = false;           ///< ByteLevel: each piece gets a leading space unless it has one
    std::optional<Regex> byteLevelPattern; ///< ByteLevel's own cut (GPT-2); nothing with use_regex false
};

/// The pattern that ByteLevel cuts by unless use_regex is false.
inline constexpr std::string_view kGpt2Pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// The non-empty pieces of `range` that the steps leave, in order. Pieces that are dropped (Removed) leave
/// gaps.
[[nodiscard]] std::vector<TextRange> splitText(std::string_view text, TextRange range,
                                               std::span<const SplitStep> steps);
/// The pieces of the whole text under ByteLevel's pattern.
[[nodiscard]] std::vector<TextRange> splitText(std::string_view text, TextRange range, const Regex& pattern);

} // namespace mambascope
