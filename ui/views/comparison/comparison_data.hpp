// SPDX-License-Identifier: GPL-3.0-or-later
// Next-token probabilities of one model in two states.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "ui/text/view_table.hpp"

namespace mambascope {
struct PredictSnapshot;
}

namespace mambascope::ui {

/// A token in both states, told by its bytes: the states may have other tokenizers. A probability is that
/// with the state's knockouts; nothing where the state's answer doesn't hold it.
struct ComparedToken {
    std::string token;
    bool isAnswer = false; ///< it is followed in A or in B
    std::optional<double> a;
    std::optional<double> b;

    /// b − a, where both are known.
    [[nodiscard]] std::optional<double> difference() const {
        return a && b ? std::optional(*b - *a) : std::nullopt;
    }
    friend bool operator==(const ComparedToken&, const ComparedToken&) = default;
};

/// What one state says; the followed token is ExperimentState::followedToken.
struct ComparedState {
    const PredictSnapshot* snapshot = nullptr; ///< null: there is no answer
    std::string followedToken;
};

/// The answers that are followed, A's first, then the most probable tokens of both by the larger probability,
/// together at most `most`. Empty unless both states have an answer.
[[nodiscard]] std::vector<ComparedToken> comparedTokens(const ComparedState& a, const ComparedState& b,
                                                        std::size_t most = 8);

/// One side of a comparison.
struct ComparedModel {
    QString model; ///< "Mamba-2", "Mamba-2 | GPT-NeoX" where it is another one in B
    std::vector<ComparedToken> tokens;
    friend bool operator==(const ComparedModel&, const ComparedModel&) = default;
};

[[nodiscard]] ViewTable comparisonTable(const QString& title, const std::vector<ComparedModel>& models);

} // namespace mambascope::ui
