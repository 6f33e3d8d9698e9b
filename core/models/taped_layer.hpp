// SPDX-License-Identifier: GPL-3.0-or-later
// The tape of any layer (layer_tape.hpp): the steps of layer_steps.hpp around a family's mixer. Private to
// core: includes LibTorch.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "core/models/layer_steps.hpp"
#include "core/models/mixer_tape.hpp"
#include "core/models/step_tapes.hpp"

namespace mambascope {

class TapedLayer : public LayerTape {
public:
    TapedLayer(LayerParts parts, const LayerEdits& edits, std::unique_ptr<MixerTape> mixer);

    [[nodiscard]] at::Tensor run(const at::Tensor& rows, SiteHooks* sites) override;
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const override;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const override;
    [[nodiscard]] std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const override {
        return m_mixer->before(positions);
    }

private:
    class Form; ///< that runLayer takes

    /// Cotangents of the normed rows that the MLP reads.
    [[nodiscard]] at::Tensor pullMlp(const at::Tensor& cotangents) const;
    /// Of the normed rows that the mixer reads; undefined where the reader wants none.
    [[nodiscard]] at::Tensor pullMixer(const at::Tensor& cotangents, CotangentReader* reader) const;
    void showProjected(const at::Tensor& cotangents, CotangentReader& reader) const;
    [[nodiscard]] at::Tensor pushMlp(const at::Tensor& normed) const;

    LayerParts m_parts;
    std::unique_ptr<MixerTape> m_mixer;
    ProductTape m_in, m_out;
    std::optional<ProductTape> m_up, m_down; ///< of the MLP
    NormTape m_norm, m_mlpNorm;
    InnerTape m_inner;
};

} // namespace mambascope
