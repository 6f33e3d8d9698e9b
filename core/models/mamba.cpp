// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1 in Hugging Face's layout (MambaForCausalLM, FalconMambaForCausalLM) and in state-spaces' own.
#include <utility>

#include "core/config/mamba_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/models/registry.hpp"

namespace mambascope {
namespace {

MambaWeights loadWeights(const MambaConfig& config, WeightLoader& weights, const std::string& name) {
    const std::string mixer = name + ".mixer.";
    const std::int64_t inner = config.innerSize;
    MambaWeights layer;
    layer.norm = loadRmsNorm(weights, name + ".norm", config.hiddenSize, config.normEpsilon);
    layer.inProj = weights.linear(mixer + "in_proj", 2 * inner, config.hiddenSize, config.projectionBias);
    Convolution convolution =
        loadConvolution(weights, mixer + "conv1d", inner, config.convWidth, config.convBias);
    layer.convWeight = std::move(convolution.weight);
    layer.convBias = std::move(convolution.bias);
    layer.xProj = weights.linear(mixer + "x_proj", config.parameterSize(), inner, false);
    layer.dtProj = weights.linear(mixer + "dt_proj", inner, config.timeStepRank, true);
    layer.a = weights.tensor(mixer + "A_log", {inner, config.stateSize}).exp_().neg_().t().contiguous();
    layer.d = weights.tensor(mixer + "D", {inner});
    layer.outProj = weights.linear(mixer + "out_proj", config.hiddenSize, inner, config.projectionBias);
    return layer;
}

std::unique_ptr<LanguageModel> load(const MambaConfig& config, WeightLoader& weights) {
    auto model =
        std::make_unique<FramedModel>(loadStateSpaceFrame(weights, config.vocabularySize, config.hiddenSize,
                                                          config.normEpsilon, config.tieEmbeddings),
                                      weights.device());
    // One state per row in the kernel; state, decay and input per row in the LibTorch form.
    const std::int64_t states = (weights.device().is_cpu() ? 1 : 3) * config.innerSize * config.stateSize;
    const std::int64_t fixed = 4 * config.hiddenSize + 8 * config.innerSize + 2 * config.parameterSize();
    const std::int64_t kernelStates = weights.device().is_cpu() ? states : 0; // registers of a GPU
    const RowCost cost{fixed + states, 0, fixed + kernelStates, 4 * config.innerSize + 2 * config.stateSize,
                       config.innerSize * config.stateSize};
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = "backbone.layers." + std::to_string(layer);
        model->addLayer(std::make_unique<MambaLayer>(config, loadWeights(config, weights, name)),
                        config.innerSize, cost);
    }
    model->setConvolution(config.convWidth);
    model->setHeadsAreChannels();
    return model;
}

} // namespace

std::unique_ptr<LanguageModel> loadMamba(const ConfigReader& config, WeightLoader& weights) {
    return load(readMambaConfig(config), weights);
}

std::unique_ptr<LanguageModel> loadFalconMamba(const ConfigReader& config, WeightLoader& weights) {
    return load(readFalconMambaConfig(config), weights);
}

} // namespace mambascope
