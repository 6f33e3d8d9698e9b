// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2 in Hugging Face's layout (Mamba2ForCausalLM).
#include <utility>

#include "core/models/config/mamba2_config.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/models/registry.hpp"
#include "core/tensor/norms.hpp"

namespace mambascope {
namespace {

class Mamba2Model : public LanguageModel {
public:
    Mamba2Model(const Mamba2Config& config, WeightLoader& weights)
        : m_config(config)
        , m_embedding(
              weights.tensor("backbone.embeddings.weight", {config.vocabularySize, config.hiddenSize}))
        , m_finalNorm(weights.tensor("backbone.norm_f.weight", {config.hiddenSize}))
        , m_head(weights.matrix(config.tieEmbeddings ? "backbone.embeddings.weight" : "lm_head.weight",
                                config.vocabularySize, config.hiddenSize)) {
        m_device = weights.device();
        for (std::int64_t layer = 0; layer < config.layers; ++layer) {
            m_layers.push_back(loadLayer("backbone.layers." + std::to_string(layer), weights));
        }
        m_info.layers = static_cast<int>(config.layers);
        m_info.heads = static_cast<int>(config.heads);
        m_info.hiddenSize = static_cast<int>(config.hiddenSize);
        m_info.vocabularySize = static_cast<int>(config.vocabularySize);
        m_info.hasConvolution = config.convWidth > 1;
        m_info.convolutionReach = static_cast<int>(config.convWidth) - 1;
    }

    [[nodiscard]] at::Tensor embed(const std::vector<std::int32_t>& ids) const override {
        return m_embedding.index_select(0, at::tensor(ids).to(m_device));
    }

    [[nodiscard]] at::Tensor logits(const at::Tensor& residual) const override {
        return m_head(rmsNormFor(m_head, residual, m_finalNorm, m_config.normEpsilon, 1, false));
    }

    [[nodiscard]] std::int64_t floatsPerRow(int tokens) const override {
        return 4 * m_config.hiddenSize + m_config.projectionSize() + 2 * m_config.convChannels() +
               4 * m_config.innerSize() + 3 * m_config.heads * tokens;
    }

private:
    [[nodiscard]] std::unique_ptr<Layer> loadLayer(const std::string& name, WeightLoader& weights) const {
        const std::string mixer = name + ".mixer.";
        const std::int64_t channels = m_config.convChannels();
        Mamba2Weights layer;
        layer.norm = weights.tensor(name + ".norm.weight", {m_config.hiddenSize});
        layer.inProj = weights.linear(mixer + "in_proj", m_config.projectionSize(), m_config.hiddenSize,
                                      m_config.projectionBias);
        layer.convWeight = weights.tensor(mixer + "conv1d.weight", {channels, 1, m_config.convWidth})
                               .squeeze(1)
                               .t()
                               .contiguous();
        layer.convBias = m_config.convBias ? weights.tensor(mixer + "conv1d.bias", {channels})
                                           : at::zeros({channels}, layer.convWeight.options());
        layer.dtBias = weights.tensor(mixer + "dt_bias", {m_config.heads});
        layer.a = weights.tensor(mixer + "A_log", {m_config.heads}).exp_().neg_();
        layer.d = weights.tensor(mixer + "D", {m_config.heads});
        if (m_config.gatedNorm) {
            layer.gateNorm = weights.tensor(mixer + "norm.weight", {m_config.innerSize()});
        }
        layer.outProj = weights.linear(mixer + "out_proj", m_config.hiddenSize, m_config.innerSize(),
                                       m_config.projectionBias);
        return std::make_unique<Mamba2Layer>(m_config, std::move(layer));
    }

    Mamba2Config m_config;
    at::Tensor m_embedding; ///< [vocabulary, D]
    at::Tensor m_finalNorm; ///< [D]
    Linear m_head;
};

} // namespace

std::unique_ptr<LanguageModel> loadMamba2(const ConfigReader& config, WeightLoader& weights) {
    return std::make_unique<Mamba2Model>(readMamba2Config(config), weights);
}

} // namespace mambascope
