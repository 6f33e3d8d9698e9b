// SPDX-License-Identifier: GPL-3.0-or-later
// How well the displayed attention rebuilds the mixer (design section 3). Private to core: includes LibTorch.
#pragma once

#include <vector>

#include "core/engine/run_context.hpp"
#include "core/passes/clean_trace.hpp"

namespace mambascope {

/// ‖Σ_k weight·x_k + D·x − y‖ / ‖y‖ of one layer, y by the mixer's independent reference route in float64.
/// Waits for the device.
[[nodiscard]] double rebuildError(const Layer& layer, const MixerContext& context);

/// The same of every layer, infinite where it is not a number. Measured once for each clean run, of which it
/// is a property. Lets interactive requests run between layers. Throws Error Cancelled.
[[nodiscard]] const std::vector<double>& rebuildErrors(const LanguageModel& model, const CleanTrace& trace,
                                                       RunContext& context);

} // namespace mambascope
