// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <algorithm>
#include <array>
#include <vector>

#include "core/ops/kernel_memory.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

/// Channels that one task walks through: enough to pay for waking a thread.
constexpr std::int64_t kTaskChannels = 64;
/// Sets of cuts that one task scans together: their states stay in the first cache.
constexpr std::int64_t kTaskPatterns = 16;

/// The states of `lanes` neighbouring channels, one vector per state.
using LaneStates = std::vector<Floats>;

std::int64_t tokensOf(const SelectiveSuffix& w) {
    return w.firstPosition + w.rows;
}

/// s := exp(dt A) s + input B for the channels from c on.
void step(const SelectiveSuffix& w, std::int64_t c, std::int64_t lanes, Floats dt, Floats input,
          const float* b, LaneStates& s) {
    for (std::int64_t n = 0; n < w.stateSize; ++n) {
        Floats& state = s[static_cast<std::size_t>(n)];
        const Floats decay = exponential(dt * loadLanes(w.a + n * w.channels + c, lanes));
        state = state * decay + input * splat(b[n]);
    }
}

/// Whether a row has a cut source that it could see.
bool isCut(const SelectiveSuffix& w, std::int64_t row) {
    if (w.keep == nullptr) {
        return false;
    }
    const float* keep = w.keep + row * tokensOf(w);
    const std::int64_t sources = w.firstPosition + row % w.rows + 1;
    return std::any_of(keep, keep + sources, [](float kept) { return kept == 0.0F; });
}

/// Numbers of the patterns' states that stay with a thread between calls; passes that need more last long.
constexpr std::size_t kMostKept = (16 << 20) / sizeof(float);

/// What a thread keeps, so that a layer allocates nothing once a pass of its size has run.
struct ThreadMemory {
    std::vector<std::int64_t> ofRow, rows;
    std::vector<float> states;
    LaneStates clean, running, cut;
};

ThreadMemory& threadMemory() {
    thread_local ThreadMemory own;
    return own;
}

/// States after the clean tokens 0 … p−1, once for every distinct set of cuts among them.
class StartStates {
public:
    explicit StartStates(const SelectiveSuffix& w)
        : m_work(w)
        , m_ofRow(threadMemory().ofRow)
        , m_rows(threadMemory().rows)
        , m_states(threadMemory().states) {
        m_ofRow.assign(static_cast<std::size_t>(w.variants * w.rows), 0);
        m_rows.assign(1, -1); // the first pattern cuts nothing
        if (w.firstPosition == 0 || w.keep == nullptr) {
            return;
        }
        for (std::int64_t row = 0; row < w.variants * w.rows; ++row) {
            m_ofRow[static_cast<std::size_t>(row)] = patternOf(row);
        }
    }

    ~StartStates() {
        if (m_states.capacity() > kMostKept) {
            std::vector<float>().swap(m_states);
        }
    }
    StartStates(const StartStates&) = delete;
    StartStates& operator=(const StartStates&) = delete;

    void compute(const ParallelFor& parallel) {
        const std::int64_t size = m_work.stateSize * m_work.channels;
        const auto patterns = static_cast<std::int64_t>(m_rows.size());
        if (m_work.firstPosition == 0) {
            m_states.assign(static_cast<std::size_t>(size), 0.0F);
            return;
        }
        m_states.resize(static_cast<std::size_t>(patterns * size)); // the scans below write all of it
        // The first pattern's state outlives this call, so it lies with the caller.
        const std::int64_t firstPattern = m_work.haveCleanState ? 1 : 0;
        const std::int64_t groups = (patterns - firstPattern + kTaskPatterns - 1) / kTaskPatterns;
        const std::int64_t tasks = (m_work.channels + kTaskChannels - 1) / kTaskChannels;
        parallel(groups * tasks, [&](std::int64_t first, std::int64_t last) {
            LaneStates& s = threadMemory().clean;
            s.resize(static_cast<std::size_t>(kTaskPatterns * m_work.stateSize));
            for (std::int64_t task = first; task < last; ++task) {
                const std::int64_t pattern = firstPattern + task / tasks * kTaskPatterns;
                const std::int64_t count = std::min(kTaskPatterns, patterns - pattern);
                const std::int64_t channel = task % tasks * kTaskChannels;
                overLanes(std::min(kTaskChannels, m_work.channels - channel),
                          [&](std::int64_t offset, std::int64_t lanes) {
                              scanClean(pattern, count, channel + offset, lanes, s);
                          });
            }
        });
    }

