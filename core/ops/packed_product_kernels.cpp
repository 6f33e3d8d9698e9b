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

/// Where a tile's sums go.
struct Target {
    float* result;
    std::int64_t stride;
    const float* bias;  ///< of these outputs, or null
    const float* start; ///< of these outputs and rows, or null
    std::int64_t columns;
};

/// A row of a tile: kWidth sums.
struct Sums {
    Floats left{}, right{};
};

void finishWholeRow(const Target& to, std::int64_t row, Sums sums) {
    if (to.bias != nullptr) {
        sums.left += load(to.bias);
        sums.right += load(to.bias + kLanes);
    }
    if (to.start != nullptr) {
        sums.left += load(to.start + row * to.stride);
        sums.right += load(to.start + row * to.stride + kLanes);
    }
    store(to.result + row * to.stride, sums.left);
    store(to.result + row * to.stride + kLanes, sums.right);
}

/// Of the last panel, which may have fewer columns.
void finishRow(const Target& to, std::int64_t row, const Sums& sums) {
    for (const std::int64_t column : {std::int64_t{0}, kLanes}) {
        const std::int64_t lanes = std::min(kLanes, to.columns - column);
        if (lanes <= 0) {
            return;
        }
        Floats value = column == 0 ? sums.left : sums.right;
        if (to.bias != nullptr) {
            value += loadLanes(to.bias + column, lanes);
        }
        if (to.start != nullptr) {
            value += loadLanes(to.start + row * to.stride + column, lanes);
        }
        storeLanes(to.result + row * to.stride + column, value, lanes);
    }
}

/// sums += x · weights of input k, for all rows. Always inline: a call would put the sums into memory, and
/// for the largest tiles GCC 12 would rather call.
template <typename Number, std::size_t... Row>
[[gnu::always_inline]] inline void addInput(const Tile& tile, std::int64_t k,
                                            std::array<Sums, sizeof...(Row)>& sums,
                                            std::index_sequence<Row...> /*rows*/) {
    const std::byte* weights = tile.weights + k * kWidth * Number::kSize;
    const Floats left = Number::load(weights);
    const Floats right = Number::load(weights + kLanes * Number::kSize);
    const auto addRow = [&](Sums& row, float x) {
        row.left += splat(x) * left;
        row.right += splat(x) * right;
    };
    (addRow(sums[Row], tile.x[static_cast<std::int64_t>(Row) * tile.xStride + k]), ...);
}

/// The tile's sums to their place. Everything that stays in registers has an index that is known here: loops
/// over rows leave GCC 12 with copies on the stack, a tenth of a tile of 192 inputs.
template <typename Number, std::size_t... Row>
inline void manyRows(const Tile& tile, const Target& to, std::index_sequence<Row...> rows) {
    std::array<Sums, sizeof...(Row)> sums{};
    std::int64_t k = 0;
    // Four inputs a turn: the loop's own counting would be an eighth of all instructions. Where two threads
    // share a core, each can start half as many, and the products would wait for the counting.
    for (; k + 4 <= tile.count; k += 4) {
        addInput<Number>(tile, k, sums, rows);
        addInput<Number>(tile, k + 1, sums, rows);
        addInput<Number>(tile, k + 2, sums, rows);
        addInput<Number>(tile, k + 3, sums, rows);
    }
    for (; k < tile.count; ++k) {
        addInput<Number>(tile, k, sums, rows);
    }
    if (to.columns == kWidth) {
        (finishWholeRow(to, static_cast<std::int64_t>(Row), sums[Row]), ...);
    } else {
        (finishRow(to, static_cast<std::int64_t>(Row), sums[Row]), ...);
    }
}

/// With few rows several inputs are summed side by side: each addition to one sum waits for the one before.
template <typename Number, std::int64_t Rows>
void fewRows(const Tile& tile, const Target& to) {
    constexpr std::int64_t kChains = 4 / Rows;
    constexpr auto kAllRows = std::make_index_sequence<static_cast<std::size_t>(Rows)>();
    std::array<std::array<Sums, static_cast<std::size_t>(Rows)>, static_cast<std::size_t>(kChains)> chains{};
    std::int64_t k = 0;
    for (; k + kChains <= tile.count; k += kChains) {
        for (std::int64_t chain = 0; chain < kChains; ++chain) {
            addInput<Number>(tile, k + chain, chains[static_cast<std::size_t>(chain)], kAllRows);
        }
    }
    for (; k < tile.count; ++k) {
        addInput<Number>(tile, k, chains[0], kAllRows);
    }
    for (std::size_t row = 0; row < static_cast<std::size_t>(Rows); ++row) {
        Sums sum = chains[0][row];
        for (std::size_t chain = 1; chain < static_cast<std::size_t>(kChains); ++chain) {
            sum.left += chains[chain][row].left;
            sum.right += chains[chain][row].right;
        }
        if (to.columns == kWidth) {
            finishWholeRow(to, static_cast<std::int64_t>(row), sum);
        } else {
            finishRow(to, static_cast<std::int64_t>(row), sum);
        }
    }
}

template <typename Number, std::int64_t Rows>
void tileOf(const Tile& tile, const Target& to) {
    if constexpr (Rows <= 2) {
        fewRows<Number, Rows>(tile, to);
    } else {
        manyRows<Number>(tile, to, std::make_index_sequence<static_cast<std::size_t>(Rows)>());
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

/// At least kLanes numbers.
float largestOf(const float* numbers, std::int64_t count) {
    Floats found = load(numbers + count - kLanes); // overlaps numbers that were looked at already
    for (std::int64_t i = 0; i + kLanes <= count; i += kLanes) {
        found = larger(load(numbers + i), found);
    }
    float largest = found[0];
    for (std::int64_t lane = 1; lane < kLanes; ++lane) {
        largest = std::max(largest, found[lane]);
    }
    return largest;
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

SoftmaxPart softmaxPart(const float* numbers, std::int64_t count) {
    SoftmaxPart part;
    part.largest = count < kLanes ? *std::max_element(numbers, numbers + count) : largestOf(numbers, count);
    Two sums{};
    std::int64_t i = 0;
    for (; i + 2 * kLanes <= count; i += 2 * kLanes) {
        sums = sums + exponential(TwoAt{i}.load(numbers) - constant<Two>(part.largest));
    }
    part.sum = sumLanes(sums.first + sums.second);
    for (; i < count; i += kLanes) { // lanes beyond the end must not count as e⁰ = 1
        const std::int64_t lanes = std::min(kLanes, count - i);
        const Floats rest = exponential(loadLanes(numbers + i, lanes) - splat(part.largest));
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            part.sum += rest[lane];
        }
    }
    return part;
}

void packedSoftmaxParts(const PackedProduct& w, std::int64_t firstPanel, std::int64_t lastPanel,
                        float* scratch, SoftmaxPart* parts) {
    const std::int64_t stride = (lastPanel - firstPanel) * kWidth;
    const std::int64_t columns = std::min(lastPanel * kWidth, w.weights.out) - firstPanel * kWidth;
    for (std::int64_t panel = firstPanel; panel < lastPanel; ++panel) {
        panelProductOf(w, panel, scratch + (panel - firstPanel) * kWidth, stride, nullptr);
    }
    for (std::int64_t row = 0; row < w.rows; ++row) {
        parts[row] = softmaxPart(scratch + row * stride, columns);
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
