// SPDX-License-Identifier: GPL-3.0-or-later
// Llama, Mistral and Qwen2 in Hugging Face's layout (LlamaForCausalLM and its relatives): one form, three
// configs.
#include <cmath>

#include "core/config/llama_config.hpp"
#include "core/models/loading.hpp"
#include "core/models/registry.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

TransformerBlock loadBlock(const LlamaConfig& config, WeightLoader& weights, const std::string& name) {
    const std::int64_t size = config.hiddenSize;
    const std::string attention = name + ".self_attn.";
    TransformerBlock block;
    block.attentionNorm = loadRmsNorm(weights, name + ".input_layernorm", size, config.normEpsilon);
    block.mlpNorm = loadRmsNorm(weights, name + ".post_attention_layernorm", size, config.normEpsilon);
    block.queryKeyValue = weights.stacked({{attention + "q_proj", config.heads * config.headSize},
                                           {attention + "k_proj", config.keyHeads * config.headSize},
                                           {attention + "v_proj", config.keyHeads * config.headSize}},
                                          size, config.queryKeyValueBias);
    block.attentionOut =
        weights.linear(attention + "o_proj", size, config.heads * config.headSize, config.attentionOutBias);
    block.mlp.in = weights.stacked({{name + ".mlp.gate_proj", config.intermediateSize},
                                    {name + ".mlp.up_proj", config.intermediateSize}},
                                   size, config.mlpBias);
    block.mlp.out = weights.linear(name + ".mlp.down_proj", size, config.intermediateSize, config.mlpBias);
    block.mlp.size = config.intermediateSize;
    block.mlp.activation = config.activation;
    block.mlp.gated = true;
    return block;
}

std::unique_ptr<LanguageModel> load(const LlamaConfig& config, WeightLoader& weights) {
    ModelFrame frame;
    frame.embedding = weights.table("model.embed_tokens.weight", config.vocabularySize, config.hiddenSize);
    frame.finalNorm = loadRmsNorm(weights, "model.norm", config.hiddenSize, config.normEpsilon);
    frame.head = weights.head("model.embed_tokens.weight", config.tieEmbeddings, config.vocabularySize,
                              config.hiddenSize);
    frame.longestPrompt = config.rotary.longestPrompt();
    auto model = std::make_unique<FramedModel>(std::move(frame), weights.device());

    AttentionShape shape{config.heads, config.keyHeads, config.headSize,
                         1 / std::sqrt(static_cast<double>(config.headSize)), 0};
    const auto rotary = std::make_shared<const Rotary>(config.rotary, weights.device());
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        shape.window = config.windowOf(layer);
        addTransformerLayer(*model, shape, rotary,
                            loadBlock(config, weights, "model.layers." + std::to_string(layer)));
    }
    return model;
}

} // namespace

std::unique_ptr<LanguageModel> loadLlama(const ConfigReader& config, WeightLoader& weights) {
    return load(readLlamaConfig(config), weights);
}

std::unique_ptr<LanguageModel> loadMistral(const ConfigReader& config, WeightLoader& weights) {
    return load(readMistralConfig(config), weights);
}

std::unique_ptr<LanguageModel> loadQwen2(const ConfigReader& config, WeightLoader& weights) {
    return load(readQwen2Config(config), weights);
}

} // namespace mambascope
