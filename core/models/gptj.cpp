// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-J in Hugging Face's layout (GPTJForCausalLM): attention and MLP read the same normed rows.
#include <cmath>

#include "core/config/gptj_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/registry.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

TransformerBlock loadBlock(const GptJConfig& config, WeightLoader& weights, const std::string& name) {
    const std::int64_t size = config.hiddenSize;
    const std::string attention = name + ".attn.";
    TransformerBlock block;
    block.attentionNorm = loadLayerNorm(weights, name + ".ln_1", size, config.normEpsilon);
    block.queryKeyValue = weights.stacked(
        {{attention + "q_proj", size}, {attention + "k_proj", size}, {attention + "v_proj", size}}, size,
        false);
    block.attentionOut = weights.linear(attention + "out_proj", size, size, false);
    block.mlp.in = weights.linear(name + ".mlp.fc_in", config.intermediateSize, size, true);
    block.mlp.out = weights.linear(name + ".mlp.fc_out", size, config.intermediateSize, true);
    block.mlp.size = config.intermediateSize;
    block.mlp.activation = config.activation;
    block.parallel = true;
    return block;
}

} // namespace

std::unique_ptr<LanguageModel> loadGptJ(const ConfigReader& reader, WeightLoader& weights) {
    const GptJConfig config = readGptJConfig(reader);
    ModelFrame frame;
    frame.embedding = weights.table("transformer.wte.weight", config.vocabularySize, config.hiddenSize);
    frame.finalNorm = loadLayerNorm(weights, "transformer.ln_f", config.hiddenSize, config.normEpsilon);
    frame.head = weights.head("transformer.wte.weight", config.tieEmbeddings, config.vocabularySize,
                              config.hiddenSize);
    frame.head.bias = weights.tensor("lm_head.bias", {config.vocabularySize});
    frame.longestPrompt = config.rotary.longestPrompt();
    auto model = std::make_unique<FramedModel>(std::move(frame), weights.device());

    const AttentionShape shape{config.heads, config.heads, config.headSize(),
                               1 / std::sqrt(static_cast<double>(config.headSize())), 0};
    const auto rotary = std::make_shared<const Rotary>(config.rotary, weights.device());
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        addTransformerLayer(*model, shape, rotary,
                            loadBlock(config, weights, "transformer.h." + std::to_string(layer)));
    }
    return model;
}

} // namespace mambascope
