// SPDX-License-Identifier: GPL-3.0-or-later
// Where a selection learns what a model says of a row.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope {

/// Of the first token of " "+answer behind the prompt.
struct AnswerScore {
    double probability = 0;
    int rank = 0; ///< from 1: 1 + the number of tokens with a larger probability (methods.md section 5)
    friend bool operator==(const AnswerScore&, const AnswerScore&) = default;
};

/// A row's score, or why the model can't score it (its prompt is too long …).
using ScoredRow = std::variant<AnswerScore, SkippedRow>;

/// Scores rows: computes them, or reads them from a file of `evaluate`.
class EvaluationSource {
public:
    virtual ~EvaluationSource() = default;
    /// One entry a row, in their order. Called for one model after another, each with all rows in batches,
    /// so that one model needs to be loaded at a time. Throws Error.
    [[nodiscard]] virtual std::vector<ScoredRow> scores(const std::string& model,
                                                        std::span<const DataRow> rows) = 0;
};

} // namespace mambascope
