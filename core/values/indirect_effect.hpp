// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the clean run's answer a patched run has (romba.md section 2).
#pragma once

#include <cmath>
#include <optional>

namespace mambascope {

/// Clean and corrupted runs whose probabilities of the answer are nearer than that have no indirect effects.
inline constexpr double kSmallestGap = 1e-6;

/// (p' − p*) / (p − p*) of the probabilities in the patched, clean and corrupted run; nothing where
/// |p − p*| < kSmallestGap.
[[nodiscard]] inline std::optional<double> indirectEffect(double patched, double clean, double corrupt) {
    const double gap = clean - corrupt;
    if (!(std::abs(gap) >= kSmallestGap)) {
        return std::nullopt;
    }
    return (patched - corrupt) / gap;
}

} // namespace mambascope
