// SPDX-License-Identifier: GPL-3.0-or-later
// What causal tracing asks of the engine.
#pragma once

#include <optional>

#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {

/// Tokens of the lists of most probable ones that patched runs are asked for: a token that one of two runs
/// does not list has next to no probability there.
inline constexpr int kPatchedTopK = 200;

/// Trace, Estimate, Patched or Paths.
[[nodiscard]] bool isTraceChannel(Channel channel);

/// What such a channel asks of a side. Nothing where the prompt is empty or too long, has no subject, or
/// where there is no other run; maps and paths also wait for the model.
///
/// Patched: without patches that are on, both runs alone. With them two variants: the run that is patched as
/// it is (its last layer set to what it is anyway, so that its most probable tokens are told), then all
/// patches together; before both runs' tokens are known, both runs alone.
[[nodiscard]] std::optional<RequestBody> plannedTrace(const PlanFacts& facts, Side side, Channel channel);

/// Both runs of a side without patches or maps; nothing as plannedTrace().
[[nodiscard]] std::optional<TraceRequest> plannedRuns(const ExperimentState& state, Side side,
                                                      std::optional<ByteSpan> subject);

} // namespace mambascope::ui
