// SPDX-License-Identifier: GPL-3.0-or-later
// What linear relations and blocking ask of the engine.
#pragma once

#include <optional>

#include "core/values/lre_kind.hpp"
#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {

/// Facts as the engine gets them: those that a file deals itself, or, of a file in RELATIONS' own form, so
/// many for training and testing as the state says. Throws Error InvalidArgument where no fact is left to
/// test.
[[nodiscard]] LreFacts dealtFacts(const LreFacts& facts, const RelationState& asked);

/// Linear relations of a side's model; they need no prompt. `facts`: those of the state's file, null while
/// they are not read. Nothing where the state has a file and they are null or too few, or no relation; one
/// layer alone also waits for the model.
[[nodiscard]] std::optional<RequestBody> plannedRelation(const PlanFacts& from, Side side,
                                                         const LreFacts* facts);

/// The token sets of the side's prompt, each blocked in every window of layers. Nothing where the prompt is
/// empty or too long, or the model is not known yet; without a subject the last token alone.
[[nodiscard]] std::optional<RequestBody> plannedBlocking(const PlanFacts& facts, Side side);

/// What `how` becomes in a model: Mean needs a state that a token hands on, which attention doesn't have.
[[nodiscard]] BlockMethod blockMethodFor(BlockMethod how, const ModelInfo& model);

} // namespace mambascope::ui
