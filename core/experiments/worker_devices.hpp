// SPDX-License-Identifier: GPL-3.0-or-later
// Which devices the workers of an experiment run on.
#pragma once

#include <string>
#include <vector>

#include "core/experiments/run_choices.hpp"

namespace mambascope {

/// One for each worker, at least one; the first one is that of the request's model, which the engine's thread
/// works on. Throws DeviceUnavailable where every GPU is asked for and there is none, and InvalidArgument
/// where the first device is not the model's.
[[nodiscard]] std::vector<DeviceChoice> workerDevices(const RunChoices& request);

/// "cuda:0,cuda:1"
[[nodiscard]] std::string devicesText(const std::vector<DeviceChoice>& devices);

} // namespace mambascope
