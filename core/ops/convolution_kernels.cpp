// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include "core/ops/short_convolution.hpp"
#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {

void convolutionSuffix(const ConvolutionSuffix& w, const ParallelFor& parallel) {
    parallel(w.variants * w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const std::int64_t start = row - row % w.rows;
            const std::int64_t position = w.firstPosition + row % w.rows;
            const auto rowAt = [&](std::int64_t back) {
                const std::int64_t token = position - back;
                return token < w.firstPosition ? w.cleanRaw + token * w.channels
                                               : w.raw + (start + token - w.firstPosition) * w.rawStride;
            };
            convolveAt(position, w.width, w.channels, w.weight, w.bias, rowAt, w.out + row * w.channels);
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
