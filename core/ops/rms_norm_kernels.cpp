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
        const Floats unit = loadLanes(x + i, lanes) * scale;
        storeLanes(out + i, weight == nullptr ? unit : unit * loadLanes(weight + i, lanes), lanes);
    });
}

} // namespace

void rmsNormRows(const RmsNormRows& w, const ParallelFor& parallel) {
    const std::int64_t size = w.size / w.groups;
    const std::int64_t stride = w.stride == 0 ? w.size : w.stride;
    parallel(w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t part = first * w.groups; part < last * w.groups; ++part) {
            const std::int64_t group = part % w.groups * size;
            const std::int64_t at = part / w.groups * stride + group;
            const float* weight = w.weight == nullptr ? nullptr : w.weight + group;
            normalizeGroup(w.x + at, weight, w.eps, size, w.out + at);
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
