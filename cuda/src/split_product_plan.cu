// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/src/split_product_plan.hpp"

#include <algorithm>

#include "cuda/src/split_product_shape.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kMultiprocessors = 132; ///< of an H100 or H200; decides only how the depth is cut

ProductPlan planWith(int rowsPerTile, std::int64_t rows, std::int64_t out, std::int64_t in) {
    ProductPlan plan;
    plan.rowsPerTile = rowsPerTile;
    plan.rowTiles = tilesOf(rows, rowsPerTile);
    plan.outTiles = tilesOf(out, kOut);
    plan.depth = tilesOf(in, kTileDepth);
    // Cut the depth while that still fills idle multiprocessors and leaves every part a few steps.
    constexpr int kLeastSteps = 4;
    const int blocks = plan.rowTiles * plan.outTiles;
    plan.parts = std::clamp(kMultiprocessors / blocks, 1, std::max(1, plan.depth / kLeastSteps));
    plan.depthPerPart = tilesOf(plan.depth, plan.parts);
    plan.parts = tilesOf(plan.depth, plan.depthPerPart);
    return plan;
}

/// How long the busiest multiprocessor works, in rows that go through the whole depth.
int costOf(const ProductPlan& plan) {
    constexpr int kPerTile =
        24; // what a tile costs beside its rows: smaller ones read the weights more often
    const int rounds = tilesOf(std::int64_t{plan.rowTiles} * plan.outTiles * plan.parts, kMultiprocessors);
    return rounds * (plan.rowsPerTile + kPerTile) * plan.depthPerPart;
}

} // namespace

ProductPlan planProduct(std::int64_t rows, std::int64_t out, std::int64_t in) {
    for (const int rowsPerTile : {16, 32}) {
        if (rows <= rowsPerTile) {
            return planWith(rowsPerTile, rows, out, in);
        }
    }
    ProductPlan best = planWith(128, rows, out, in);
    for (const int rowsPerTile : {96, 64}) {
        const ProductPlan plan = planWith(rowsPerTile, rows, out, in);
        if (costOf(plan) < costOf(best)) {
            best = plan;
        }
    }
    return best;
}

} // namespace mambascope::cuda
