// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's block: RMSNorm, selective SSM, residual (Gu and Dao 2023, arXiv 2312.00752; methods.md section
// 2). What a head is elsewhere is a channel here: H = E, P = 1. n = V·R rows, T tokens, N states per channel,
// R the time step's rank in the weights' shapes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/config/mamba_config.hpp"
#include "core/models/language_model.hpp"
#include "core/models/layer_sites.hpp"
#include "core/models/layer_steps.hpp"
#include "core/models/seen_rows.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/linear.hpp"

namespace mambascope {

struct MambaWeights {
    Norm norm;             ///< of [D]
    Linear inProj;         ///< [2E, D]: x | gate
    at::Tensor convWeight; ///< [width, E]: row j weighs the input width−1−j tokens back
    at::Tensor convBias;   ///< [E]
    Linear xProj;          ///< [R + 2N, E]: time step | B | C
    Linear dtProj;         ///< [E, R]
    at::Tensor a;          ///< [N, E]: A = −exp(A_log), states first
    at::Tensor d;          ///< [E]
    Linear outProj;        ///< [D, E]
};

/// The clean run as later suffixes see it. For several prompts T counts all their tokens, and `lastState`
/// holds one state after the other.
struct MambaContext : MixerContext {
    at::Tensor raw;         ///< [T, E] inputs of the convolution
    at::Tensor x;           ///< [T, E] after convolution and SiLU
    at::Tensor dt;          ///< [T, E]
    at::Tensor b;           ///< [T, N]
    at::Tensor c;           ///< [T, N]
    bool reference = false; ///< made by the LibTorch forms, and shown by them

    /// State [N, E] before the last token, followed by SelectiveSuffix::cleanLater: made with the run, where
    /// the GPU's kernel did.
    at::Tensor lastState;
    /// State [N, E] after the tokens 0 … statePosition−1, as the last suffix needed it (on a GPU followed by
    /// SelectiveSuffix::cleanLater): the same query is asked again and again. Engine thread alone.
    mutable at::Tensor state;
    mutable std::int64_t statePosition = -1;
};

class MambaLayer : public Layer {
public:
    MambaLayer(MambaConfig config, MambaWeights weights)
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

