// SPDX-License-Identifier: GPL-3.0-or-later
// The selective scan of long variants in chunks: each chunk's own state first, all at once; then the state
// before each chunk; then the rows of all chunks at once. Twice the steps, but no longer one after the other.
#pragma once

#include <cstddef>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

inline constexpr std::int64_t kScanChunk = 64; ///< rows

/// Passes of up to 128 tokens are recorded, and stay as they are.
[[nodiscard]] inline bool goesInChunks(const ops::SelectiveSuffix& work) {
    const bool onePrompt = work.prompts.perPrompt == 0 || work.firstPosition == 0;
    return work.rows > 2 * kScanChunk && onePrompt;
}

/// Floats of the workspace.
[[nodiscard]] std::size_t selectiveChunksFloats(const ops::SelectiveSuffix& work);

/// The rows of all variants. cleanState must be there where p > 0.
void selectiveChunks(const ops::SelectiveSuffix& work, float* workspace, DeviceStream stream);

} // namespace mambascope::cuda
