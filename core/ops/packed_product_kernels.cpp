// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <array>
#include <utility>

#include "core/ops/packed_numbers.hpp"
#include "core/ops/packed_product.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr std::int64_t kWidth = 2 * kLanes;
/// Rows that are multiplied together: two accumulators each, two vectors of weights and one of x fit the
/// registers (16, or 32 with AVX-512).
constexpr std::int64_t kRows = kLanes == 16 ? 12 : 6;
/// At most so many inputs are multiplied before the next rows come: their weights stay in the first cache.
constexpr std::int64_t kMostInputs = 512;
/// Numbers of x that pass by before the next panel comes: they stay in the second cache.
constexpr std::int64_t kMostOfX = 64 << 10;

/// `whole` in so many almost equal parts, the next multiple of 4.
std::int64_t partOfWhole(std::int64_t whole, std::int64_t most) {
    const std::int64_t parts = (whole + most - 1) / most;
    return ((whole + parts - 1) / parts + 3) / 4 * 4;
}

/// A tile of the product: some rows, one panel, inputs [first, first + count).
struct Tile {
    const float* x;
    std::int64_t xStride;
    const std::byte* weights; ///< of input `first`
    std::int64_t count;
};

/// Rows × kWidth sums. With few rows several inputs run beside each other, since one sum would wait for
/// itself.
template <typename Number, std::int64_t Rows>
void multiply(const Tile& tile, std::array<std::array<Floats, 2>, static_cast<std::size_t>(Rows)>& sums) {
    constexpr std::int64_t kChains = Rows == 1 ? 4 : Rows == 2 ? 2 : 1;
    Floats chains[kChains][Rows][2] = {};
    const auto step = [&](std::int64_t k, std::int64_t chain) {
        const std::byte* w = tile.weights + k * kWidth * Number::kSize;
        const Floats left = Number::load(w);
        const Floats right = Number::load(w + kLanes * Number::kSize);
        for (std::int64_t r = 0; r < Rows; ++r) {
            const Floats x = splat(tile.x[r * tile.xStride + k]);
            chains[chain][r][0] += x * left;
            chains[chain][r][1] += x * right;
        }
    };
    std::int64_t k = 0;
    for (; k + kChains <= tile.count; k += kChains) {
        for (std::int64_t chain = 0; chain < kChains; ++chain) {
            step(k + chain, chain);
        }
    }
    for (; k < tile.count; ++k) {
        step(k, 0);
    }
    for (std::int64_t r = 0; r < Rows; ++r) {
        for (std::int64_t side = 0; side < 2; ++side) {
            Floats sum = chains[0][r][side];
            for (std::int64_t chain = 1; chain < kChains; ++chain) {
                sum += chains[chain][r][side];
            }
            sums[static_cast<std::size_t>(r)][static_cast<std::size_t>(side)] = sum;
        }
    }
}

/// Where a tile's sums go.
struct Target {
    float* result;
    std::int64_t stride;
    const float* bias;  ///< of these outputs, or null
    const float* start; ///< of these outputs and rows, or null
    std::int64_t columns;
};

/// A whole panel's row.
inline void finishWholeRow(const Target& to, std::int64_t row, const std::array<Floats, 2>& sums) {
    Floats left = sums[0];
    Floats right = sums[1];
    if (to.bias != nullptr) {
        left += load(to.bias);
        right += load(to.bias + kLanes);
    }
    if (to.start != nullptr) {
        left += load(to.start + row * to.stride);
        right += load(to.start + row * to.stride + kLanes);
    }
    store(to.result + row * to.stride, left);
    store(to.result + row * to.stride + kLanes, right);
}

void finishRow(const Target& to, std::int64_t row, const std::array<Floats, 2>& sums) {
    for (std::int64_t side = 0; side < 2; ++side) {
        const std::int64_t column = side * kLanes;
        const std::int64_t lanes = std::min(kLanes, to.columns - column);
        if (lanes <= 0) {
            return;
        }
        Floats value = sums[static_cast<std::size_t>(side)];
        if (to.bias != nullptr) {
            value += loadLanes(to.bias + column, lanes);
        }
        if (to.start != nullptr) {
            value += loadLanes(to.start + row * to.stride + column, lanes);
        }
        storeLanes(to.result + row * to.stride + column, value, lanes);
    }
}

template <typename Number, std::int64_t Rows>
void tileOf(const Tile& tile, const Target& to) {
    std::array<std::array<Floats, 2>, static_cast<std::size_t>(Rows)> sums;
    multiply<Number, Rows>(tile, sums);
    for (std::int64_t row = 0; row < Rows; ++row) {
        if (to.columns == kWidth) {
            finishWholeRow(to, row, sums[static_cast<std::size_t>(row)]);
        } else {
            finishRow(to, row, sums[static_cast<std::size_t>(row)]);
        }
    }
}

