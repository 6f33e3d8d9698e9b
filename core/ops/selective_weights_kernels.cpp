// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <vector>

#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

/// Channels that one task walks through: enough to pay for waking a thread.
constexpr std::int64_t kTaskChannels = 64;
/// For how many queries the rest of a source is carried on step by step. Each step rounds, so after these it
/// is computed anew.
constexpr std::int64_t kWalk = 64;

/// Weights of all pairs of tokens, for a few channels at a time.
class LaneWeights {
public:
    explicit LaneWeights(const SelectiveWeights& w)
        : m_work(w)
        , m_decay(static_cast<std::size_t>(w.tokens * w.stateSize))
        , m_a(static_cast<std::size_t>(w.stateSize))
        , m_left(m_a.size())
        , m_sum(static_cast<std::size_t>(w.tokens))
        , m_rest(m_sum.size())
        , m_pairs(static_cast<std::size_t>(w.tokens * w.tokens)) {}

    void weigh(std::int64_t c, std::int64_t lanes) {
        for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
            m_a[static_cast<std::size_t>(n)] = loadLanes(m_work.a + n * m_work.channels + c, lanes);
        }
        Floats sum{}, rest{};
        for (std::int64_t q = 0; q < m_work.tokens; ++q) {
            const Floats dt = loadLanes(m_work.dt + q * m_work.channels + c, lanes);
            const Floats next = sum + dt;
            rest += dt - (next - sum);
            sum = next;
            m_sum[static_cast<std::size_t>(q)] = sum;
            m_rest[static_cast<std::size_t>(q)] = rest;
            for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                m_decay[static_cast<std::size_t>(q * m_work.stateSize + n)] =
                    exponential(dt * m_a[static_cast<std::size_t>(n)]);
            }
        }
        for (std::int64_t k = 0; k < m_work.tokens; ++k) {
            fromSource(k, loadLanes(m_work.dt + k * m_work.channels + c, lanes));
        }
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            float* out = m_work.out + (c + lane) * m_work.tokens * m_work.tokens;
            for (const Floats& pair : m_pairs) {
                *out++ = pair[lane];
            }
        }
    }

private:
    /// What is left of source k in the states, carried on from query to query.
    void fromSource(std::int64_t k, Floats dt) {
        const auto states = static_cast<std::size_t>(m_work.stateSize);
        for (std::int64_t q = k; q < m_work.tokens; ++q) {
            const float* c = m_work.c + q * m_work.stateSize;
            const Floats* decay = m_decay.data() + q * m_work.stateSize;
            if ((q - k) % kWalk == 0) {
                leave(k, q, dt);
            } else {
                for (std::size_t n = 0; n < states; ++n) {
                    m_left[n] *= decay[n];
                }
            }
            Floats sum{};
            for (std::size_t n = 0; n < states; ++n) {
                sum += m_left[n] * splat(c[n]);
            }
            m_pairs[static_cast<std::size_t>(q * m_work.tokens + k)] = sum;
        }
    }

    /// m_left := what is left of source k at query q.
    void leave(std::int64_t k, std::int64_t q, Floats dt) {
        const auto from = static_cast<std::size_t>(k);
        const auto to = static_cast<std::size_t>(q);
        const Floats between = (m_sum[to] - m_sum[from]) + (m_rest[to] - m_rest[from]);
        for (std::size_t n = 0; n < m_left.size(); ++n) {
            m_left[n] = dt * splat(m_work.b[from * m_left.size() + n]) * exponential(between * m_a[n]);
        }
    }

    const SelectiveWeights& m_work;
    std::vector<Floats> m_decay;       ///< [T, N]
    std::vector<Floats> m_a, m_left;   ///< [N]
    std::vector<Floats> m_sum, m_rest; ///< [T] time steps cumulated, the parts of a LongSum
    std::vector<Floats> m_pairs;       ///< [T query, T source]; stays 0 above the diagonal
};

} // namespace

void selectiveWeights(const SelectiveWeights& w, const ParallelFor& parallel) {
    const std::int64_t tasks = (w.channels + kTaskChannels - 1) / kTaskChannels;
    parallel(tasks, [&](std::int64_t first, std::int64_t last) {
        LaneWeights weights(w);
        for (std::int64_t task = first; task < last; ++task) {
            const std::int64_t channel = task * kTaskChannels;
            overLanes(
                std::min(kTaskChannels, w.channels - channel),
                [&](std::int64_t offset, std::int64_t lanes) { weights.weigh(channel + offset, lanes); });
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
