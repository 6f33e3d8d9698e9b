// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a triangle of pairs, split so that threads get equal work. Included only by the kernels.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops {
namespace {

/// Numbers of a row that is read and written in whole vectors.
[[nodiscard]] inline std::int64_t padded(std::int64_t count) {
    return (count + kLanes - 1) / kLanes * kLanes;
}

/// Calls body(state, q) for every query 0 … tokens − 1, with a state of its own from makeState() for each
/// range of them. A long row goes together with a short one, since row q has q + 1 sources, and as many such
/// pairs together as make some microseconds of work: threads are not woken for less. pairNanoseconds: what
/// one source of one query costs, roughly.
template <typename MakeState, typename Body>
inline void overQueries(std::int64_t tokens, std::int64_t pairNanoseconds, const ParallelFor& parallel,
                        const MakeState& makeState, const Body& body) {
    constexpr std::int64_t kTaskNanoseconds = 10000;
    const std::int64_t pairs = (tokens + 1) / 2;
    const std::int64_t each = std::max<std::int64_t>(1, kTaskNanoseconds / ((tokens + 1) * pairNanoseconds));
    parallel((pairs + each - 1) / each, [&](std::int64_t first, std::int64_t last) {
        auto state = makeState();
        for (std::int64_t pair = first * each; pair < std::min(last * each, pairs); ++pair) {
            body(state, pair);
            if (tokens - 1 - pair != pair) {
                body(state, tokens - 1 - pair);
            }
        }
    });
}

} // namespace
} // namespace mambascope::ops