    /// The start of a row's cut scan, or of every uncut one (row −1), for the channels from c on.
    void load(std::int64_t row, std::int64_t c, std::int64_t lanes, LaneStates& s) const {
        const std::int64_t pattern = row < 0 ? 0 : m_ofRow[static_cast<std::size_t>(row)];
        const float* from = m_work.firstPosition == 0 ? m_states.data() : statesOf(pattern);
        for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
            s[static_cast<std::size_t>(n)] = loadLanes(from + n * m_work.channels + c, lanes);
        }
    }

private:
    /// [N, E] of a pattern.
    [[nodiscard]] const float* statesOf(std::int64_t pattern) const {
        return pattern == 0 ? m_work.cleanState
                            : m_states.data() + pattern * m_work.stateSize * m_work.channels;
    }
    [[nodiscard]] float* statesOf(std::int64_t pattern) {
        return pattern == 0 ? m_work.cleanState
                            : m_states.data() + pattern * m_work.stateSize * m_work.channels;
    }

    [[nodiscard]] const float* keepOf(std::int64_t row) const { return m_work.keep + row * tokensOf(m_work); }
    [[nodiscard]] const float* cutHeadsOf(std::int64_t row) const {
        return m_work.cutHeads + row / m_work.rows * m_work.channels;
    }

    [[nodiscard]] bool samePattern(std::int64_t row, std::int64_t other) const {
        return std::equal(keepOf(row), keepOf(row) + m_work.firstPosition, keepOf(other)) &&
               (m_work.cutHeads == nullptr || row / m_work.rows == other / m_work.rows ||
                std::equal(cutHeadsOf(row), cutHeadsOf(row) + m_work.channels, cutHeadsOf(other)));
    }

    std::int64_t patternOf(std::int64_t row) {
        const float* keep = keepOf(row);
        if (std::none_of(keep, keep + m_work.firstPosition, [](float kept) { return kept == 0.0F; })) {
            return 0;
        }
        for (std::size_t i = 1; i < m_rows.size(); ++i) {
            if (samePattern(row, m_rows[i])) {
                return static_cast<std::int64_t>(i);
            }
        }
        m_rows.push_back(row);
        return static_cast<std::int64_t>(m_rows.size()) - 1;
    }

    /// What a pattern takes of clean token k for the channels from c on: all, nothing, or the exempt heads.
    [[nodiscard]] Floats kept(std::int64_t pattern, std::int64_t k, std::int64_t c,
                              std::int64_t lanes) const {
        const std::int64_t row = m_rows[static_cast<std::size_t>(pattern)];
        if (row < 0 || keepOf(row)[k] != 0.0F) {
            return splat(1.0F);
        }
        return m_work.cutHeads == nullptr ? Floats{} : splat(1.0F) - loadLanes(cutHeadsOf(row) + c, lanes);
    }

    /// Clean tokens 0 … p−1 for `count` patterns at once: they share the decays, which cost most.
    void scanClean(std::int64_t pattern, std::int64_t count, std::int64_t c, std::int64_t lanes,
                   LaneStates& s) {
        std::fill(s.begin(), s.end(), Floats{});
        std::array<Floats, kTaskPatterns> input;
        for (std::int64_t k = 0; k < m_work.firstPosition; ++k) {
            const std::int64_t at = k * m_work.channels + c;
            const Floats dt = loadLanes(m_work.cleanDt + at, lanes);
            const Floats whole = dt * loadLanes(m_work.cleanX + at, lanes);
            for (std::int64_t i = 0; i < count; ++i) {
                input[static_cast<std::size_t>(i)] = whole * kept(pattern + i, k, c, lanes);
            }
            const float* b = m_work.cleanB + k * m_work.stateSize;
            for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                const Floats decay = exponential(dt * loadLanes(m_work.a + n * m_work.channels + c, lanes));
                Floats* state = s.data() + n * kTaskPatterns;
                for (std::int64_t i = 0; i < count; ++i) {
                    state[i] = state[i] * decay + input[static_cast<std::size_t>(i)] * splat(b[n]);
                }
            }
        }
        for (std::int64_t i = 0; i < count; ++i) {
            float* to = statesOf(pattern + i);
            for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
                storeLanes(to + n * m_work.channels + c, s[static_cast<std::size_t>(n * kTaskPatterns + i)],
                           lanes);
            }
        }
    }

    const SelectiveSuffix& m_work;
    std::vector<std::int64_t>& m_ofRow; ///< pattern of each row
    std::vector<std::int64_t>& m_rows;  ///< a row of each pattern
    std::vector<float>& m_states; ///< [patterns, N, E]; the first one's lie in cleanState, but for p = 0
};

