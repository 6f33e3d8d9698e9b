// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace. A vector
// holds as many channels as it has lanes; what a source has left in their states is walked from query to
// query, a few states at a time in registers. Each step rounds, so a walk ends after kLot queries, and the
// next one starts from what the decays of all tokens before it leave, by one exponential of their sum.
// Channels are added up in parts of kPartChannels, then the parts.
#include <algorithm>
#include <vector>

#include "core/ops/attention_sums.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr std::int64_t kPartChannels = 64;
/// How many sources are held at once, so that memory grows with T alone; decays are computed anew for each
/// lot. A walk has as many queries.
constexpr std::int64_t kLot = 64;

/// The sources k … k + count − 1 of all queries.
struct Lot {
    std::int64_t first, count;
};

Floats absolute(Floats x) {
    return x < Floats{} ? -x : x;
}

/// The sums of one part of the channels over one lot of sources.
class PartSum {
public:
    PartSum(const SelectiveSum& w, Lot lot)
        : m_work(w)
        , m_lot(lot)
        , m_queries(w.tokens - lot.first)
        , m_decay(static_cast<std::size_t>(m_queries * w.stateSize))
        , m_until(static_cast<std::size_t>((m_queries / kLot + 1) * w.stateSize))
        , m_weights(static_cast<std::size_t>(m_queries))
        , m_sums(static_cast<std::size_t>(m_queries * lot.count)) {}

    /// out: [lot, T]; the queries before the lot are left alone.
    void write(std::int64_t firstChannel, std::int64_t channels, float* out) {
        std::fill(m_sums.begin(), m_sums.end(), Floats{});
        overLanes(channels, [&](std::int64_t offset, std::int64_t lanes) {
            addChannels(firstChannel + offset, lanes);
        });
        for (std::int64_t s = 0; s < m_lot.count; ++s) {
            const Floats* sums = m_sums.data() + s * m_queries;
            for (std::int64_t q = s; q < m_queries; ++q) {
                out[s * m_work.tokens + m_lot.first + q] = sumLanes(sums[q]);
            }
        }
    }

private:
    // Queries and sources count from the first of the lot in what follows.

