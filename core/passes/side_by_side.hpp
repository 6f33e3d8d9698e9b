// SPDX-License-Identifier: GPL-3.0-or-later
// Independent parts of a computation by LibTorch's operations, on the processor's threads side by side: what
// each part does is too little to be divided itself. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"

namespace mambascope {

/// Called between layers; may throw.
using LookForStop = std::function<void()>;

/// body(part, stop) of parts 0 … parts − 1; each calls `stop` between its layers. The engine thread takes
/// part, and alone asks the context. What a body throws comes back.
void sideBySide(std::int64_t parts, RunContext& context,
                const std::function<void(std::int64_t part, const LookForStop& stop)>& body);

/// In how many parts equal pieces of work should be divided for this model, whatever the number of threads:
/// one on a GPU, and where its matrices are so large that they should be read once for all pieces.
[[nodiscard]] std::int64_t partsFor(const LanguageModel& model, std::int64_t pieces);

} // namespace mambascope
