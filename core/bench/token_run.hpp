// SPDX-License-Identifier: GPL-3.0-or-later
// A model driven by token ids, below prompts and text: for parity tests and benchmarks, where every number
// that the forward pass makes must be reachable. No LibTorch in this header.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/passes/prompt_run.hpp"
#include "core/values/readout.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"
#include "core/values/stored_weights.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// A dense fp32 array on the host, C order.
struct HostArray {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

/// The same in float64.
struct WideArray {
    std::vector<std::int64_t> shape;
    std::vector<double> values;
};

/// What the clean run leaves behind. T tokens, L layers, D hidden size, H heads, P head size, V vocabulary.
struct CleanRun {
    HostArray logits;   ///< [T, V]
    HostArray residual; ///< [L + 1, T, D]: embedding, then after each layer; no final norm
    HostArray weight;   ///< [L, H, T, T]: the displayed weight of source k in query q
    HostArray values;   ///< [L, T, H, P]: what the weights weigh
    HostArray skip;     ///< [L, T, H, P]: what the mixer adds outside of the sum (D·x); zeros in attention
    HostArray referenceOutput; ///< [L, T, H, P]: the mixer's output by the plain recurrence or by LibTorch's
                               ///< attention
};

/// Not thread-safe. All members throw Error. Token ids must be inside the vocabulary (checked).
class TokenRun {
public:
    /// Which form of the mixers computes: the fused kernels where there are some, or always plain LibTorch
    /// operations.
    enum class Kernels { Fused, Reference };

    /// Loads weights and config of a Hugging Face folder; no tokenizer is needed.
    TokenRun(const std::string& folder, DeviceChoice device, Precision precision,
             Kernels kernels = Kernels::Fused, std::int64_t chunkBytes = 0);
    /// Random weights at the shape of a configuration (the text of a config.json; `name` stands in messages).
    [[nodiscard]] static TokenRun withRandomWeights(const std::string& config, const std::string& name,
                                                    DeviceChoice device, Precision precision,
                                                    StoredWeights stored, std::int64_t chunkBytes = 0);
    ~TokenRun();
    TokenRun(TokenRun&&) noexcept;
    TokenRun& operator=(TokenRun&&) noexcept;

    [[nodiscard]] const ModelInfo& info() const;

    /// Which form of the mixers computes from now on. A kept clean run is made again.
    void use(Kernels kernels);

    /// The clean run with everything in it.
    [[nodiscard]] CleanRun clean(const std::vector<std::int32_t>& ids) const;
    /// One forward from layer 0 and position 0 of the variant: logits [T, V]. The reference of partial
    /// recompute, and what the published tools do for every variant.
    [[nodiscard]] HostArray fromScratch(const std::vector<std::int32_t>& ids, const Variant& variant) const;
    /// As fromScratch, but only the probability of one token at the last position.
    [[nodiscard]] double probabilityFromScratch(const std::vector<std::int32_t>& ids, const Variant& variant,
                                                std::int32_t target) const;
    /// All variants by batched partial recompute: logits at the given positions (none: at the last one)
    /// [variants · positions, V]. The clean run is made first and kept until other ids come.
    [[nodiscard]] HostArray partial(const std::vector<std::int32_t>& ids,
                                    const std::vector<Variant>& variants, std::vector<int> positions = {});
    /// As partial, but what a readout of another kind than logits gives: [variants, numbers of one].
    [[nodiscard]] std::vector<double> read(const std::vector<std::int32_t>& ids,
                                           const std::vector<Variant>& variants, const Readout& readout);
    /// The same of the probability of one token at the last position: [variants].
    [[nodiscard]] std::vector<double> probabilities(const std::vector<std::int32_t>& ids,
                                                    const std::vector<Variant>& variants,
                                                    std::int32_t target);

    /// Many prompts at once (core/passes/prompt_batch.hpp), each in the place of its prompt.
    [[nodiscard]] std::vector<PromptReading> runPrompts(const std::vector<PromptRun>& prompts);
    /// Logits [prompts, V] at the last position of each.
    [[nodiscard]] HostArray lastLogits(const std::vector<std::vector<std::int32_t>>& prompts);

    /// Where stored values of a run lie.
    enum class Kept { OnDevice, OnHost };
    /// Captures what sites hold in the clean run of these ids, so that RunValue finds it under `id`; so do
    /// the functions that run in plain form, by a capture of their own in float64. `site` and layers as in
    /// Patch. Called again for an id, it adds to that run.
    void storeRun(const std::string& id, const std::vector<std::int32_t>& ids, Site site,
                  const std::vector<int>& layers, Kept kept = Kept::OnDevice);
    /// A statistic of one site and layer under `id`: one row of the site's width. Adds as storeRun.
    void storeStatistic(const std::string& id, Site site, int layer, const std::vector<float>& row);
    /// What storeRun has stored: [T, width].
    [[nodiscard]] HostArray storedRows(const std::string& id, Site site, int layer) const;
    /// Numbers for each row of a site in this model; nothing where it has no such site.
    [[nodiscard]] std::optional<std::int64_t> siteWidth(Site site) const;
    /// Sizes of a matrix's key and value; nothing where the model has no such matrix.
    [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> matrixSizes(Matrix matrix) const;
    /// The displayed attention (design section 3) of some layers over the selected heads: [layers, T, T]. Of
    /// the clean run that partial keeps. `sums` says whether fused kernels add heads up or plain LibTorch
    /// operations; both read the same clean run.
    [[nodiscard]] HostArray attentionViews(const std::vector<std::int32_t>& ids, AttentionView view,
                                           const std::vector<int>& layers, const HeadSelection& heads,
                                           Kernels sums);
    /// Each layer's rebuild error (core/analyses/rebuild_error.hpp) in that clean run.
    [[nodiscard]] std::vector<double> rebuildErrors(const std::vector<std::int32_t>& ids);
    /// The type in which the plain form (Layer::plain) computes.
    enum class PlainType { Fp32, Fp64 };
    /// As fromScratch by the plain form, on the host, with weights that are read anew: the reference of
    /// everything else here.
    [[nodiscard]] WideArray plainLogits(const std::vector<std::int32_t>& ids, const Variant& variant,
                                        PlainType type = PlainType::Fp64);
    /// As attentionViews by the plain form: [layers, T, T].
    [[nodiscard]] WideArray plainAttention(const std::vector<std::int32_t>& ids, AttentionView view,
                                           const std::vector<int>& layers, const HeadSelection& heads,
                                           PlainType type = PlainType::Fp64);
    /// Makes the clean run again, whatever was kept.
    void trace(const std::vector<std::int32_t>& ids);

private:
    TokenRun();

    class State;
    std::unique_ptr<State> m_state;
};

} // namespace mambascope
