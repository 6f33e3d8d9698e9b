// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block: RMSNorm, SSD mixer, residual. The mixer is computed in its attention form (Dao and Gu
// 2024, arXiv 2405.21060, eq. 7; methods.md section 1), for the changed rows only. n = V·R rows, T tokens, H
// heads, P head size, N state size, G groups, E = H·P inner size, C = E + 2·G·N.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/config/mamba2_config.hpp"
#include "core/models/language_model.hpp"
#include "core/models/layer_sites.hpp"
#include "core/models/layer_steps.hpp"
#include "core/models/seen_rows.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

struct Mamba2Weights {
    Norm norm;                    ///< of [D]
    Linear inProj;                ///< [E + C + H, D]: z | xBC | dt
    at::Tensor convWeight;        ///< [width, C]: row j weighs the input width−1−j tokens back
    at::Tensor convBias;          ///< [C]
    at::Tensor dtBias;            ///< [H]
    at::Tensor a;                 ///< [H]: A = −exp(A_log)
    at::Tensor d;                 ///< [H]
    std::optional<Norm> gateNorm; ///< of [E], in G groups
    Linear outProj;               ///< [D, E]
};

/// The clean run as later suffixes see it. For several prompts T counts all their tokens in `raw` to `dt`;
/// the others hold the heads of each prompt after those of the prompt before: [prompts · H, T of one, …].
struct Mamba2Context : MixerContext {
    at::Tensor raw;    ///< [T, C] inputs of the convolution
    at::Tensor x;      ///< [T, H, P] after convolution and SiLU
    at::Tensor b;      ///< [T, G, N]
    at::Tensor c;      ///< [T, G, N]
    at::Tensor dt;     ///< [T, H]
    at::Tensor decay;  ///< [H, T, 2] cumulated dt·A up to and with each token, as ops::LongSum
    at::Tensor scaled; ///< [H, T, P] dt·x
    at::Tensor later;  ///< [H, T] ops::SsdSuffix::cleanLater, or undefined
    at::Tensor states; ///< [prompts · H, N, P] before the last token, of long prompts on a GPU, or undefined
};

class Mamba2Layer : public Layer {
public:
    Mamba2Layer(Mamba2Config config, Mamba2Weights weights)
        : m_config(config)
        , m_weights(std::move(weights)) {}

