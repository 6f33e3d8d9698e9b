// SPDX-License-Identifier: GPL-3.0-or-later
// What the analyses work with. An analysis is a function analyse(request, environment) of its own .cpp file,
// declared beside its request (core/values/kinds.hpp), which takes a loaded model and returns the snapshot.
// All run on the engine thread, throw Error (also Cancelled), and poll the context between layers and chunks.
// Private to core: includes LibTorch through loaded_model.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/loading/loaded_model.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

/// Makes or finds the model that a reference names.
using ModelFactory = std::function<std::shared_ptr<LoadedModel>(const ModelRef&)>;

struct AnalysisEnvironment {
    LoadedModel& model;
    RunContext& context;
    std::int64_t chunkBytes = 0;
    Precision precision = Precision::Fp32; ///< of the request's model
    bool traceCached = false;              ///< out: the clean run was there already
    /// Another model that the request names, loaded beside this one; engine thread. Throws Error as
    /// ModelStore::find.
    ModelFactory otherModel = {};
    /// A model that nobody else uses, loaded by the calling thread, whichever it is, for work on that thread.
    ModelFactory ownModel = {};
};

} // namespace mambascope
