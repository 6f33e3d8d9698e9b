// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-NeoX in Hugging Face's layout (GPTNeoXForCausalLM): Pythia and its like.
#include <cmath>

#include "core/config/gpt_neox_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/registry.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

/// The stored rows are q | k | v within each head; here all queries come first, then all keys, then all
/// values.
Linear loadQueryKeyValue(const GptNeoXConfig& config, WeightLoader& weights, const std::string& name) {
    const std::int64_t size = config.hiddenSize;
    const std::int64_t headSize = config.headSize();
    const auto storedRow = [size, headSize](std::int64_t row) {
        const std::int64_t part = row / size; // 0 q, 1 k, 2 v
        const std::int64_t head = row % size / headSize;
        return (head * 3 + part) * headSize + row % headSize;
    };
    return weights.reordered(name, 3 * size, size, config.attentionBias, storedRow);
}

TransformerBlock loadBlock(const GptNeoXConfig& config, WeightLoader& weights, const std::string& name) {
    const std::int64_t size = config.hiddenSize;
    TransformerBlock block;
    block.attentionNorm = loadLayerNorm(weights, name + ".input_layernorm", size, config.normEpsilon);
    block.mlpNorm = loadLayerNorm(weights, name + ".post_attention_layernorm", size, config.normEpsilon);
    block.queryKeyValue = loadQueryKeyValue(config, weights, name + ".attention.query_key_value");
    block.attentionOut = weights.linear(name + ".attention.dense", size, size, config.attentionBias);
    block.mlp.in = weights.linear(name + ".mlp.dense_h_to_4h", config.intermediateSize, size, true);
    block.mlp.out = weights.linear(name + ".mlp.dense_4h_to_h", size, config.intermediateSize, true);
    block.mlp.size = config.intermediateSize;
    block.mlp.activation = config.activation;
    block.parallel = config.parallelResidual;
    return block;
}

} // namespace

std::unique_ptr<LanguageModel> loadGptNeoX(const ConfigReader& reader, WeightLoader& weights) {
    const GptNeoXConfig config = readGptNeoXConfig(reader);
    ModelFrame frame;
    frame.embedding = weights.table("gpt_neox.embed_in.weight", config.vocabularySize, config.hiddenSize);
    frame.finalNorm =
        loadLayerNorm(weights, "gpt_neox.final_layer_norm", config.hiddenSize, config.normEpsilon);
    frame.head = weights.head("gpt_neox.embed_in.weight", config.tieEmbeddings, config.vocabularySize,
                              config.hiddenSize);
    frame.longestPrompt = config.rotary.longestPrompt();
    auto model = std::make_unique<FramedModel>(std::move(frame), weights.device());

    const AttentionShape shape{config.heads, config.heads, config.headSize(),
                               1 / std::sqrt(static_cast<double>(config.headSize())), 0};
    const auto rotary = std::make_shared<const Rotary>(config.rotary, weights.device());
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        addTransformerLayer(*model, shape, rotary,
                            loadBlock(config, weights, "gpt_neox.layers." + std::to_string(layer)));
    }
    return model;
}

} // namespace mambascope
