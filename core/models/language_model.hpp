// SPDX-License-Identifier: GPL-3.0-or-later
// What a model family provides. Shapes: T tokens, L layers, D hidden size, H heads, P head size, V variants,
// R = T − p rows per variant (the suffix from the first changed position p).
// Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/models/plain_form.hpp"
#include "core/models/site_hooks.hpp"
#include "core/ops/attention_sums.hpp"
#include "core/tensor/aten.hpp"
#include "core/tensor/rank_one.hpp"
#include "core/values/attention_view.hpp"
#include "core/values/model_info.hpp"

namespace mambascope {

class LayerTape;
struct LayerEdits;
struct SuffixPlace;
class SuffixPrefix;

/// What a layer's mixer leaves behind from the clean run for later suffixes and for display. Each family
/// derives. For several prompts of one length it holds all of them, one after the other; none can be
/// displayed.
class MixerContext {
public:
    virtual ~MixerContext() = default;
};

/// The cut pairs of one layer, for the rows of one batch.
struct LayerCuts {
    at::Tensor keep;   ///< [V·R, T] fp32: 1 kept, 0 cut. Undefined: nothing is cut in this layer
    at::Tensor strict; ///< [V·R, T] fp32: 0 where the convolution's taps are cut too. Undefined: nowhere
    at::Tensor steps;  ///< [V·R, T] fp32: 0 where the source's own step is a zero row's too (Strict::Full);
                       ///< of those of `strict`. Undefined: nowhere
    std::vector<std::int64_t> hidden; ///< the zeros of `strict` as flat indices, ascending
    at::Tensor
        heads; ///< [V, H] fp32: 1 where the cuts apply to the head, 0 where not. Undefined: to all heads
    bool rowFullyCut = false; ///< some row keeps no source at all

    [[nodiscard]] bool any() const { return keep.defined(); }
};

/// Rows p … T−1 of V variants, on their way through the layers. They may be of several prompts of one length,
/// each with equally many variants, those of one prompt behind those of the one before.
struct RowBatch {
    at::Tensor residual; ///< [V·R, D] fp32, row v·R + r is position p + r of variant v
    int variants = 0;
    int rows = 0;
    int firstPosition = 0;  ///< p
    int prompts = 1;        ///< divides V; more than one where Layer::takesPrompts alone, without `reference`
                            ///< and `sites`, and without strict cuts
    int firstPrompt = 0;    ///< of those that the clean context holds
    bool reference = false; ///< use the plain LibTorch form of the mixers even where a fused kernel exists
    bool inPlace = false;   ///< the layer's output takes the place of `residual` instead of a new tensor
    bool cleanIsShared = false; ///< the clean context will hold another run: nothing made from it may stay
    SiteHooks* sites = nullptr; ///< reads and replaces states on the way; null: nothing does
};

/// One layer of a model: mixer, and MLP where the family has one. Immutable after loading.
class Layer {
public:
    virtual ~Layer() = default;

    /// Replaces batch.residual by the layer's output (see RowBatch::inPlace). `clean` holds the sources 0 …
    /// p−1 and may be null where p = 0. `record`, where not null, receives the context of this run (only for
    /// p = 0 and a single variant, or one of each prompt).
    virtual void advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                         std::unique_ptr<MixerContext>* record) const = 0;

    /// Whether `advance` takes rows of several prompts on this device.
    [[nodiscard]] virtual bool takesPrompts(const at::Device& /*device*/) const { return false; }

    /// The same of one run from the first token on, as the mathematics is written down: [T, D] to [T, D]. By
    /// LibTorch's operations alone, out of place (so that gradients can follow), in the dtype of `rows`, fp32
    /// or fp64, which the weights must have (PlainWeightLoader); nothing is shared with `advance`. The
    /// reference of everything else. mixing: receives what the displayed attention is made of; or null.
    /// sites: as RowBatch::sites.
    [[nodiscard]] virtual at::Tensor plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                                           SiteHooks* sites = nullptr) const = 0;

    /// Records suffix rows of several runs, so that derivatives can follow (layer_tape.hpp). prefix: what
    /// LayerTape::before has told of the rows in front, in this layer; null where all runs start at 0. The
    /// layer must live as long.
    [[nodiscard]] virtual std::unique_ptr<LayerTape> tape(const SuffixPlace& place,
                                                          const std::shared_ptr<const SuffixPrefix>& prefix,
                                                          const LayerEdits& edits) const = 0;

    /// Numbers that a site holds for each row; nothing where the family has no such site. Site::H belongs to
    /// the walk between the layers, and is the width of the residual.
    [[nodiscard]] virtual std::optional<std::int64_t> siteWidth(Site site) const = 0;
    /// The rows that go into a matrix and come out of it; nothing where the family has no such matrix.
    [[nodiscard]] virtual std::optional<MatrixShape> matrixShape(Matrix matrix) const = 0;

    /// This layer with an edit of a matrix that it has (matrixShape), u and v on the model's device, in all
    /// of its forms. The weights are shared. change.first is left out: it follows from the matrix. Throws
    /// c10::Error where the layer has no such matrix.
    [[nodiscard]] virtual std::unique_ptr<Layer> edited(Matrix matrix, RankOne change) const;

    /// Weight of source k in query q (design section 3) in some heads. [heads.count, T, T] fp32, 0 above the
    /// diagonal. All of a layer's at once may be too much: a Mamba-1 layer has thousands.
    [[nodiscard]] virtual at::Tensor attentionWeights(const MixerContext& context, HeadRange heads) const = 0;
    /// Σ over some heads (ascending, unique) of what a view shows of each, for every source in every query:
    /// out [T, T] fp32, contiguous; 0 above the diagonal. Without all of attentionWeights in memory; on a GPU
    /// without waiting for it. By a fused kernel where there is one, else as here (plainAttentionSum).
    virtual void attentionSum(const MixerContext& context, ops::HeadSum sum,
                              const std::vector<std::int64_t>& heads, const at::Tensor& out) const {
        plainAttentionSum(context, sum, heads, out);
    }
    /// The same from attentionWeights and sourceValues by LibTorch operations, on any device: the reference
    /// of the kernels.
    void plainAttentionSum(const MixerContext& context, ops::HeadSum sum,
                           const std::vector<std::int64_t>& heads, const at::Tensor& out) const;
    /// What the weights weigh: x_k or V_k per head. [H, T, P].
    [[nodiscard]] virtual at::Tensor sourceValues(const MixerContext& context) const = 0;
    /// What the mixer adds outside of the sum over sources (D·x), or undefined. [H, T, P].
    [[nodiscard]] virtual at::Tensor skipTerm(const MixerContext& context) const = 0;
    /// The mixer's output by another route than attentionWeights: the plain recurrence, or LibTorch's own
    /// attention. [H, T, P] fp32 or fp64.
    [[nodiscard]] virtual at::Tensor referenceOutput(const MixerContext& context) const = 0;
    /// How slowly each head forgets (HeadSelection's groups): [H], larger is slower; undefined where heads
    /// don't decay.
    [[nodiscard]] virtual at::Tensor headDecay() const { return {}; }
    /// headDecay on the host in float64, contiguous; the device is asked once. Engine thread.
    [[nodiscard]] const at::Tensor& headDecayOnHost() const;

