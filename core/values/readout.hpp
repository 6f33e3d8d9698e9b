// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of a run. A plain comparable value.
#pragma once

#include <cstdint>
#include <vector>

namespace mambascope {

struct Readout {
    enum class Kind {
        Logits,        ///< all logits at each position
        Probability,   ///< of each token at each position, in the softmax over the vocabulary
        Rank,          ///< of each token at each position: how many tokens have a larger logit, or the same
                       ///< one and a lower id
        LogLikelihood, ///< ln of the probability of tokens[i] at positions[i]
    };

    Kind kind = Kind::Logits;
    std::vector<std::int32_t> tokens = {}; ///< not for Logits
    std::vector<int> positions = {};       ///< in any order; empty: the last one
    friend bool operator==(const Readout&, const Readout&) = default;
};

} // namespace mambascope
