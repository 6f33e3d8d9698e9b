// SPDX-License-Identifier: GPL-3.0-or-later
// What gradients and tangents through the suffix of a run start from (shifted_site.hpp,
// suffix_jacobian.hpp, state_gradients.hpp). Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tensor/aten.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// One token sequence and the place from which on something is derived. Rows before `position` stay as the
/// clean run has them, in every layer.
struct GradientRun {
    std::vector<std::int32_t> ids;
    int position = 0;    ///< where the derived state stands
    at::Tensor embedded; ///< [T, d] what enters layer 0 in place of the tokens' embeddings (noise, a patch of
                         ///< h@emb); undefined: the embeddings
};

/// For whoever derives.
struct GradientOptions {
    std::int64_t chunkBytes = 0;   ///< memory of the tangents or cotangents that run together; 0: by the
                                   ///< device's free memory, and at most 256 MiB on the host
    std::vector<WeightEdit> edits; ///< that the model has in all runs
};

} // namespace mambascope
