// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: the little of Unicode that matching and normalizing need.
#pragma once

#include "core/tokenizer/aligned_text.hpp"

namespace mambascope::unicode {

/// The White_Space property: what \s means to the reference tokenizers.
[[nodiscard]] bool isWhiteSpace(char32_t codePoint);
/// What \w means there: letters, marks, digits, letter numbers, connectors, joiners.
[[nodiscard]] bool isWordCharacter(char32_t codePoint);

/// Normalization form C of a part of the text (UAX #15). A base character and what combines with it stand for
/// their original as a whole wherever they changed.
[[nodiscard]] AlignedText composed(const AlignedText& source, TextRange range);

} // namespace mambascope::unicode