    void advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                 std::unique_ptr<MixerContext>* record) const override;
    [[nodiscard]] bool takesPrompts(const at::Device& device) const override {
        return device.is_cpu() || kernelFits(device);
    }
    [[nodiscard]] at::Tensor plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                                   SiteHooks* sites) const override;
    [[nodiscard]] std::unique_ptr<LayerTape> tape(const SuffixPlace& place,
                                                  const std::shared_ptr<const SuffixPrefix>& prefix,
                                                  const LayerEdits& edits) const override;
    [[nodiscard]] std::optional<std::int64_t> siteWidth(Site site) const override;
    [[nodiscard]] std::optional<MatrixShape> matrixShape(Matrix matrix) const override;
    [[nodiscard]] std::unique_ptr<Layer> edited(Matrix matrix, RankOne change) const override;
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext& context, HeadRange heads) const override;
    void attentionSum(const MixerContext& context, ops::HeadSum sum, const std::vector<std::int64_t>& heads,
                      const at::Tensor& out) const override;
    [[nodiscard]] at::Tensor sourceValues(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor skipTerm(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext& context) const override;
    [[nodiscard]] at::Tensor headDecay() const override;

private:
    /// The forms that runLayer takes (layer_steps.hpp): on tensors, in plain memory on the CPU, Layer::plain.
    class Batch;
    class Packed;
    class Plain;
    class Tape; ///< of the mixer (layer_tape.hpp)
    [[nodiscard]] LayerParts parts() const;

    /// What the sum over sources reads, in plain form.
    struct PlainSources {
        at::Tensor x;     ///< [H, T, P]
        at::Tensor b, c;  ///< [H, T, N]
        at::Tensor dt;    ///< [H, T]
        at::Tensor decay; ///< [H, T] dt·A of each token
    };
    /// Of convolved rows [T, C] and the time steps [T, H].
    [[nodiscard]] PlainSources plainSources(const at::Tensor& convolved, const at::Tensor& dt) const;
    [[nodiscard]] static at::Tensor plainWeights(const PlainSources& sources, HeadRange heads);
    /// The sum over sources plus D·x for queries that all see the same convolution: [T, H, P].
    [[nodiscard]] at::Tensor plainSum(const PlainSources& sources, const PlainCuts& cuts) const;

    /// The states behind some tokens, [positions, H·P·N].
    [[nodiscard]] static at::Tensor plainStates(const PlainSources& sources,
                                                const std::vector<std::int64_t>& positions);
    /// plainSum of one query that reads the replaced state of a token: [H, P].
    [[nodiscard]] at::Tensor plainFromState(const PlainSources& sources, const PlainCuts& cuts,
                                            std::int64_t query, std::int64_t position,
                                            const at::Tensor& state) const;

    /// Whether the GPU's kernels run there and take this shape.
    [[nodiscard]] bool kernelFits(const at::Device& device) const;
    /// What the mixer reads of the suffix rows.
    struct Rows {
        at::Tensor raw;                          ///< [n, C]
        at::Tensor x;                            ///< [n, H, P]
        at::Tensor b;                            ///< [n, G, N]
        at::Tensor c;                            ///< [n, G, N]
        at::Tensor dt;                           ///< [n, H]
        at::Tensor decay;                        ///< [n, H] cumulated from p on, in float64
        std::unique_ptr<Mamba2Context> recorded; ///< what later suffixes need, where a kernel has written it
    };

    /// What the fused kernels read of the batch, the weights and the clean run.
    [[nodiscard]] ops::SsdSuffix suffixOf(const RowBatch& batch, const at::Tensor& projected,
                                          const LayerCuts& cuts, const Mamba2Context* clean) const;
    /// The same without the projected rows.
    [[nodiscard]] ops::SsdSuffix suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                          const Mamba2Context* clean) const;
    /// Whether advanceOnCpu answers for this batch.
    [[nodiscard]] bool runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const;
    /// `advance` by our own kernels, in memory that stays from layer to layer.
    void advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const Mamba2Context* clean,
                      std::unique_ptr<MixerContext>* record) const;
    /// The output projection's operand in one kernel, gated norm and all, where a GPU has one for this batch;
    /// else undefined.
    [[nodiscard]] SplitTensor singleRowMixer(const RowBatch& batch, const at::Tensor& projected,
                                             const LayerCuts& cuts, const Mamba2Context* clean) const;
    /// y·SiLU(z) [n, E] by the fused kernel of the device; fills rows.recorded where that is there. Of
    /// `sites` it comes to `c`, on a GPU alone.
    [[nodiscard]] at::Tensor fusedMixer(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const Mamba2Context* clean,
                                        const LayerSites& sites, Rows& rows) const;
    /// y [n, E] before its gate by LibTorch operations, on any device: the reference of the kernel.
    [[nodiscard]] at::Tensor plainMixer(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const Mamba2Context* clean,
                                        const LayerSites& sites, Rows& rows) const;
    void splitConvolved(const at::Tensor& convolved, Rows& rows) const;
    [[nodiscard]] static std::unique_ptr<Mamba2Context> contextOf(const Rows& rows);
    /// Numbers of what the fused kernels leave for later rows: convolved, dt and decay of n rows.
    [[nodiscard]] std::int64_t rowNumbers(std::int64_t n) const;
    /// Lets a kernel leave them in `block`: rowNumbers() numbers on eight bytes.
    void placeRows(ops::SsdSuffix& work, float* block) const;
    /// Lets the fused kernel write what later suffixes need. block: where placeRows() has put n rows.
    void prepareRecord(const at::Tensor& block, Mamba2Context& context, ops::SsdSuffix& work) const;
    [[nodiscard]] at::Tensor convolve(const RowBatch& batch, const at::Tensor& raw,
                                      const Mamba2Context* clean) const;
    /// Of raw time steps [..., H], before their bias.
    [[nodiscard]] at::Tensor timeSteps(const at::Tensor& raw) const;
    /// inputs: replaced ones of the convolution.
    [[nodiscard]] Rows makeRows(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                const Mamba2Context* clean, const LayerSites& sites,
                                const ReplacedMemory& inputs) const;
    [[nodiscard]] at::Tensor convolvedPairs(const SeenRows& seen, const std::vector<SeenPair>& pairs,
                                            const Rows& rows, const Mamba2Context* clean) const;
    /// Σ over the clean sources 0 … p−1: [H, n, P].
    [[nodiscard]] at::Tensor fromCleanSources(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                              const Mamba2Context& clean) const;
    /// Σ over the variant's own sources p … q plus D·x: [n, H, P].
    [[nodiscard]] at::Tensor fromOwnSources(const RowBatch& batch, const Rows& rows,
                                            const LayerCuts& cuts) const;
    [[nodiscard]] at::Tensor fromSingleRow(const RowBatch& batch, const Rows& rows,
                                           const LayerCuts& cuts) const;
    /// Replaced memory of a layer's tokens.
    struct Memory {
        const ReplacedMemory& inputs; ///< of the convolution, [·, (width − 1)·C]
        const ReplacedMemory& state;  ///< [·, H·P·N]
    };
    /// The steps of all tokens as each query sees them.
    struct SeenSteps {
        at::Tensor dt;   ///< [V, R or 1, T, H]
        at::Tensor sums; ///< as dt, in float64: dt·A cumulated from token 0 on
        at::Tensor own;  ///< [V, R, H] of `sums`: up to and with the query
    };
    [[nodiscard]] SeenSteps seenSteps(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                      const Mamba2Context* clean) const;
    /// Weights [n, T, H] of all sources of each query, from their products C_q·B_k [n, T, G].
    [[nodiscard]] at::Tensor seenWeights(const RowBatch& batch, const at::Tensor& products,
                                         const SeenSteps& steps, const LayerCuts& cuts,
                                         const ReplacedMemory& state) const;
    /// Adds what the queries read of replaced states to y [n, H, P]. c: theirs, [n, G, N].
    void addStates(const RowBatch& batch, const at::Tensor& c, const SeenSteps& steps,
                   const ReplacedMemory& state, const at::Tensor& y) const;
    /// The mixer where each query may see its own convolution and steps (strict cuts) and where states are
    /// replaced: [n, H, P]. Only what differs from the batch's own rows is made again.
    [[nodiscard]] at::Tensor openedMixer(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                         const Mamba2Context* clean, const Memory& memory) const;
    /// Σ over the sources of their weights, which hold 0 for those that are seen otherwise, times x: [n, H,
    /// P].
    [[nodiscard]] at::Tensor weighed(const RowBatch& batch, const at::Tensor& weights, const Rows& rows,
                                     const Mamba2Context* clean) const;
    /// C_q·B_k of the batch's own rows: [n, T, G].
    [[nodiscard]] static at::Tensor seenProducts(const RowBatch& batch, const at::Tensor& c, const Rows& rows,
                                                 const Mamba2Context* clean);
    /// The same with every token as every query sees it, [V, R, T, C]: the reference, and what hooks at `c`
    /// see.
    [[nodiscard]] at::Tensor strictMixer(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                         const Mamba2Context* clean, const LayerSites& sites,
                                         const Memory& memory) const;
    /// Shows the run's own memory where it is wanted.
    void showMemory(const RowBatch& batch, const Rows& rows, const Mamba2Context* clean,
                    const LayerSites& sites) const;
    /// [n, G, X] to [n, H, X]: every head of a group sees the group's row. A view where there is one group.
    [[nodiscard]] static at::Tensor perHead(const at::Tensor& grouped, std::int64_t heads);

    Mamba2Config m_config;
    Mamba2Weights m_weights;
};

} // namespace mambascope
