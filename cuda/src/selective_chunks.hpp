// SPDX-License-Identifier: GPL-3.0-or-later
// The selective scan of long variants without cuts in chunks: each chunk's own state first, all at once; then
// the state before each chunk. The chunks are then rows behind a state, as short suffixes are. Twice the
// steps, but no longer one after the other.
#pragma once

#include <cstddef>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {

inline constexpr std::int64_t kScanChunk = 64; ///< rows

/// Passes of up to 128 tokens are recorded, and stay as they are; so do the few models with more states than
/// all others.
[[nodiscard]] inline bool goesInChunks(const ops::SelectiveSuffix& work) {
    const bool onePrompt = work.prompts.perPrompt == 0 || work.firstPosition == 0;
    return work.rows > 2 * kScanChunk && work.keep == nullptr && work.stateSize <= kUsualStates && onePrompt;
}

/// Floats of the workspace.
[[nodiscard]] std::size_t selectiveChunksFloats(const ops::SelectiveSuffix& work);

/// Makes the time steps, writes what the work records, and leaves the states before each chunk in front of
/// the workspace: [V, chunks, N, E]. cleanState must be there where p > 0.
void selectiveChunkStates(const ops::SelectiveSuffix& work, float* workspace, DeviceStream stream);

} // namespace mambascope::cuda
