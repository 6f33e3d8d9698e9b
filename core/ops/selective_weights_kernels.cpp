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

/// Weights of all pairs of tokens, for a few channels at a time.
class LaneWeights {
public:
    explicit LaneWeights(const SelectiveWeights& w)
        : m_work(w)
        , m_decay(static_cast<std::size_t>(w.tokens * w.stateSize))
        , m_left(static_cast<std::size_t>(w.stateSize))
        , m_pairs(static_cast<std::size_t>(w.tokens * w.tokens)) {}

    void weigh(std::int64_t c, std::int64_t lanes) {
        for (std::int64_t q = 0; q < m_work.tokens; ++q) {
            const Floats dt = loadLanes(m_work.dt + q * m_work.channels + c, lanes);
            for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                const Floats a = loadLanes(m_work.a + n * m_work.channels + c, lanes);
                m_decay[static_cast<std::size_t>(q * m_work.stateSize + n)] = exponential(dt * a);
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
    /// What source k has left in the states, walked from query to query.
    void fromSource(std::int64_t k, Floats dt) {
        const auto states = static_cast<std::size_t>(m_work.stateSize);
        for (std::size_t n = 0; n < states; ++n) {
            m_left[n] = dt * splat(m_work.b[static_cast<std::size_t>(k) * states + n]);
        }
        for (std::int64_t q = k; q < m_work.tokens; ++q) {
            const float* c = m_work.c + q * m_work.stateSize;
            const Floats* decay = m_decay.data() + q * m_work.stateSize;
            Floats sum{};
            for (std::size_t n = 0; n < states; ++n) {
                m_left[n] = q > k ? m_left[n] * decay[n] : m_left[n];
                sum += m_left[n] * splat(c[n]);
            }
            m_pairs[static_cast<std::size_t>(q * m_work.tokens + k)] = sum;
        }
    }

    const SelectiveWeights& m_work;
    std::vector<Floats> m_decay; ///< [T, N]
    std::vector<Floats> m_left;  ///< [N]
    std::vector<Floats> m_pairs; ///< [T query, T source]; stays 0 above the diagonal
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
