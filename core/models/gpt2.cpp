// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-2 in Hugging Face's layout (GPT2LMHeadModel): learned positions, matrices stored transposed.
#include <cmath>

#include "core/config/gpt2_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/registry.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

TransformerBlock loadBlock(const Gpt2Config& config, WeightLoader& weights, const std::string& name) {
    const std::int64_t size = config.hiddenSize;
    TransformerBlock block;
    block.attentionNorm = loadLayerNorm(weights, name + ".ln_1", size, config.normEpsilon);
    block.mlpNorm = loadLayerNorm(weights, name + ".ln_2", size, config.normEpsilon);
    block.queryKeyValue = weights.transposed(name + ".attn.c_attn", 3 * size, size);
    block.attentionOut = weights.transposed(name + ".attn.c_proj", size, size);
    block.mlp.in = weights.transposed(name + ".mlp.c_fc", config.intermediateSize, size);
    block.mlp.out = weights.transposed(name + ".mlp.c_proj", size, config.intermediateSize);
    block.mlp.size = config.intermediateSize;
    block.mlp.activation = config.activation;
    return block;
}

AttentionShape shapeOf(const Gpt2Config& config, std::int64_t layer) {
    AttentionShape shape{config.heads, config.heads, config.headSize(), 1, 0};
    if (config.scaleScores) {
        shape.scale /= std::sqrt(static_cast<double>(config.headSize()));
    }
    if (config.scaleByLayer) {
        shape.scale /= static_cast<double>(layer + 1);
    }
    return shape;
}

} // namespace

std::unique_ptr<LanguageModel> loadGpt2(const ConfigReader& reader, WeightLoader& weights) {
    const Gpt2Config config = readGpt2Config(reader);
    ModelFrame frame;
    frame.embedding = weights.table("transformer.wte.weight", config.vocabularySize, config.hiddenSize);
    frame.positions = weights.tensor("transformer.wpe.weight", {config.maxPositions, config.hiddenSize});
    frame.finalNorm = loadLayerNorm(weights, "transformer.ln_f", config.hiddenSize, config.normEpsilon);
    frame.head = weights.head("transformer.wte.weight", config.tieEmbeddings, config.vocabularySize,
                              config.hiddenSize);
    frame.longestPrompt = config.maxPositions;
    auto model = std::make_unique<FramedModel>(std::move(frame), weights.device());
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        addTransformerLayer(*model, shapeOf(config, layer), nullptr,
                            loadBlock(config, weights, "transformer.h." + std::to_string(layer)));
    }
    return model;
}

} // namespace mambascope
