// SPDX-License-Identifier: GPL-3.0-or-later
// What experiments on facts ask of one fact. The analyses themselves stand on a higher floor
// (core/analyses), which hands them down. Private to core: includes LibTorch.
#pragma once

#include <functional>

#include "core/loading/loaded_model.hpp"
#include "core/values/block_kind.hpp"
#include "core/values/edit_kind.hpp"
#include "core/values/lre_kind.hpp"
#include "core/values/path_kind.hpp"
#include "core/values/trace_kind.hpp"

namespace mambascope {

/// Each as the analysis of its request, on a model that one worker has.
template <typename Request, typename Snapshot>
using FactAnalysis = std::function<Snapshot(const Request&, LoadedModel&, RunContext&)>;

struct FactAnalyses {
    FactAnalysis<TraceRequest, TraceSnapshot> trace;
    FactAnalysis<PathRequest, PathSnapshot> path;
    FactAnalysis<BlockRequest, BlockSnapshot> block;
    FactAnalysis<EditRequest, EditSnapshot> edit;
    FactAnalysis<LreRequest, LreSnapshot> lre;
};

} // namespace mambascope
