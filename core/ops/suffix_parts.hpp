// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a mixer's work: some of its variants, and those of each prompt. Plain C++, no LibTorch.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops {

/// pointer += count, where it points anywhere.
template <typename Number>
void advance(Number*& pointer, std::int64_t count) {
    pointer = pointer == nullptr ? nullptr : pointer + count;
}

/// Variants first … last − 1 of a work, which see the clean runs as before.
[[nodiscard]] SsdSuffix variantsOf(SsdSuffix work, std::int64_t first, std::int64_t last);
[[nodiscard]] AttentionSuffix variantsOf(AttentionSuffix work, std::int64_t first, std::int64_t last);
[[nodiscard]] ConvolutionSuffix variantsOf(ConvolutionSuffix work, std::int64_t first, std::int64_t last);
[[nodiscard]] SelectiveSuffix variantsOf(SelectiveSuffix work, std::int64_t first, std::int64_t last);

/// The clean run of one of a work's prompts in front of all.
void showPrompt(SsdSuffix& work, std::int64_t prompt);
void showPrompt(AttentionSuffix& work, std::int64_t prompt);
void showPrompt(ConvolutionSuffix& work, std::int64_t prompt);
void showPrompt(SelectiveSuffix& work, std::int64_t prompt);

/// body(part) for the variants of each prompt; once where all see the same clean run, or none.
template <typename Suffix, typename Body>
void overPrompts(const Suffix& work, const Body& body) {
    const Prompts prompts = work.prompts;
    if (prompts.perPrompt == 0 || work.firstPosition == 0) {
        return body(work);
    }
    for (std::int64_t first = 0; first < work.variants;) {
        const std::int64_t prompt = (prompts.first + first) / prompts.perPrompt;
        const std::int64_t last = std::min(work.variants, (prompt + 1) * prompts.perPrompt - prompts.first);
        Suffix part = variantsOf(work, first, last);
        part.prompts = {};
        showPrompt(part, prompt);
        body(part);
        first = last;
    }
}

} // namespace mambascope::ops