/// One variant's rows, for the channels from c on.
class LaneScan {
public:
    LaneScan(const SelectiveSuffix& w, const StartStates& starts)
        : m_work(w)
        , m_starts(starts)
        , m_running(threadMemory().running)
        , m_cut(threadMemory().cut) {
        m_running.resize(static_cast<std::size_t>(w.stateSize));
        m_cut.resize(m_running.size());
    }

    void scan(std::int64_t variant, std::int64_t c, std::int64_t lanes) {
        m_starts.load(-1, c, lanes, m_running);
        const std::int64_t first = variant * m_work.rows;
        const std::int64_t last = first + m_work.rows - 1;
        for (std::int64_t row = first; row <= last; ++row) {
            const bool cut = isCut(m_work, row);
            if (!cut || row < last) { // nobody reads the running state after a cut last row
                stepOwn(row, c, lanes, splat(1.0F), m_running);
            }
            finish(row, c, lanes, cut ? cutStates(first, row, c, lanes) : m_running);
        }
    }

private:
    void stepOwn(std::int64_t row, std::int64_t c, std::int64_t lanes, Floats kept, LaneStates& s) const {
        const Floats dt = loadLanes(m_work.dt + row * m_work.channels + c, lanes);
        const Floats input = kept * dt * loadLanes(m_work.x + row * m_work.channels + c, lanes);
        step(m_work, c, lanes, dt, input, m_work.b + row * m_work.bStride, s);
    }

    /// The state that a row with cuts sees: all of its sources again, without the cut inputs.
    const LaneStates& cutStates(std::int64_t first, std::int64_t row, std::int64_t c, std::int64_t lanes) {
        m_starts.load(row, c, lanes, m_cut);
        const float* keep = m_work.keep + row * tokensOf(m_work) + m_work.firstPosition;
        const float* cutHeads = m_work.cutHeads == nullptr
                                    ? nullptr
                                    : m_work.cutHeads + first / m_work.rows * m_work.channels + c;
        const Floats exempt = cutHeads == nullptr ? Floats{} : splat(1.0F) - loadLanes(cutHeads, lanes);
        for (std::int64_t source = first; source <= row; ++source) {
            stepOwn(source, c, lanes, keep[source - first] == 0.0F ? exempt : splat(1.0F), m_cut);
        }
        return m_cut;
    }

    /// y = C·s + D x, then the gate.
    void finish(std::int64_t row, std::int64_t c, std::int64_t lanes, const LaneStates& s) const {
        const std::int64_t at = row * m_work.channels + c;
        Floats y = loadLanes(m_work.d + c, lanes) * loadLanes(m_work.x + at, lanes);
        for (std::int64_t n = 0; n < m_work.stateSize; ++n) {
            y += splat(m_work.c[row * m_work.cStride + n]) * s[static_cast<std::size_t>(n)];
        }
        const Floats gate = loadLanes(m_work.gate + row * m_work.gateStride + c, lanes);
        storeLanes(m_work.gated + at, y * silu(gate), lanes);
    }

    const SelectiveSuffix& m_work;
    const StartStates& m_starts;
    LaneStates& m_running;
    LaneStates& m_cut;
};

} // namespace

void dropKernelMemory() {
    threadMemory() = {};
}

void selectiveSuffix(const SelectiveSuffix& w, const ParallelFor& parallel) {
    StartStates starts(w);
    starts.compute(parallel);
    const std::int64_t tasks = (w.channels + kTaskChannels - 1) / kTaskChannels;
    parallel(w.variants * tasks, [&](std::int64_t first, std::int64_t last) {
        LaneScan scan(w, starts);
        for (std::int64_t task = first; task < last; ++task) {
            const std::int64_t channel = task % tasks * kTaskChannels;
            overLanes(std::min(kTaskChannels, w.channels - channel),
                      [&](std::int64_t offset, std::int64_t lanes) {
                          scan.scan(task / tasks, channel + offset, lanes);
                      });
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
