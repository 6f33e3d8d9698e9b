// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: what is done to the text before it is cut.
#pragma once

#include "core/tokenizer/aligned_text.hpp"
#include "core/tokenizer/growth_budget.hpp"
#include "core/tokenizer/json_parts.hpp"
#include "core/tokenizer/regex.hpp"

#include <string>
#include <variant>
#include <vector>

namespace mambascope {

/// Normalization form C.
struct NfcStep {};
/// Puts a text in front, unless there is nothing to put it in front of. It stands for nothing that was typed.
struct PrependStep {
    std::string text;
};
/// Replaces each match.
struct ReplaceStep {
    Regex pattern;
    std::string content;
};

using NormalizerStep = std::variant<NfcStep, PrependStep, ReplaceStep>;

/// The steps of a tokenizer.json's normalizer, in order. Immutable once read.
struct Normalizer {
    std::vector<NormalizerStep> steps;

    /// A part of the text, normalized by itself. The budget is that of the whole text. Throws what it throws.
    [[nodiscard]] AlignedText apply(const AlignedText& text, TextRange range, GrowthBudget& budget) const;
    /// Whether a text is given a prefix of its own (SentencePiece's space before the first word).
    [[nodiscard]] bool prepends() const;
};

/// Throws FileMalformed or TokenizerUnsupported.
[[nodiscard]] Normalizer readNormalizer(const JsonNode& normalizer);

} // namespace mambascope
