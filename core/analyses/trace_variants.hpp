// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen patches of causal tracing. Private to core: includes LibTorch.
#pragma once

#include "core/analyses/traced_runs.hpp"

namespace mambascope {

/// Fills variants and logits; the snapshot's runs and probabilities must be there. Throws Error as
/// resolvePatches and TracedRuns::read.
void traceVariants(const TraceRequest& request, TracedRuns& runs, AnalysisEnvironment& environment,
                   TraceSnapshot& snapshot);

} // namespace mambascope
