// SPDX-License-Identifier: GPL-3.0-or-later
// One layer's hidden attention as the heatmap shows it.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

struct HeatmapData {
    std::vector<TokenLabel> tokens;
    std::vector<float> values; ///< [query, source]; NaN: no value. Cells above the diagonal are never read.
    ScaleKind kind = ScaleKind::Sequential;
    int layer = 0;
    QString viewName;     ///< printed beside the colours: "mean |weight|"
    QString valueName;    ///< before the number in words: "weight"
    bool partial = false; ///< NaN means not computed yet
    friend bool operator==(const HeatmapData&, const HeatmapData&) = default;

    [[nodiscard]] int size() const { return static_cast<int>(tokens.size()); }
    /// NaN for cells above the diagonal and where `values` is too short.
    [[nodiscard]] double value(int query, int source) const;
};

/// The i-th entry of the snapshot's layers.
[[nodiscard]] HeatmapData heatmapData(const AttentionSnapshot& snapshot, std::size_t layerIndex);

/// Which of a model's heads a matrix is over: one, else a third of them, else all.
struct HeadsShown {
    std::optional<int> head = std::nullopt;
    std::optional<DecayGroup> group = std::nullopt;
    bool areChannels = false; ///< ModelInfo::headsAreChannels
};

/// "slow third", "middle third" or "fast third".
[[nodiscard]] QString decayGroupTitle(DecayGroup group);

/// What the numbers are: "mean |weight|, row-normalised". `ssm`: the family's weights have signs.
[[nodiscard]] QString attentionViewWords(AttentionView view, const HeadsShown& heads, bool ssm);

/// The same with the heads before it: "head 2: |weight|", "slow third: mean |weight|".
[[nodiscard]] QString attentionViewName(AttentionView view, const HeadsShown& heads, bool ssm);

} // namespace mambascope::ui
