// SPDX-License-Identifier: GPL-3.0-or-later
// Small steps that the families' loaders share.
#pragma once

#include <string>

#include "core/models/framed_model.hpp"
#include "core/tensor/weight_loader.hpp"

namespace mambascope {

/// name.weight and name.bias [size] as a LayerNorm.
[[nodiscard]] Norm loadLayerNorm(WeightLoader& weights, const std::string& name, std::int64_t size,
                                 double epsilon);
/// name.weight [size] as an RMSNorm.
[[nodiscard]] Norm loadRmsNorm(WeightLoader& weights, const std::string& name, std::int64_t size,
                               double epsilon);
/// What surrounds the layers of Mamba-1 and Mamba-2.
[[nodiscard]] ModelFrame loadStateSpaceFrame(WeightLoader& weights, std::int64_t vocabularySize,
                                             std::int64_t hiddenSize, double epsilon, bool tied);
/// name.weight [channels, 1, width] as [width, channels], and name.bias or zeros [channels].
struct Convolution {
    at::Tensor weight; ///< row j weighs the input width−1−j tokens back
    at::Tensor bias;
};
[[nodiscard]] Convolution loadConvolution(WeightLoader& weights, const std::string& name,
                                          std::int64_t channels, std::int64_t width, bool bias);

} // namespace mambascope
