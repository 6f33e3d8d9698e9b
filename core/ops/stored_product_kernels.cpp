// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>

#include "core/ops/packed_numbers.hpp"
#include "core/ops/stored_product.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr std::int64_t kOutputs = 4; // streams from memory at a time

/// The last inputs of a row, fewer than a vector.
template <typename Number>
Floats loadEnd(const std::byte* from, std::int64_t count) {
    std::byte padded[static_cast<std::size_t>(kLanes * Number::kSize)] = {};
    std::memcpy(padded, from, static_cast<std::size_t>(count * Number::kSize));
    return Number::load(padded);
}

/// Rows × Outputs sums of products over all inputs.
template <typename Number, std::int64_t Rows, std::int64_t Outputs>
void multiply(const StoredProduct& w, std::int64_t row, std::int64_t output) {
    Floats sums[Rows][Outputs] = {};
    const float* x = w.x + row * w.in;
    const std::byte* weights[Outputs] = {};
    std::copy(w.weights + output, w.weights + output + Outputs, weights);
    std::int64_t k = 0;
    for (; k + kLanes <= w.in; k += kLanes) {
        Floats wide[Outputs];
        for (std::int64_t o = 0; o < Outputs; ++o) {
            wide[o] = Number::load(weights[o] + k * Number::kSize);
        }
        for (std::int64_t r = 0; r < Rows; ++r) {
            const Floats input = load(x + r * w.in + k);
            for (std::int64_t o = 0; o < Outputs; ++o) {
                sums[r][o] += input * wide[o];
            }
        }
    }
    for (std::int64_t o = 0; k < w.in && o < Outputs; ++o) {
        const Floats wide = loadEnd<Number>(weights[o] + k * Number::kSize, w.in - k);
        for (std::int64_t r = 0; r < Rows; ++r) {
            sums[r][o] += loadPart(x + r * w.in + k, w.in - k) * wide;
        }
    }
    for (std::int64_t r = 0; r < Rows; ++r) {
        float* to = w.result + (row + r) * w.resultStride + output;
        for (std::int64_t o = 0; o < Outputs; ++o) {
            to[o] = sumLanes(sums[r][o]) + (w.add ? to[o] : 0.0F);
        }
    }
}

template <typename Number, std::int64_t Outputs>
void allRows(const StoredProduct& w, std::int64_t output) {
    std::int64_t row = 0;
    for (; row + 2 <= w.rows; row += 2) {
        multiply<Number, 2, Outputs>(w, row, output);
    }
    if (row < w.rows) {
        multiply<Number, 1, Outputs>(w, row, output);
    }
}

template <typename Number>
void allOutputs(const StoredProduct& w, std::int64_t first, std::int64_t last) {
    std::int64_t output = first;
    for (; output + kOutputs <= last; output += kOutputs) {
        allRows<Number, kOutputs>(w, output);
    }
    for (; output < last; ++output) {
        allRows<Number, 1>(w, output);
    }
}

} // namespace

bool multipliesStored(StoredNumber number) {
#ifdef MAMBASCOPE_PACKED_HALVES
    return number == StoredNumber::F32 || number == StoredNumber::F16 || number == StoredNumber::Bf16;
#else
    return number == StoredNumber::F32;
#endif
}

void storedProduct(const StoredProduct& w, std::int64_t first, std::int64_t last) {
    withPackedNumber(w.number, [&](auto number) { allOutputs<decltype(number)>(w, first, last); });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