private:
    mutable at::Tensor m_headDecay; ///< once it was asked for
};

/// A loaded model. Owned by the engine thread.
class LanguageModel {
public:
    virtual ~LanguageModel() = default;

    [[nodiscard]] const ModelInfo& info() const { return m_info; }
    /// Where the model came from; set once by the loader.
    void setOrigin(std::string name, std::string path, std::string architecture, std::string weightDtype,
                   std::int64_t parameters, std::int64_t weightBytes) {
        m_info.name = std::move(name);
        m_info.path = std::move(path);
        m_info.architecture = std::move(architecture);
        m_info.weightDtype = std::move(weightDtype);
        m_info.parameters = parameters;
        m_info.weightBytes = weightBytes;
    }
    /// Sets all of it at once, for a model that is made in the likeness of another.
    void setInfo(ModelInfo info) { m_info = std::move(info); }
    [[nodiscard]] const at::Device& device() const { return m_device; }
    [[nodiscard]] int layerCount() const { return static_cast<int>(m_layers.size()); }
    [[nodiscard]] const Layer& layer(int index) const { return *m_layers[static_cast<std::size_t>(index)]; }
    /// The layers, for a model that shares some of them (edited_model.hpp).
    [[nodiscard]] const std::vector<std::shared_ptr<const Layer>>& layers() const { return m_layers; }

    /// Token ids [T] (int32, on the model's device) to residual rows [T, D]; those of several prompts of one
    /// length, [prompts, T], to [prompts · T, D].
    [[nodiscard]] virtual at::Tensor embed(const at::Tensor& ids) const = 0;
    /// The standard deviation of all numbers of the table of embeddings (without learned positions), as
    /// torch.std has it: over n − 1.
    [[nodiscard]] virtual double embeddingSpread() const = 0;
    /// Residual rows [n, D] after the last layer to logits [n, vocabulary], fp32, on the model's device.
    [[nodiscard]] virtual at::Tensor logits(const at::Tensor& residual) const = 0;
    /// embed and logits in plain form (Layer::plain), in the dtype of the weights.
    [[nodiscard]] virtual at::Tensor plainEmbed(const at::Tensor& ids) const = 0;
    [[nodiscard]] virtual at::Tensor plainLogits(const at::Tensor& residual) const = 0;
    /// Cotangents of the logits of residual rows [n, D], [n, vocabulary], to those of the rows, in their
    /// dtype.
    [[nodiscard]] virtual at::Tensor pullLogits(const at::Tensor& residual,
                                                const at::Tensor& cotangents) const = 0;
    /// As logits, but only the share of one token in each row (cuda::TokenShare as [n, 2] fp32), where the
    /// device can do that without the logits in memory; else undefined. token: [1] int32 on the device.
    [[nodiscard]] virtual at::Tensor tokenShares(const at::Tensor& /*residual*/,
                                                 const at::Tensor& /*token*/) const {
        return {};
    }
    /// Whether tokenShares gives anything.
    [[nodiscard]] virtual bool givesTokenShares() const { return false; }
    /// fp32 numbers that one row of one variant needs at once, for the planner's memory budget.
    [[nodiscard]] virtual std::int64_t floatsPerRow(int tokens) const = 0;
    /// The same of a row of several prompts, which kernels alone compute (Layer::takesPrompts).
    [[nodiscard]] virtual std::int64_t floatsPerKernelRow() const { return floatsPerRow(1); }
    /// fp32 numbers that all layers keep of the clean run of a prompt.
    [[nodiscard]] virtual std::int64_t floatsKept(int tokens) const {
        return (layerCount() + 1LL) * tokens * floatsPerRow(tokens);
    }

protected:
    ModelInfo m_info;
    at::Device m_device{at::kCPU};
    std::vector<std::shared_ptr<const Layer>> m_layers;
};

} // namespace mambascope
