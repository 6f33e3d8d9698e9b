// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and places that the kernels of SSD on the CPU share. Included by sources that are compiled once per
// instruction set.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops {
namespace {

inline std::int64_t innerSize(const SsdSuffix& w) {
    return w.heads * w.headSize;
}
inline std::int64_t convChannels(const SsdSuffix& w) {
    return innerSize(w) + 2 * w.groups * w.stateSize;
}

/// A variant's decays of one head: [R].
inline LongSum* decaysOf(const SsdSuffix& w, std::int64_t variant, std::int64_t head) {
    return w.decay + (variant * w.heads + head) * w.rows;
}

} // namespace
} // namespace mambascope::ops
