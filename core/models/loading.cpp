// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/loading.hpp"

namespace mambascope {

Norm loadLayerNorm(WeightLoader& weights, const std::string& name, std::int64_t size, double epsilon) {
    return {weights.tensor(name + ".weight", {size}), weights.tensor(name + ".bias", {size}), epsilon};
}

Norm loadRmsNorm(WeightLoader& weights, const std::string& name, std::int64_t size, double epsilon) {
    return {weights.tensor(name + ".weight", {size}), {}, epsilon};
}

Linear stack(const std::vector<Linear>& parts) {
    std::vector<at::Tensor> weight, bias;
    for (const Linear& part : parts) {
        weight.push_back(part.weight);
        if (part.bias.defined()) {
            bias.push_back(part.bias);
        }
    }
    return {at::cat(weight), bias.empty() ? at::Tensor{} : at::cat(bias)};
}

Linear loadTransposed(WeightLoader& weights, const std::string& name, std::int64_t out, std::int64_t in) {
    return {weights.matrix(name + ".weight", in, out).weight.t().contiguous(),
            weights.tensor(name + ".bias", {out})};
}

} // namespace mambascope