    /// Whether the block runs by our own CPU kernels from norm to residual.
    [[nodiscard]] bool runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const;
    /// advance() by these kernels. Makes no tensors but those that `record` keeps.
    void advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MambaContext* clean,
                      std::unique_ptr<MixerContext>* record) const;
    /// low [n, R + 2N] := time step | B | C of convolved rows x [n, E], and dt [n, E] of them.
    void sourcesOnCpu(const float* x, std::int64_t n, float* low, float* dt) const;
    /// The scan's work, without the pointers to the rows and to the output. state: keeps the
    /// memory of its clean state, which is empty until the scan has run (unless it was kept before).
    [[nodiscard]] ops::SelectiveSuffix suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                                const MambaContext* clean, at::Tensor& state) const;
    /// Keeps the state that suffixOf gave to a scan for the next suffix from there. Only once the scan has
    /// run: whatever throws before must not leave a state behind that nobody has computed.
    static void keepState(const RowBatch& batch, const MambaContext* clean, const at::Tensor& state);
    /// What the convolution reads, without the pointers to the rows.
    [[nodiscard]] ops::ConvolutionSuffix convolutionOf(const RowBatch& batch,
                                                       const MambaContext* clean) const;
    /// Whether the GPU's kernels run there and take this shape.
    [[nodiscard]] bool kernelFits(const at::Device& device) const;
    /// What the selective SSM reads of one or more tokens.
    struct Sources {
        at::Tensor x, dt; ///< [..., E]
        at::Tensor b, c;  ///< [..., N]
    };

    /// x, dt, B and C of convolved rows x [T, E] in plain form (Layer::plain).
    [[nodiscard]] Sources plainSources(const at::Tensor& x) const;
    /// y of the queries first … last of one sequence by the recurrence, [last + 1 − first, E]. kept: [E or 1,
    /// T] what of each source enters; undefined: all of it. states: replaced ones.
    [[nodiscard]] at::Tensor plainRecurrence(const Sources& sources, const at::Tensor& kept,
                                             std::int64_t first, std::int64_t last,
                                             const PlainMemory& states) const;
    /// The states behind some tokens, [positions, E·N], in plain form.
    [[nodiscard]] at::Tensor plainStates(const Sources& sources,
                                         const std::vector<std::int64_t>& positions) const;
    /// attentionWeights of some channels in plain form.
    [[nodiscard]] at::Tensor plainChannelWeights(const Sources& sources, HeadRange channels) const;

    /// dt, B and C of convolved rows x [n, E]; dt before its softplus where `rawTimeSteps`.
    [[nodiscard]] Sources sourcesOf(const Operand& x, bool rawTimeSteps) const;
    /// Convolution and SiLU of inputs [..., T, E] along T, from its first token on.
    [[nodiscard]] at::Tensor convolve(const at::Tensor& raw) const;
    [[nodiscard]] Operand fusedConvolution(const RowBatch& batch, const at::Tensor& projected,
                                           const MambaContext* clean) const;
    /// y·SiLU(gate) [n, E] by the fused kernel. On a GPU it makes time steps of rows.dt in place. `record`:
    /// gets what later suffixes from the last token on will need; or null.
    [[nodiscard]] at::Tensor fusedScan(const RowBatch& batch, const at::Tensor& projected,
                                       const Sources& rows, const LayerCuts& cuts, const MambaContext* clean,
                                       MambaContext* record) const;
    /// The clean run's state before batch.firstPosition, where it has been made; else undefined.
    [[nodiscard]] static at::Tensor stateBefore(const RowBatch& batch, const MambaContext& clean);
    /// y [n, E] before its gate by LibTorch operations, on any device: the reference of the kernels. Fills
    /// `rows`.
    [[nodiscard]] at::Tensor scanBySteps(const RowBatch& batch, const at::Tensor& projected,
                                         const LayerCuts& cuts, const MambaContext* clean,
                                         const LayerSites& sites, Sources& rows) const;
    /// y [V, R, E] of its recurrence. sourceAt(k) gives token k's x, dt and B as [V or 1, R or 1, E or N]; c:
    /// [V, R, N] and skip: [V, R, E] are the queries' own; memory: replaced states.
    [[nodiscard]] at::Tensor plainScan(const RowBatch& batch, const LayerCuts& cuts,
                                       const std::function<Sources(std::int64_t)>& sourceAt,
                                       const at::Tensor& c, const at::Tensor& skip,
                                       const ReplacedMemory& memory) const;
    /// y where all rows see one convolution of their variant.
    [[nodiscard]] at::Tensor plainMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                        const MambaContext* clean, const ReplacedMemory& state) const;
    /// What y is made of where a source looks different to different queries (strict cuts).
    struct Opened {
        const at::Tensor& raw; ///< [n, E] the batch's own inputs of the convolution
        const MambaContext* clean;
        const ReplacedMemory& inputs; ///< of the convolution, [·, (width − 1)·E]
        const ReplacedMemory& state;  ///< [·, E·N]
    };
    /// y there: only what differs from the batch's own rows is made again.
    [[nodiscard]] at::Tensor openedMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                         const Opened& opened) const;
    /// The same by the kernel of the CPU, and by LibTorch's operations on any device. made: of the pairs.
    [[nodiscard]] at::Tensor openedByKernel(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                            const Opened& opened, const std::vector<SeenPair>& pairs,
                                            const Sources& made) const;
    [[nodiscard]] at::Tensor openedBySteps(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                           const Opened& opened, const std::vector<SeenPair>& pairs,
                                           const Sources& made) const;
    /// The same with every token as every query sees it: the reference, and what hooks at `c` see. raw: [V,
    /// T, E].
    [[nodiscard]] at::Tensor strictMixer(const RowBatch& batch, const at::Tensor& raw, const LayerCuts& cuts,
                                         const LayerSites& sites, const Opened& opened) const;
    [[nodiscard]] at::Tensor convolvedPairs(const SeenRows& seen, const std::vector<SeenPair>& pairs,
                                            const at::Tensor& raw, const MambaContext* clean) const;
    /// Shows the run's own memory where it is wanted. raw: [V, T, E].
    void showMemory(const RowBatch& batch, const at::Tensor& raw, const Sources& rows,
                    const MambaContext* clean, const LayerSites& sites) const;

    /// attentionWeights of channels with these a [N, E'] and dt [T, E'], by the kernel of the device and by
    /// LibTorch operations.
    [[nodiscard]] static at::Tensor fusedWeights(const MambaContext& run, const at::Tensor& a,
                                                 const at::Tensor& dt, ops::SelectiveWeights work);
    [[nodiscard]] static at::Tensor plainWeights(const MambaContext& run, const at::Tensor& a,
                                                 const at::Tensor& dt);

    MambaConfig m_config;
    MambaWeights m_weights;
};

} // namespace mambascope
