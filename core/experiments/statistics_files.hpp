// SPDX-License-Identifier: GPL-3.0-or-later
// The files that settings name, as a manifest holds them: by their contents. A run may then go on where a
// file was moved, and not where another one came into its place.
#pragma once

#include "core/values/experiment_settings.hpp"
#include "core/values/fact_settings.hpp"

namespace mambascope {

/// The settings with "sha256:" and 64 digits in place of each file of means or second moments, and of each
/// text that they are taken of. Throws Error FileMissing, FileUnreadable, and as describeText.
[[nodiscard]] FactSettings withHashes(FactSettings settings);
/// Knockouts name no file.
[[nodiscard]] inline const ExperimentSettings& withHashes(const ExperimentSettings& settings) {
    return settings;
}

} // namespace mambascope
