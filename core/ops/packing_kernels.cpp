// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <array>

#include "core/ops/packed_numbers.hpp"
#include "core/ops/packed_product.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr std::int64_t kWidth = 2 * kLanes;
constexpr std::int64_t kInputs = 64; // a square of about the first cache's size

template <typename Number>
bool allHeld(const float* numbers, std::int64_t count) {
    bool held = true;
    overLanes(count, [&](std::int64_t i, std::int64_t lanes) {
        held = held && holds<Number>(loadLanes(numbers + i, lanes));
    });
    return held;
}

template <typename Number>
void pack(const PackedWeights& shape, const float* weights, std::int64_t panel, std::byte* to) {
    const std::int64_t outputs = std::min(kWidth, shape.out - panel * kWidth);
    std::array<float, kInputs * kWidth> square{};
    for (std::int64_t first = 0; first < shape.in; first += kInputs) {
        const std::int64_t inputs = std::min(kInputs, shape.in - first);
        for (std::int64_t i = 0; i < outputs; ++i) {
            const float* row = weights + (panel * kWidth + i) * shape.in + first;
            for (std::int64_t k = 0; k < inputs; ++k) {
                square[static_cast<std::size_t>(k * kWidth + i)] = row[k];
            }
        }
        for (std::int64_t at = 0; at < inputs * kWidth; at += kLanes) {
            Number::store(to + (first * kWidth + at) * Number::kSize, load(square.data() + at));
        }
    }
}

template <typename Number>
void unpack(const PackedWeights& packed, std::int64_t panel, float* weights) {
    const std::byte* from = packed.panels + panel * packed.panelBytes();
    const std::int64_t outputs = std::min(kWidth, packed.out - panel * kWidth);
    std::array<float, kWidth> line{};
    for (std::int64_t k = 0; k < packed.in; ++k) {
        store(line.data(), Number::load(from + k * kWidth * Number::kSize));
        store(line.data() + kLanes, Number::load(from + (k * kWidth + kLanes) * Number::kSize));
        for (std::int64_t i = 0; i < outputs; ++i) {
            weights[(panel * kWidth + i) * packed.in + k] = line[static_cast<std::size_t>(i)];
        }
    }
}

} // namespace

StoredNumber narrowest(const float* numbers, std::int64_t count) {
#ifdef MAMBASCOPE_PACKED_HALVES
    if (allHeld<PackedF16>(numbers, count)) {
        return StoredNumber::F16;
    }
    if (allHeld<PackedBf16>(numbers, count)) {
        return StoredNumber::Bf16;
    }
#else
    static_cast<void>(numbers);
    static_cast<void>(count);
#endif
    return StoredNumber::F32;
}

void packPanel(const PackedWeights& shape, const float* weights, std::int64_t panel, std::byte* to) {
    withPackedNumber(shape.number, [&](auto number) { pack<decltype(number)>(shape, weights, panel, to); });
}

void unpackPanel(const PackedWeights& packed, std::int64_t panel, float* weights) {
    withPackedNumber(packed.number, [&](auto number) { unpack<decltype(number)>(packed, panel, weights); });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
