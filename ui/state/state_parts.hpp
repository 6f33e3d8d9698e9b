// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two states, so that whoever hears of a change needn't compare them.
#pragma once

#include <QFlags>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

enum class StatePart : unsigned {
    Prompt = 1U << 0U,
    Subject = 1U << 1U,   ///< the chosen one; the guessed one follows the prompt
    Answer = 1U << 2U,    ///< the followed answer or token
    Knockouts = 1U << 3U, ///< one more, one less, another end, scope or layers, on or off
    Align = 1U << 4U,
    Linked = 1U << 5U,
    Strict = 1U << 6U,
    LeftModel = 1U << 7U, ///< the model, its edits, device, precision, tokenizer or BOS
    RightModel = 1U << 8U,
    LeftView = 1U << 9U, ///< what the pane shows: layer, kind of attention, heads
    RightView = 1U << 10U,
    LeftCut = 1U << 11U, ///< what new knockouts, map and flow cut there: window, all layers, heads
    RightCut = 1U << 12U,
    TrailingSpace = 1U << 13U, ///< whether the models get spaces at the prompt's end
    Trace = 1U << 14U,         ///< the other run of causal tracing, and what is put where
    Patches = 1U << 15U,       ///< live patches: one more, one less, on or off
    Edit = 1U << 16U,      ///< the edit of the Edit view, as it is set; one that a model has is its model's
    Relations = 1U << 20U, ///< what is asked of linear relations
    Blocking = 1U << 21U,  ///< how tokens are blocked
};
Q_DECLARE_FLAGS(StateParts, StatePart)
Q_DECLARE_OPERATORS_FOR_FLAGS(StateParts)

[[nodiscard]] constexpr StatePart modelPart(Side side) {
    return side == Side::Left ? StatePart::LeftModel : StatePart::RightModel;
}
[[nodiscard]] constexpr StatePart viewPart(Side side) {
    return side == Side::Left ? StatePart::LeftView : StatePart::RightView;
}
[[nodiscard]] constexpr StatePart cutPart(Side side) {
    return side == Side::Left ? StatePart::LeftCut : StatePart::RightCut;
}

/// Empty exactly where the states are equal.
[[nodiscard]] StateParts differences(const ExperimentState& a, const ExperimentState& b);

} // namespace mambascope::ui
