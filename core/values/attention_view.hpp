// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mambascope {

/// The displayed hidden attention (design section 3). weight = softmax probability, or SSD's
/// (C_q·B_k)·exp(Σ_{r=k+1..q} dt_r A)·dt_k.
enum class AttentionView {
    Signed,       ///< the weight; over heads: its mean
    Absolute,     ///< |weight|; over heads: mean of |weight|
    Normalized,   ///< |weight| divided by its row's sum; over heads: of the mean of |weight|
    Contribution, ///< ‖weight·x_k‖₂; over heads: of the concatenated heads
};

} // namespace mambascope
