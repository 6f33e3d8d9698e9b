// SPDX-License-Identifier: GPL-3.0-or-later
// Where the numbers on screen come from, in one line.
#pragma once

#include <QPalette>
#include <QString>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// Snapshots of both sides; null where there is none.
struct StatusFacts {
    const Snapshot* leftPredict = nullptr;
    const Snapshot* rightPredict = nullptr;
    const AttentionSnapshot* leftAttention = nullptr;
    const AttentionSnapshot* rightAttention = nullptr;
    const AttentionSnapshot* leftTrust = nullptr; ///< with its error, of what is shown
    const AttentionSnapshot* rightTrust = nullptr;
    bool strict = false;
};

/// "● cpu (2 threads) · fp32 · 3.1 + 2.0 ms"; empty where nothing has run.
[[nodiscard]] QString runText(const StatusFacts& facts, const QPalette& palette);
/// "Weights rebuild the layer's output (error 1·10⁻⁶ ✓)": how well the shown weights rebuild the layers' own
/// output; "…" until all sides that show attention have been measured.
[[nodiscard]] QString trustText(const StatusFacts& facts, const QPalette& palette);
/// "The convolution (width 4) still passes a token 3 positions on"; empty without a convolution.
[[nodiscard]] QString leakText(const StatusFacts& facts);

/// The largest rebuild error that counts as rounding of single precision.
inline constexpr double kTrustedError = TrustSnapshot::kRebuildBound;

} // namespace mambascope::ui
