// SPDX-License-Identifier: GPL-3.0-or-later
// Products with weights that were packed once, at load, for the CPU's vector units. Rows of x stream past a
// panel of weights that the first caches hold, so that a matrix is read from memory once for any number of
// rows, in the width in which it was stored. Plain C++, no LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/ops/softmax_parts.hpp"
#include "core/ops/stored_numbers.hpp"

namespace mambascope::ops {

/// A matrix [out, in] in panels of `width` outputs: panel j holds [in][width] numbers, those of outputs
/// j·width … lying side by side; the last panel is filled up with zeros.
struct PackedWeights {
    std::int64_t out = 0, in = 0;
    std::int64_t width = 0;                  ///< panelWidth() of this processor
    StoredNumber number = StoredNumber::F32; ///< F32, F16 or Bf16
    const std::byte* panels = nullptr;

    [[nodiscard]] std::int64_t panelCount() const { return (out + width - 1) / width; }
    [[nodiscard]] std::int64_t numberSize() const { return number == StoredNumber::F32 ? 4 : 2; }
    [[nodiscard]] std::int64_t panelBytes() const { return in * width * numberSize(); }
};

/// result := x Wᵀ + bias + start. Rows of x must not overlap the result; start may be the result itself.
struct PackedProduct {
    PackedWeights weights;
    std::int64_t rows = 0;
    const float* x = nullptr; ///< [rows, in], rows xStride apart
    std::int64_t xStride = 0;
    const float* bias = nullptr;  ///< [out] or null
    const float* start = nullptr; ///< [rows, out], rows resultStride apart, or null
    float* result = nullptr;      ///< [rows, out], rows resultStride apart
    std::int64_t resultStride = 0;
};

/// Outputs of a panel on this processor.
[[nodiscard]] std::int64_t panelWidth();

/// The narrowest of F16, Bf16 and F32 that holds all of these numbers exactly, of those that this processor
/// widens as fast as it reads them. They are finite.
[[nodiscard]] StoredNumber narrowest(const float* numbers, std::int64_t count);

/// Packs one panel of weights [out, in] fp32. `to`: panelBytes(). shape.number: as `narrowest` said, or F32.
void packPanel(const PackedWeights& shape, const float* weights, std::int64_t panel, std::byte* to);
/// The other way: the rows of that panel in `weights`.
void unpackPanel(const PackedWeights& packed, std::int64_t panel, float* weights);

/// The outputs of the panels [first, last), on the calling thread.
void packedProduct(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel);

/// The same, but of each row only the softmax's parts over the outputs of these panels. `scratch`: [rows,
/// (last − first)·width] numbers, of which work.result need not know. parts: [rows].
void packedSoftmaxParts(const PackedProduct& work, std::int64_t firstPanel, std::int64_t lastPanel,
                        float* scratch, SoftmaxPart* parts);

} // namespace mambascope::ops
