// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/needed_weights.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace mambascope {
namespace {

/// A list that grows by what layers usually have. `name` is a layer's, with its dot.
class WeightList {
public:
    void add(std::string name, std::vector<std::int64_t> shape) {
        m_list.push_back({std::move(name), std::move(shape)});
    }
    void norm(const std::string& name, std::int64_t size, bool bias) { matrix(name, {size}, size, bias); }
    void linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias) {
        matrix(name, {out, in}, out, bias);
    }
    /// Stored as [in, out], with a bias.
    void transposed(const std::string& name, std::int64_t out, std::int64_t in) {
        matrix(name, {in, out}, out, true);
    }
    void convolution(const std::string& name, std::int64_t channels, std::int64_t width, bool bias) {
        matrix(name, {channels, 1, width}, channels, bias);
    }

    [[nodiscard]] std::vector<NeededTensor> take() { return std::move(m_list); }

private:
    void matrix(const std::string& name, std::vector<std::int64_t> shape, std::int64_t out, bool bias) {
        add(name + ".weight", std::move(shape));
        if (bias) {
            add(name + ".bias", {out});
        }
    }

    std::vector<NeededTensor> m_list;
};

std::string numbered(const char* name, std::int64_t layer) {
    return name + std::to_string(layer) + ".";
}

} // namespace

std::vector<NeededTensor> neededWeights(const MambaConfig& config) {
    WeightList list;
    list.add("backbone.embeddings.weight", {config.vocabularySize, config.hiddenSize});
    list.norm("backbone.norm_f", config.hiddenSize, false);
    const std::int64_t inner = config.innerSize;
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("backbone.layers.", layer);
        const std::string mixer = name + "mixer.";
        list.norm(name + "norm", config.hiddenSize, false);
        list.linear(mixer + "in_proj", 2 * inner, config.hiddenSize, config.projectionBias);
        list.convolution(mixer + "conv1d", inner, config.convWidth, config.convBias);
        list.linear(mixer + "x_proj", config.parameterSize(), inner, false);
        list.linear(mixer + "dt_proj", inner, config.timeStepRank, true);
        list.add(mixer + "A_log", {inner, config.stateSize});
        list.add(mixer + "D", {inner});
        list.linear(mixer + "out_proj", config.hiddenSize, inner, config.projectionBias);
    }
    return list.take();
}

std::vector<NeededTensor> neededWeights(const Mamba2Config& config) {
    WeightList list;
    list.add("backbone.embeddings.weight", {config.vocabularySize, config.hiddenSize});
    list.norm("backbone.norm_f", config.hiddenSize, false);
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("backbone.layers.", layer);
        const std::string mixer = name + "mixer.";
        list.norm(name + "norm", config.hiddenSize, false);
        list.linear(mixer + "in_proj", config.projectionSize(), config.hiddenSize, config.projectionBias);
        list.convolution(mixer + "conv1d", config.convChannels(), config.convWidth, config.convBias);
        for (const char* perHead : {"dt_bias", "A_log", "D"}) {
            list.add(mixer + perHead, {config.heads});
        }
        if (config.gatedNorm) {
            list.norm(mixer + "norm", config.innerSize(), false);
        }
        list.linear(mixer + "out_proj", config.hiddenSize, config.innerSize(), config.projectionBias);
    }
    return list.take();
}

std::vector<NeededTensor> neededWeights(const GptNeoXConfig& config) {
    WeightList list;
    const std::int64_t size = config.hiddenSize;
    list.add("gpt_neox.embed_in.weight", {config.vocabularySize, size});
    list.norm("gpt_neox.final_layer_norm", size, true);
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("gpt_neox.layers.", layer);
        list.norm(name + "input_layernorm", size, true);
        list.norm(name + "post_attention_layernorm", size, true);
        list.linear(name + "attention.query_key_value", 3 * size, size, config.attentionBias);
        list.linear(name + "attention.dense", size, size, config.attentionBias);
        list.linear(name + "mlp.dense_h_to_4h", config.intermediateSize, size, true);
        list.linear(name + "mlp.dense_4h_to_h", size, config.intermediateSize, true);
    }
    return list.take();
}

std::vector<NeededTensor> neededWeights(const Gpt2Config& config) {
    WeightList list;
    const std::int64_t size = config.hiddenSize;
    list.add("transformer.wte.weight", {config.vocabularySize, size});
    list.add("transformer.wpe.weight", {config.maxPositions, size});
    list.norm("transformer.ln_f", size, true);
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("transformer.h.", layer);
        list.norm(name + "ln_1", size, true);
        list.norm(name + "ln_2", size, true);
        list.transposed(name + "attn.c_attn", 3 * size, size);
        list.transposed(name + "attn.c_proj", size, size);
        list.transposed(name + "mlp.c_fc", config.intermediateSize, size);
        list.transposed(name + "mlp.c_proj", size, config.intermediateSize);
    }
    return list.take();
}

std::vector<NeededTensor> neededWeights(const GptJConfig& config) {
    WeightList list;
    const std::int64_t size = config.hiddenSize;
    list.add("transformer.wte.weight", {config.vocabularySize, size});
    list.norm("transformer.ln_f", size, true);
    list.add("lm_head.bias", {config.vocabularySize});
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("transformer.h.", layer);
        list.norm(name + "ln_1", size, true);
        for (const char* projection : {"q_proj", "k_proj", "v_proj", "out_proj"}) {
            list.linear(name + "attn." + projection, size, size, false);
        }
        list.linear(name + "mlp.fc_in", config.intermediateSize, size, true);
        list.linear(name + "mlp.fc_out", size, config.intermediateSize, true);
    }
    return list.take();
}

std::vector<NeededTensor> neededWeights(const LlamaConfig& config) {
    WeightList list;
    const std::int64_t size = config.hiddenSize;
    const std::int64_t queries = config.heads * config.headSize;
    const std::int64_t keys = config.keyHeads * config.headSize;
    list.add("model.embed_tokens.weight", {config.vocabularySize, size});
    list.norm("model.norm", size, false);
    for (std::int64_t layer = 0; layer < config.layers; ++layer) {
        const std::string name = numbered("model.layers.", layer);
        list.norm(name + "input_layernorm", size, false);
        list.norm(name + "post_attention_layernorm", size, false);
        list.linear(name + "self_attn.q_proj", queries, size, config.queryKeyValueBias);
        list.linear(name + "self_attn.k_proj", keys, size, config.queryKeyValueBias);
        list.linear(name + "self_attn.v_proj", keys, size, config.queryKeyValueBias);
        list.linear(name + "self_attn.o_proj", size, queries, config.attentionOutBias);
        list.linear(name + "mlp.gate_proj", config.intermediateSize, size, config.mlpBias);
        list.linear(name + "mlp.up_proj", config.intermediateSize, size, config.mlpBias);
        list.linear(name + "mlp.down_proj", size, config.intermediateSize, config.mlpBias);
    }
    return list.take();
}

} // namespace mambascope
