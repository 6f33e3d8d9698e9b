// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a row's relation, as far as a model can use them. Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/data/data_set.hpp"
#include "core/loading/loaded_model.hpp"
#include "core/values/lre_kind.hpp"

namespace mambascope {

struct UsableFacts {
    LreFacts facts;                    ///< all as `test`, by the row's own template
    std::vector<std::string> unusable; ///< subjects of those without tokens for prompt or object
};

/// Of all rows of the data, selected or not. Throws Error as factsOf.
[[nodiscard]] UsableFacts usableFacts(const DataSet& data, const DataRow& row, const LoadedModel& model,
                                      BosChoice bos);

} // namespace mambascope
