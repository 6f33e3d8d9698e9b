// SPDX-License-Identifier: GPL-3.0-or-later
// Timing of many prompts at once. No LibTorch in this header.
#pragma once

#include "core/bench/benchmark.hpp"
#include "core/bench/token_run.hpp"

namespace mambascope::bench {

/// The request's prompts in slices, as an experiment runs them, and a sample of them each for itself. Throws
/// as TokenRun does.
[[nodiscard]] PromptsTiming timePrompts(TokenRun& run, const BenchRequest& request);

} // namespace mambascope::bench
