// SPDX-License-Identifier: GPL-3.0-or-later
// How knockouts are written on screen and in the undo menu.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "ui/state/experiment_state.hpp"
#include "ui/state/patches.hpp"

namespace mambascope::ui {

/// What is known of the two models when a knockout is described; empty where no model is loaded yet.
struct ModelFacts {
    std::vector<Token> tokens;
    int layerCount = 0;
    QString heads;                    ///< the heads that its knockouts cut, in words; empty: all
    std::optional<RunPair> runs = {}; ///< both runs of causal tracing, once they are known
    friend bool operator==(const ModelFacts&, const ModelFacts&) = default;
};

/// The span's characters with visible spaces, long ones shortened in the middle.
[[nodiscard]] QString spanText(std::string_view prompt, ByteSpan span);

/// The same for a part; what stands before and behind the prompt is written ⟨start⟩ and ⟨end⟩.
[[nodiscard]] QString partText(std::string_view prompt, const PromptPart& part);

/// "layers 7–15 of 24", "layer 3 of 12", "all layers"; `layerCount` 0: the model is not known yet.
[[nodiscard]] QString layersText(const LayerSpan& span, int layerCount);

/// "·by ← Beats·Music"
[[nodiscard]] QString knockoutTitle(std::string_view prompt, const KnockoutEntry& entry);

/// "layers 7–15 of 24 · 0–4 of 12 · 3 pairs", "all layers · 1 pair · left model · off"
[[nodiscard]] QString knockoutDetail(const KnockoutEntry& entry, const std::array<ModelFacts, 2>& facts);

/// Causal pairs that the entry cuts in one prompt's tokens.
[[nodiscard]] int pairCount(const KnockoutEntry& entry, const std::vector<Token>& tokens);

} // namespace mambascope::ui
