// SPDX-License-Identifier: GPL-3.0-or-later
// The first-order maps of causal tracing (romba.md section 5). Private to core: includes LibTorch.
#pragma once

#include "core/analyses/traced_runs.hpp"

namespace mambascope {

/// Fills the cells that are not there yet (NaN) with p₀ + Σ over the window's layers of (other −
/// base)·∂p/∂state, p₀ the base run's probability, by one backward pass for each sample; of noise the mean
/// over samples. Throws Error InvalidArgument for pads that a transformer masks and for states without
/// derivative, and Cancelled.
void estimateMaps(BaseRun base, TracedRuns& runs, AnalysisEnvironment& environment, TraceSnapshot& snapshot);

} // namespace mambascope
