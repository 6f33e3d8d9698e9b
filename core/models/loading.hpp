// SPDX-License-Identifier: GPL-3.0-or-later
// Small steps that the families' loaders share.
#pragma once

#include <string>
#include <vector>

#include "core/models/transformer_layer.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// name.weight and name.bias [size] as a LayerNorm.
[[nodiscard]] Norm loadLayerNorm(WeightLoader& weights, const std::string& name, std::int64_t size,
                                 double epsilon);
/// name.weight [size] as an RMSNorm.
[[nodiscard]] Norm loadRmsNorm(WeightLoader& weights, const std::string& name, std::int64_t size,
                               double epsilon);
/// Several layers over the same input as one, their outputs side by side in this order. All have a bias or
/// none has.
[[nodiscard]] Linear stack(const std::vector<Linear>& parts);
/// name.weight [in, out] and name.bias [out]: GPT-2's Conv1D, which stores the transposed matrix.
[[nodiscard]] Linear loadTransposed(WeightLoader& weights, const std::string& name, std::int64_t out,
                                    std::int64_t in);

} // namespace mambascope
