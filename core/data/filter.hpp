// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions on rows, as text:
//
//     expression  = conjunction { "or" conjunction }
//     conjunction = negation { "and" negation }
//     negation    = "not" negation | "(" expression ")" | condition
//     condition   = value operator literal | value "in" "(" literal { "," literal } ")" | "known" "(" model
//     ")" value       = "rank" "(" model ")" | "probability" "(" model ")" | name operator    = "=" | "!=" |
//     "<" | "<=" | ">" | ">=" | "~" name, model, literal = a word, or any text in "…" or '…' (with \ before a
//     quote or a \)
//
// A word is made of letters, digits and _ - . / @ : + %. Names: row, line, prompt, subject, answer, relation,
// template, subject_place (first or later), and every other column of the data. = and != compare as numbers
// where both sides are numbers, else as texts; < <= > >= compare numbers, and ~ asks whether the text
// contains another one. Where a row has no such column, or no number in it, a comparison (!= too) does not
// hold. rank(M) counts from 1; known(M) is rank(M) = 1. The words and, or, not, in may be capitals, too.
//
//     rank(demo-mamba2) <= 3 and relation = P103
//     known(demo-mamba2) and not known(demo-transformer)
//     probability("my models/a") >= 0.5 or answer in (French, English)
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/data/evaluation_source.hpp"

namespace mambascope {

/// Of a condition on a row of which not every score is known (Kleene's three values).
enum class Verdict { No, Yes, Unknown };

/// The score of a row in the model of this number in Filter::models(); nothing while it isn't known, and
/// where the model can't score the row.
using ScoreOf = std::function<std::optional<AnswerScore>(std::size_t model)>;

class Filter {
public:
    /// An empty text holds for every row. Throws Error InvalidArgument {"filter", text, what was expected and
    /// at which byte, from 1}.
    [[nodiscard]] static Filter parse(std::string_view text);

    Filter(Filter&&) noexcept;
    Filter& operator=(Filter&&) noexcept;
    ~Filter();

    /// Models whose scores it asks for, each once, in their order.
    [[nodiscard]] const std::vector<std::string>& models() const { return m_models; }
    /// Names that are none of its own: columns that the data should have.
    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }

    [[nodiscard]] Verdict test(const DataRow& row, const ScoreOf& scoreOf) const;

    struct Node;

private:
    Filter(std::unique_ptr<Node> root, std::vector<std::string> models, std::vector<std::string> columns);

    std::unique_ptr<Node> m_root; ///< null: holds for every row
    std::vector<std::string> m_models;
    std::vector<std::string> m_columns;
};

} // namespace mambascope