    void addChannels(std::int64_t channel, std::int64_t lanes) {
        const auto at = [&](const float* rows, std::int64_t row) {
            return loadLanes(rows + row * m_work.stride + channel, lanes);
        };
        for (std::int64_t q = 1; q < m_queries; ++q) { // nothing decays on its way to the first
            const Floats dt = at(m_work.dt, m_lot.first + q);
            for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                m_decay[static_cast<std::size_t>(q * m_work.stateSize + n)] =
                    exponential(dt * at(m_work.a, n));
            }
        }
        decayUntil(channel, lanes);
        for (std::int64_t s = 0; s < m_lot.count; ++s) {
            const std::int64_t token = m_lot.first + s;
            const Floats value = m_work.sum == HeadSum::Squares ? at(m_work.x, token) : splat(1.0F);
            addSource(s, at(m_work.dt, token), value);
        }
    }

    /// Fills m_until from the sum of time steps since the lot's last token, which is kept as a LongSum.
    void decayUntil(std::int64_t channel, std::int64_t lanes) {
        Floats sum{}, rest{};
        for (std::int64_t q = m_lot.count; q < m_queries; ++q) {
            const Floats dt = loadLanes(m_work.dt + (m_lot.first + q) * m_work.stride + channel, lanes);
            const Floats next = sum + dt;
            rest += dt - (next - sum);
            sum = next;
            if ((q - m_lot.count) % kLot == 0) {
                Floats* until = m_until.data() + (q - m_lot.count) / kLot * m_work.stateSize;
                for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                    const Floats a = loadLanes(m_work.a + n * m_work.stride + channel, lanes);
                    until[n] = exponential((sum + rest) * a);
                }
            }
        }
    }

    /// The lanes beyond a part's channels have a time step of 0, so their weights are 0.
    void addSource(std::int64_t s, Floats dt, Floats value) {
        std::fill(m_weights.begin() + s, m_weights.end(), Floats{});
        std::int64_t n = 0;
        for (; n + 8 <= m_work.stateSize; n += 8) {
            walk<8>(s, n, dt);
        }
        for (; n < m_work.stateSize; ++n) {
            walk<1>(s, n, dt);
        }
        Floats* sums = m_sums.data() + s * m_queries;
        for (std::int64_t q = s; q < m_queries; ++q) {
            const Floats weight = m_weights[static_cast<std::size_t>(q)] * value;
            sums[q] += m_work.sum == HeadSum::Signed     ? weight
                       : m_work.sum == HeadSum::Absolute ? absolute(weight)
                                                         : weight * weight;
        }
    }

    /// Adds what States states from n on give to the weights of one source.
    template <std::int64_t States>
    void walk(std::int64_t s, std::int64_t n, Floats dt) {
        const std::int64_t states = m_work.stateSize;
        const float* b = m_work.b + (m_lot.first + s) * states + n;
        Floats left[States];
        for (std::int64_t i = 0; i < States; ++i) {
            left[i] = dt * splat(b[i]);
        }
        const auto read = [&](std::int64_t q) {
            const float* c = m_work.c + (m_lot.first + q) * states + n;
            Floats sums[2] = {};
            for (std::int64_t i = 0; i < States; ++i) {
                sums[i % 2] += left[i] * splat(c[i]);
            }
            m_weights[static_cast<std::size_t>(q)] += sums[0] + sums[1];
        };
        const auto stepTo = [&](std::int64_t q) {
            const Floats* decay = m_decay.data() + q * states + n;
            for (std::int64_t i = 0; i < States; ++i) {
                left[i] *= decay[i];
            }
            read(q);
        };
        read(s);
        for (std::int64_t q = s + 1; q < m_lot.count; ++q) {
            stepTo(q);
        }
        Floats atEnd[States]; // of the lot
        std::copy_n(left, States, atEnd);
        for (std::int64_t first = m_lot.count; first < m_queries; first += kLot) {
            const Floats* until = m_until.data() + (first - m_lot.count) / kLot * states + n;
            for (std::int64_t i = 0; i < States; ++i) {
                left[i] = atEnd[i] * until[i];
            }
            read(first);
            for (std::int64_t q = first + 1; q < std::min(first + kLot, m_queries); ++q) {
                stepTo(q);
            }
        }
    }

    const SelectiveSum& m_work;
    Lot m_lot;
    std::int64_t m_queries;
    std::vector<Floats> m_decay;   ///< [queries, N] of one token
    std::vector<Floats> m_until;   ///< [walks, N] from the lot's last token to the first query of a walk
    std::vector<Floats> m_weights; ///< [queries] of one source
    std::vector<Floats> m_sums;    ///< [lot, queries]
};

} // namespace

void selectiveSum(const SelectiveSum& w, const ParallelFor& parallel) {
    std::fill_n(w.out, w.tokens * w.tokens, 0.0F);
    const std::int64_t parts = (w.channels + kPartChannels - 1) / kPartChannels;
    std::vector<float> sums(static_cast<std::size_t>(parts * std::min(kLot, w.tokens) * w.tokens));
    for (std::int64_t first = 0; first < w.tokens; first += kLot) {
        const Lot lot{first, std::min(kLot, w.tokens - first)};
        const std::int64_t size = lot.count * w.tokens;
        parallel(parts, [&](std::int64_t firstPart, std::int64_t lastPart) {
            PartSum sum(w, lot);
            for (std::int64_t part = firstPart; part < lastPart; ++part) {
                const std::int64_t channel = part * kPartChannels;
                sum.write(channel, std::min(kPartChannels, w.channels - channel), sums.data() + part * size);
            }
        });
        for (std::int64_t part = 1; part < parts; ++part) {
            accumulate(sums.data(), sums.data() + part * size, 1.0F, size);
        }
        for (std::int64_t s = 0; s < lot.count; ++s) {
            for (std::int64_t q = first + s; q < w.tokens; ++q) {
                w.out[q * w.tokens + first + s] = sums[static_cast<std::size_t>(s * w.tokens + q)];
            }
        }
    }
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
