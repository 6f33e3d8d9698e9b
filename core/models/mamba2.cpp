// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2 in Hugging Face's layout (Mamba2ForCausalLM) and in state-spaces' own.
#include <utility>

#include "core/config/mamba2_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/models/registry.hpp"

namespace mambascope {
namespace {

Mamba2Weights loadWeights(const Mamba2Config& config, WeightLoader& weights, const std::string& name) {
    const std::string mixer = name + ".mixer.";
    Mamba2Weights layer;
    layer.norm = loadRmsNorm(weights, name + ".norm", config.hiddenSize, config.normEpsilon);
    layer.inProj =
        weights.linear(mixer + "in_proj", config.projectionSize(), config.hiddenSize, config.projectionBias);
    Convolution convolution =
        loadConvolution(weights, mixer + "conv1d", config.convChannels(), config.convWidth, config.convBias);
    layer.convWeight = std::move(convolution.weight);
    layer.convBias = std::move(convolution.bias);
    layer.dtBias = weights.tensor(mixer + "dt_bias", {config.heads});
    layer.a = weights.tensor(mixer + "A_log", {config.heads}).exp_().neg_();
    layer.d = weights.tensor(mixer + "D", {config.heads});
    if (config.gatedNorm) {
        layer.gateNorm = loadRmsNorm(weights, mixer + "norm", config.innerSize(), config.normEpsilon);
        layer.gateNorm->groups = config.groups;
    }
    layer.outProj =
        weights.linear(mixer + "out_proj", config.hiddenSize, config.innerSize(), config.projectionBias);
    return layer;
}

} // namespace

std::unique_ptr<LanguageModel> loadMamba2(const ConfigReader& reader, WeightLoader& weights) {
    const Mamba2Config config = readMamba2Config(reader);
    auto model =
        std::make_unique<FramedModel>(loadStateSpaceFrame(weights, config.vocabularySize, config.hiddenSize,
                                                          config.normEpsilon, config.tieEmbeddings),
                                      weights.device());
    constexpr std::int64_t kChunkRows = 64; // of a long variant: one state before each chunk
    const std::int64_t fixed = 4 * config.hiddenSize + config.projectionSize() + 2 * config.convChannels() +
                               4 * config.innerSize() + config.stateSize * config.innerSize() / kChunkRows;
    const std::int64_t kept = 2 * config.convChannels() + config.innerSize() + 4 * config.heads;
    const RowCost cost{fixed, 3 * config.heads, fixed, kept, 0};
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = "backbone.layers." + std::to_string(layer);
        model->addLayer(std::make_unique<Mamba2Layer>(config, loadWeights(config, weights, name)),
                        config.heads, cost);
    }
    model->setConvolution(config.convWidth);
    return model;
}

} // namespace mambascope
