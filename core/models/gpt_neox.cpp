// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-NeoX in Hugging Face's layout (GPTNeoXForCausalLM): Pythia and its like.
#include <utility>

#include "core/models/config/gpt_neox_config.hpp"
#include "core/models/gpt_neox_layer.hpp"
#include "core/models/registry.hpp"
#include "core/tensor/norms.hpp"

namespace mambascope {
namespace {

class GptNeoXModel : public LanguageModel {
public:
    GptNeoXModel(const GptNeoXConfig& config, WeightLoader& weights)
        : m_config(config)
        , m_embedding(weights.tensor("gpt_neox.embed_in.weight", {config.vocabularySize, config.hiddenSize}))
        , m_finalWeight(weights.tensor("gpt_neox.final_layer_norm.weight", {config.hiddenSize}))
        , m_finalBias(weights.tensor("gpt_neox.final_layer_norm.bias", {config.hiddenSize}))
        , m_head(weights.matrix(config.tieEmbeddings ? "gpt_neox.embed_in.weight" : "embed_out.weight",
                                config.vocabularySize, config.hiddenSize)) {
        m_device = weights.device();
        makeRotaryTables();
        for (std::int64_t layer = 0; layer < config.layers; ++layer) {
            m_layers.push_back(loadLayer("gpt_neox.layers." + std::to_string(layer), weights));
        }
        m_info.layers = static_cast<int>(config.layers);
        m_info.heads = static_cast<int>(config.heads);
        m_info.hiddenSize = static_cast<int>(config.hiddenSize);
        m_info.vocabularySize = static_cast<int>(config.vocabularySize);
        m_info.maxPositions = static_cast<int>(config.maxPositions);
    }

    [[nodiscard]] at::Tensor embed(const std::vector<std::int32_t>& ids) const override {
        return m_embedding.index_select(0, at::tensor(ids).to(m_device));
    }

    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override {
        return m_head(
            layerNormFor(m_head, residual, m_finalWeight, m_finalBias, m_config.normEpsilon, false));
    }

    [[nodiscard]] std::int64_t floatsPerRow(int tokens) const override {
        return 10 * m_config.hiddenSize + 2 * m_config.intermediateSize + 3 * m_config.heads * tokens;
    }

private:
    /// cos and sin of position · θ^(−2i/rotarySize), each half twice (Su et al. 2021, in NeoX's layout).
    void makeRotaryTables() {
        const auto options = at::TensorOptions(at::kDouble);
        const at::Tensor exponent =
            at::arange(0, m_config.rotarySize, 2, options)
                .div_(static_cast<double>(std::max<std::int64_t>(1, m_config.rotarySize)));
        const at::Tensor frequency = at::pow(m_config.rotaryBase, exponent).reciprocal_();
        const at::Tensor angle = at::outer(at::arange(0, m_config.maxPositions, options), frequency);
        const at::Tensor both = at::cat({angle, angle}, 1);
        m_cosine = both.cos().to(at::kFloat).to(m_device);
        m_sine = both.sin().to(at::kFloat).to(m_device);
    }

    [[nodiscard]] std::unique_ptr<Layer> loadLayer(const std::string& name, WeightLoader& weights) const {
        const std::int64_t size = m_config.hiddenSize;
        GptNeoXWeights layer;
        layer.inputNormWeight = weights.tensor(name + ".input_layernorm.weight", {size});
        layer.inputNormBias = weights.tensor(name + ".input_layernorm.bias", {size});
        layer.attentionNormWeight = weights.tensor(name + ".post_attention_layernorm.weight", {size});
        layer.attentionNormBias = weights.tensor(name + ".post_attention_layernorm.bias", {size});
        layer.queryKeyValue =
            weights.linear(name + ".attention.query_key_value", 3 * size, size, m_config.attentionBias);
        layer.dense = weights.linear(name + ".attention.dense", size, size, m_config.attentionBias);
        layer.mlpIn = weights.linear(name + ".mlp.dense_h_to_4h", m_config.intermediateSize, size, true);
        layer.mlpOut = weights.linear(name + ".mlp.dense_4h_to_h", size, m_config.intermediateSize, true);
        layer.cosine = m_cosine;
        layer.sine = m_sine;
        return std::make_unique<GptNeoXLayer>(m_config, std::move(layer));
    }

    GptNeoXConfig m_config;
    at::Tensor m_embedding;                ///< [vocabulary, D]
    at::Tensor m_finalWeight, m_finalBias; ///< [D]
    Linear m_head;
    at::Tensor m_cosine, m_sine; ///< [positions, rotarySize]
};

} // namespace

std::unique_ptr<LanguageModel> loadGptNeoX(const ConfigReader& config, WeightLoader& weights) {
    return std::make_unique<GptNeoXModel>(readGptNeoXConfig(config), weights);
}

} // namespace mambascope