using TileFunction = void (*)(const Tile&, const Target&);

/// By number of rows, from 1.
template <typename Number, std::size_t... Row>
constexpr std::array<TileFunction, sizeof...(Row)> tileFunctions(std::index_sequence<Row...> /*rows*/) {
    return {&tileOf<Number, static_cast<std::int64_t>(Row) + 1>...};
}

template <typename Number>
void panelProduct(const PackedProduct& w, std::int64_t panel, float* result, std::int64_t stride,
                  const float* start) {
    static constexpr auto kTiles =
        tileFunctions<Number>(std::make_index_sequence<static_cast<std::size_t>(kRows)>());
    const std::byte* weights = w.weights.panels + panel * w.weights.panelBytes();
    const std::int64_t blocks = (w.rows + kRows - 1) / kRows;
    const std::int64_t inputs = partOfWhole(w.weights.in, kMostInputs);
    for (std::int64_t first = 0; first < w.weights.in; first += inputs) {
        Target to{result, stride, first == 0 && w.bias != nullptr ? w.bias + panel * kWidth : nullptr,
                  first == 0 ? start : result, std::min(kWidth, w.weights.out - panel * kWidth)};
        Tile tile{w.x + first, w.xStride, weights + first * kWidth * Number::kSize,
                  std::min(inputs, w.weights.in - first)};
        for (std::int64_t block = 0; block < blocks; ++block) {
            const std::int64_t row = block * w.rows / blocks; // even blocks: 20 rows are 4 · 5, not 3 · 6 + 2
            const std::int64_t rows = (block + 1) * w.rows / blocks - row;
            tile.x = w.x + first + row * w.xStride;
            to.result = result + row * stride;
            to.start = first > 0 ? to.result : start == nullptr ? nullptr : start + row * stride;
            kTiles[static_cast<std::size_t>(rows - 1)](tile, to);
        }
    }
}

void panelProductOf(const PackedProduct& w, std::int64_t panel, float* result, std::int64_t stride,
                    const float* start) {
    withPackedNumber(w.weights.number,
                     [&](auto number) { panelProduct<decltype(number)>(w, panel, result, stride, start); });
}

SoftmaxPart partOf(const float* numbers, std::int64_t count) {
    SoftmaxPart part;
    part.largest = *std::max_element(numbers, numbers + count);
    Floats sum{};
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        sum += exponential(load(numbers + i) - splat(part.largest));
    }
    part.sum = sumLanes(sum);
    if (i < count) {
        const Floats rest = exponential(loadPart(numbers + i, count - i) - splat(part.largest));
        for (std::int64_t lane = 0; lane < count - i; ++lane) {
            part.sum += rest[lane];
        }
    }
    return part;
}

} // namespace

std::int64_t panelWidth() {
    return kWidth;
}

void packedProduct(const PackedProduct& w, std::int64_t firstPanel, std::int64_t lastPanel) {
    const std::int64_t rows = partOfWhole(
        w.rows,
        std::max(4 * kRows, kMostOfX / std::max<std::int64_t>(1, std::min(w.weights.in, kMostInputs))));
    PackedProduct part = w;
    for (std::int64_t row = 0; row < w.rows; row += rows) {
        part.rows = std::min(rows, w.rows - row);
        part.x = w.x + row * w.xStride;
        const std::int64_t at = row * w.resultStride;
        for (std::int64_t panel = firstPanel; panel < lastPanel; ++panel) {
            const std::int64_t column = at + panel * kWidth;
            panelProductOf(part, panel, w.result + column, w.resultStride,
                           w.start == nullptr ? nullptr : w.start + column);
        }
    }
}

void packedSoftmaxParts(const PackedProduct& w, std::int64_t firstPanel, std::int64_t lastPanel,
                        float* scratch, SoftmaxPart* parts) {
    const std::int64_t stride = (lastPanel - firstPanel) * kWidth;
    const std::int64_t columns = std::min(lastPanel * kWidth, w.weights.out) - firstPanel * kWidth;
    for (std::int64_t panel = firstPanel; panel < lastPanel; ++panel) {
        panelProductOf(w, panel, scratch + (panel - firstPanel) * kWidth, stride, nullptr);
    }
    for (std::int64_t row = 0; row < w.rows; ++row) {
        parts[row] = partOf(scratch + row * stride, columns);
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
