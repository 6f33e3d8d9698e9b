// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loading.hpp"

namespace mambascope {

Norm loadLayerNorm(WeightLoader& weights, const std::string& name, std::int64_t size, double epsilon) {
    return {weights.tensor(name + ".weight", {size}), weights.tensor(name + ".bias", {size}), epsilon};
}

Norm loadRmsNorm(WeightLoader& weights, const std::string& name, std::int64_t size, double epsilon) {
    return {weights.tensor(name + ".weight", {size}), {}, epsilon};
}

ModelFrame loadStateSpaceFrame(WeightLoader& weights, std::int64_t vocabularySize, std::int64_t hiddenSize,
                               double epsilon, bool tied) {
    const std::string embedding = "backbone.embeddings.weight";
    ModelFrame frame;
    frame.embedding = weights.table(embedding, vocabularySize, hiddenSize);
    frame.finalNorm = loadRmsNorm(weights, "backbone.norm_f", hiddenSize, epsilon);
    frame.head = weights.head(embedding, tied, vocabularySize, hiddenSize);
    return frame;
}

Convolution loadConvolution(WeightLoader& weights, const std::string& name, std::int64_t channels,
                            std::int64_t width, bool bias) {
    Convolution result;
    result.weight = weights.tensor(name + ".weight", {channels, 1, width}).squeeze(1).t().contiguous();
    result.bias =
        bias ? weights.tensor(name + ".bias", {channels}) : at::zeros({channels}, result.weight.options());
    return result;
}

} // namespace mambascope
