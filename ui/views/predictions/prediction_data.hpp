// SPDX-License-Identifier: GPL-3.0-or-later
// Next-token probabilities before and after a knockout, as the bars show them.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mambascope {
struct PredictSnapshot;
struct TraceSnapshot;
enum class BaseRun;
} // namespace mambascope

namespace mambascope::ui {

/// What the two bars of a token are.
enum class BarPair {
    Knockout, ///< the clean run, and with knockouts
    Restored, ///< the corrupted run of causal tracing, and with clean states in it
    Corrupted ///< the clean run, and with corrupted states in it
};

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
    BarPair pair = BarPair::Knockout;
    bool withoutKnockouts = false; ///< there are knockouts that these bars know nothing of
    std::vector<PredictionRow> rows;
    friend bool operator==(const PredictionData&, const PredictionData&) = default;
};

/// Rows are the tokens of both top lists by their larger probability, at most maxRows. `variant` −1: the
/// clean run alone.
[[nodiscard]] PredictionData predictionData(const PredictSnapshot& snapshot, int variant, int maxRows = 6);

/// Rows of live patches: the patched run against the run that was patched. Of two variants (trace_plan.hpp);
/// a token that one of the two lists does not have is left out, unless it rounds to nothing there.
[[nodiscard]] PredictionData patchedData(const TraceSnapshot& snapshot, BaseRun into, int maxRows = 6);

/// Makes a token of the snapshot's lists, told by its bytes, the followed answer.
void followToken(PredictionData& data, const PredictSnapshot& snapshot, int variant, std::string_view token);

/// The answer and all rows in one sentence, for screen readers.
[[nodiscard]] QString describePrediction(const PredictionData& data);

} // namespace mambascope::ui
