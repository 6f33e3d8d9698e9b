// SPDX-License-Identifier: GPL-3.0-or-later
// SSD where every variant changes one row (R = 1: what cuts of the last query do), from the projection to the
// operand of the next product in one kernel: convolution, time step, weighted sum, skip, gate, gated norm,
// split. Nothing between them goes to memory. Asynchronous on `stream`. Throws CudaError. Its twin is
// ssdSuffix() followed by normRows().
#pragma once

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/include/split_product.hpp"

namespace mambascope::cuda {

struct SsdSingleRow {
    /// rows = 1 and firstPosition > 0; its results and workspace (convolved, dt, decay, gated) and what
    /// records a clean run are not used.
    ops::SsdSuffix mixer;
    /// [H, N, P] of the clean run before the row, that of the next prompt behind it. Rows without cuts then
    /// read it instead of all sources; null: they read those.
    const float* state = nullptr;
    bool norm = false;                 ///< RMSNorm over each group after the gate
    const float* normWeight = nullptr; ///< [E], where there is a norm
    float normEps = 0;
    SplitRows out; ///< [V, E] with both parts
};

/// Whether the kernel takes this shape. Looks at sizes and at the alignment of `projected`.
[[nodiscard]] bool ssdSingleRowFits(const ops::SsdSuffix& work);

void ssdSingleRow(const SsdSingleRow& work, DeviceStream stream);

} // namespace mambascope::cuda
