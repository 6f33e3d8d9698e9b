// SPDX-License-Identifier: GPL-3.0-or-later
// Variants of several prompts of one length: who belongs to which, and how blocks share them out. Blocks take
// some variants or rows each that see the same clean run.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::cuda {

/// The prompt whose clean run the variant of a row sees. `rows`: of each variant.
__device__ inline std::int64_t promptOfRow(const ops::Prompts& prompts, std::int64_t row, std::int64_t rows) {
    if (prompts.perPrompt == 0) { // without the divisions, which a click would feel
        return 0;
    }
    return row / rows / prompts.perPrompt;
}

/// Neighbours [first, last) of one prompt.
struct PromptShare {
    std::int64_t prompt = 0, first = 0, last = 0;
};

/// `all` things, of each prompt `perPrompt` (0: all of one prompt) behind each other, in shares of at most
/// `each`.
struct PromptShares {
    std::int64_t all, perPrompt, each;

    /// How many there are.
    [[nodiscard]] __host__ __device__ std::int64_t count() const {
        return perPrompt == 0 ? (all + each - 1) / each : all / perPrompt * ofPrompt();
    }
    /// Several: whether there may be several prompts.
    template <bool Several>
    [[nodiscard]] __device__ PromptShare share(std::int64_t number) const {
        if (!Several || perPrompt == 0) {
            return {0, number * each, min(all, (number + 1) * each)};
        }
        const std::int64_t prompt = number / ofPrompt();
        const std::int64_t first = prompt * perPrompt + number % ofPrompt() * each;
        return {prompt, first, min((prompt + 1) * perPrompt, first + each)};
    }

private:
    [[nodiscard]] __host__ __device__ std::int64_t ofPrompt() const { return (perPrompt + each - 1) / each; }
};

} // namespace mambascope::cuda
