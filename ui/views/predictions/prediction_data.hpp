// SPDX-License-Identifier: GPL-3.0-or-later
// Next-token probabilities before and after a knockout, as the bars show them.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mambascope {
struct PredictSnapshot;
}

namespace mambascope::ui {

struct PredictionRow {
    std::int32_t id = 0;
    QString text;    ///< decoded token, with its space
    QString display; ///< with visible spaces
    double clean = 0;
    double current = 0;
    bool entered = false; ///< among the shown ranks only since the knockout
    bool left = false;    ///< no longer among them
    friend bool operator==(const PredictionRow&, const PredictionRow&) = default;
};

struct PredictionData {
    QString target; ///< the followed answer, with visible spaces
    std::int32_t targetId = -1;
    double clean = 0;
    double current = 0;
    bool targetKnown = true; ///< false: not among the tokens that the model was asked for
    bool hasVariant = false; ///< without one, clean and current are equal and no change is shown
    std::vector<PredictionRow> rows;
    friend bool operator==(const PredictionData&, const PredictionData&) = default;
};

/// Rows are the tokens of both top lists by their larger probability, at most maxRows. `variant` −1: the
/// clean run alone.
[[nodiscard]] PredictionData predictionData(const PredictSnapshot& snapshot, int variant, int maxRows = 6);

/// Makes a token of the snapshot's lists, told by its bytes, the followed answer.
void followToken(PredictionData& data, const PredictSnapshot& snapshot, int variant, std::string_view token);

/// The answer and all rows in one sentence, for screen readers.
[[nodiscard]] QString describePrediction(const PredictionData& data);

} // namespace mambascope::ui
