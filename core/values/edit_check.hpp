// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit's numbers must be, for one request and for the settings of many.
#pragma once

#include "core/values/edit_kind.hpp"

namespace mambascope {

/// Throws Error InvalidArgument that names the option: steps, rate, kl, decay, clamp or ridge.
void checkNumbers(const EditOptimiser& optimiser, double ridge);

} // namespace mambascope
