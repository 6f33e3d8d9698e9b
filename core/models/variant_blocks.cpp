// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/variant_blocks.hpp"

#include <algorithm>

#include "core/tensor/parallel.hpp"

namespace mambascope {
namespace {

/// Each thread reads all of these weights for each of its blocks: 1 MiB in halves.
constexpr std::int64_t kMostWeights = 512 << 10;
/// A block's rows pay for reading the weights; what they make still stays in the second cache.
constexpr std::int64_t kFewestRows = 16;
constexpr std::int64_t kMostRows = 48;

std::int64_t variantsWith(std::int64_t rows, const RowBatch& batch) {
    return std::max<std::int64_t>(1, (rows + batch.rows - 1) / batch.rows);
}

/// body(first, last) over the variants, in blocks where the layer's weights fit the caches.
void overBlocks(const RowBatch& batch, std::int64_t weights,
                const std::function<void(std::int64_t, std::int64_t)>& body) {
    if (weights > kMostWeights) {
        return body(0, batch.variants);
    }
    shareLoop(batch.variants, variantsWith(kFewestRows, batch), [&](std::int64_t first, std::int64_t last) {
        const std::int64_t most = variantsWith(kMostRows, batch);
        const std::int64_t blocks = (last - first + most - 1) / most;
        for (std::int64_t block = 0; block < blocks; ++block) { // even ones
            body(first + (last - first) * block / blocks, first + (last - first) * (block + 1) / blocks);
        }
    });
}

} // namespace

void advanceVariants(RowBatch& batch, std::int64_t weights,
                     const std::function<void(std::int64_t, std::int64_t, const float*, float*)>& body) {
    const at::Tensor residual = batch.residual.contiguous();
    const at::Tensor result = batch.inPlace ? residual : at::empty_like(residual);
    const float* from = residual.const_data_ptr<float>();
    auto* const to = result.mutable_data_ptr<float>();
    overBlocks(batch, weights, [&](std::int64_t first, std::int64_t last) {
        const std::int64_t at = first * batch.rows * residual.size(1);
        body(first, last, from + at, to + at);
    });
    batch.residual = result;
}

} // namespace mambascope
