// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <cmath>

#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

void normalizeGroup(const float* x, const float* weight, float eps, std::int64_t size, float* out) {
    const float mean = dot(x, x, size) / static_cast<float>(size);
    const Floats scale = splat(1.0F / std::sqrt(mean + eps));
    overLanes(size, [&](std::int64_t i, std::int64_t lanes) {
        storeLanes(out + i, loadLanes(x + i, lanes) * scale * loadLanes(weight + i, lanes), lanes);
    });
}

} // namespace

void rmsNormRows(const RmsNormRows& w, const ParallelFor& parallel) {
    const std::int64_t size = w.size / w.groups;
    parallel(w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t part = first * w.groups; part < last * w.groups; ++part) {
            const float* weight = w.weight + part % w.groups * size;
            normalizeGroup(w.x + part * size, weight, w.eps, size, w.out + part * size);
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
