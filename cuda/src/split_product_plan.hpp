// SPDX-License-Identifier: GPL-3.0-or-later
// How a product is cut into tiles and parts. Host side.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

struct ProductPlan {
    int rowsPerTile = 128;
    int rowTiles = 1, outTiles = 1;
    int depth = 1, depthPerPart = 1, parts = 1; ///< the first two in steps of kTileDepth
};

/// x [rows, in] times a matrix [out, in].
[[nodiscard]] ProductPlan planProduct(std::int64_t rows, std::int64_t out, std::int64_t in);

/// How many tiles cover `size`.
[[nodiscard]] inline int tilesOf(std::int64_t size, std::int64_t tile) {
    return static_cast<int>((size + tile - 1) / tile);
}

} // namespace mambascope::cuda
