// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts, knockouts and models drawn at random. The same seed draws the same with every standard library.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/values/intervention.hpp"

namespace mambascope::testing {

class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(static_cast<unsigned>(seed ^ (seed >> 32U))) {}
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<unsigned>(bound)); }
    /// From `least` to `most`.
    int between(int least, int most) { return least + below(most - least + 1); }
    /// True once in so many times.
    bool once(int in) { return below(in) == 0; }
    /// At most so many different numbers below the bound, ascending.
    std::vector<int> subset(int bound, int size);

    template <typename Value>
    const Value& oneOf(const std::vector<Value>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

private:
    std::mt19937 m_engine;
};

[[nodiscard]] std::vector<std::int32_t> randomTokens(Dice& dice, int vocabulary, int count);

/// One to four products of positions, each in its own layers; many hold pairs against causality too.
[[nodiscard]] Knockout randomKnockout(Dice& dice, int tokens, int layers, bool strict);

/// Of every kind: some heads by number or by decay, strict, self edges, queries that lose every source,
/// windows of layers, nothing at all.
[[nodiscard]] Knockout anyKnockout(Dice& dice, int tokens, int layers, int heads, bool hasDecay);

/// Some heads of a model; all of them half of the time.
[[nodiscard]] HeadSelection randomHeads(Dice& dice, int heads, bool hasDecay);

/// The text of a config.json of a small model of any family, of odd sizes, with any of the switches that the
/// family has.
[[nodiscard]] std::string randomConfig(Dice& dice);

} // namespace mambascope::testing
