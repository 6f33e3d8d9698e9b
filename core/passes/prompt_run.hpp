// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of one of many prompts, and what is read of it. Plain values; no LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/values/variant.hpp"

namespace mambascope {

/// A token in one row of logits.
struct TargetScore {
    double probability = 0; ///< in the softmax over the vocabulary
    std::int64_t rank = 0;  ///< as Readout::Kind::Rank: 0 is the top token
};

/// One prompt with what is asked of it, all at its last position.
struct PromptRun {
    std::vector<std::int32_t> ids; ///< at least one
    std::vector<Variant> variants; ///< may be empty, and may change nothing
    std::int32_t target = 0;       ///< the token that is followed
};

/// What is read of one prompt: the target in the clean run and in each variant.
struct PromptReading {
    TargetScore base;
    std::vector<TargetScore> variants; ///< one for each of PromptRun::variants

    /// Whether the target is the clean run's top token.
    [[nodiscard]] bool targetIsTop() const { return base.rank == 0; }
};

} // namespace mambascope
