// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokens of one model are in the tokenizer of another.
#pragma once

#include <vector>

#include <QString>

#include "core/tokenizer/token.hpp"

namespace mambascope::ui {

/// For each token the words that tell how the other model writes the same characters: "3 tokens in NAME:
/// ·Dan|ie|l", "part of ·Danielle in NAME", "NAME has no such token"; empty where the other has the same
/// token.
[[nodiscard]] std::vector<QString> tokenNotes(const std::vector<Token>& tokens,
                                              const std::vector<Token>& other, const QString& otherName);

} // namespace mambascope::ui
