// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace mambascope::bench {

/// Writes a copy of a checkpoint of one model.safetensors into a new folder, `layers` deep: after the last of
/// its layers come the same ones again, from the first on. So anyone has a model of many layers and few
/// weights, whose matrices look like a trained model's. Throws std::runtime_error.
void writeDeepCheckpoint(const std::filesystem::path& folder, const std::filesystem::path& original,
                         int layers);

} // namespace mambascope::bench
