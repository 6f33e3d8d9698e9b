// SPDX-License-Identifier: GPL-3.0-or-later
// Where a selection learns what a model says of a row.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope {

/// Of the first token of " "+answer behind the prompt.
struct AnswerScore {
    double probability = 0;
    int rank = 0; ///< from 1: 1 + the number of tokens with a larger probability (methods.md section 5)
    friend bool operator==(const AnswerScore&, const AnswerScore&) = default;
};

/// Scores rows: computes them, or reads them from a file of `evaluate`.
class EvaluationSource {
public:
    virtual ~EvaluationSource() = default;
    /// One entry a row, in their order; nothing for a row that the model can't score (its prompt is too long
    /// …). Called for one model after another, each with all rows in batches, so that one model needs to be
    /// loaded at a time. Throws Error.
    [[nodiscard]] virtual std::vector<std::optional<AnswerScore>> scores(const std::string& model,
                                                                         std::span<const DataRow> rows) = 0;
};

} // namespace mambascope
