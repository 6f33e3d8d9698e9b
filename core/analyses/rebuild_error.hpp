// SPDX-License-Identifier: GPL-3.0-or-later
// How well the displayed attention rebuilds the mixer (design section 3). Private to core: includes LibTorch.
#pragma once

#include "core/models/language_model.hpp"

namespace mambascope {

/// ‖Σ_k weight·x_k + D·x − y‖ / ‖y‖ of one layer, y by the mixer's independent reference route in float64.
/// Waits for the device.
[[nodiscard]] double rebuildError(const Layer& layer, const MixerContext& context);

} // namespace mambascope
