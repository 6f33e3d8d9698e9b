// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace. All heads of
// a group share C_q·B_k, so what is summed over heads is decay · dt alone: f(C·B) Σ_h f(decay · dt) for each
// of the three f.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/ops/attention_sums.hpp"
#include "core/ops/query_rows.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

/// What the sources bring in, besides products, in rows of whole vectors: [shown, padded T].
struct Sources {
    explicit Sources(const SsdSum& w)
        : stride(padded(w.tokens))
        , decay(static_cast<std::size_t>(w.shown.count * stride))
        , rest(decay.size())
        , factor(decay.size()) {
        const float rate = w.sum == HeadSum::Squares ? 2.0F : 1.0F; // (e^x)² = e^2x
        for (std::int64_t i = 0; i < w.shown.count; ++i) {
            const std::int64_t head = w.shown.number[i];
            for (std::int64_t k = 0; k < w.tokens; ++k) {
                const auto at = static_cast<std::size_t>(i * stride + k);
                decay[at] = rate * w.decay[head * w.tokens + k].sum;
                rest[at] = rate * w.decay[head * w.tokens + k].rest;
                factor[at] = factorOf(w, head, k);
            }
        }
    }

    /// dt, |dt| or (dt·‖x‖)².
    static float factorOf(const SsdSum& w, std::int64_t head, std::int64_t k) {
        const float dt = w.dt[k * w.heads + head];
        if (w.sum != HeadSum::Squares) {
            return w.sum == HeadSum::Signed ? dt : std::abs(dt);
        }
        const float* x = w.x + k * w.xStride + head * w.headSize;
        return dt * dt * dot(x, x, w.headSize);
    }

    std::int64_t stride;
    std::vector<float> decay, rest; ///< the two parts of LongSum; of e^2x for squares
    std::vector<float> factor;
};

/// to[k] := Σ f(decay · dt) over the shown heads first … last − 1, for the sources 0 … q. Numbers
/// beyond q, up to a whole vector, have no meaning.
void sumHeads(const Sources& sources, std::int64_t first, std::int64_t last, std::int64_t q, float* to) {
    for (std::int64_t k = 0; k <= q; k += kLanes) {
        Floats sum{};
        for (std::int64_t i = first; i < last; ++i) {
            const float* decay = sources.decay.data() + i * sources.stride;
            const float* rest = sources.rest.data() + i * sources.stride;
            sum += exponentialTo88((splat(decay[q]) - load(decay + k)) + (splat(rest[q]) - load(rest + k))) *
                   load(sources.factor.data() + i * sources.stride + k);
        }
        store(to + k, sum);
    }
}

float shownProduct(HeadSum sum, float product) {
    return sum == HeadSum::Signed     ? product
           : sum == HeadSum::Absolute ? std::abs(product)
                                      : product * product;
}

/// One row of the result. sums: room for padded T numbers.
void sumRow(const SsdSum& w, const Sources& sources, std::int64_t q, float* sums) {
    float* out = w.out + q * w.tokens;
    std::fill_n(out, w.tokens, 0.0F);
    const std::int64_t perGroup = w.heads / w.groups;
    for (std::int64_t first = 0, last = 0; first < w.shown.count; first = last) {
        const std::int64_t group = w.shown.number[first] / perGroup;
        while (last < w.shown.count && w.shown.number[last] / perGroup == group) {
            ++last;
        }
        sumHeads(sources, first, last, q, sums);
        const float* c = w.c + q * w.cStride + group * w.stateSize;
        for (std::int64_t k = 0; k <= q; ++k) {
            const float* b = w.b + k * w.bStride + group * w.stateSize;
            out[k] += shownProduct(w.sum, dot(c, b, w.stateSize)) * sums[k];
        }
    }
}

} // namespace

void ssdSum(const SsdSum& w, const ParallelFor& parallel) {
    const Sources sources(w);
    constexpr std::int64_t kProductNanoseconds = 12;
    overQueries(
        w.tokens, w.shown.count + kProductNanoseconds, parallel,
        [&] { return std::vector<float>(static_cast<std::size_t>(sources.stride)); },
        [&](std::vector<float>& sums, std::int64_t q) { sumRow(w, sources, q, sums.data()); });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
