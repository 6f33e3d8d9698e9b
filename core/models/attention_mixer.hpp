// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax attention of suffix rows, shared by all transformer families: grouped-query heads, rotary
// positions, sliding window. n = V·R rows, T tokens, H heads, K key and value heads, P head size.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/models/rotary.hpp"
#include "core/ops/suffix_mixers.hpp"

namespace mambascope {

class MixerTape;

struct AttentionShape {
    std::int64_t heads = 0;    ///< H
    std::int64_t keyHeads = 0; ///< K, divides H: heads h·H/K … share key and value head h
    std::int64_t headSize = 0; ///< P
    double scale = 1;          ///< of the scores, such as 1/√P
    std::int64_t window = 0;   ///< a query sees itself and window − 1 tokens before; 0: all

    /// Columns of the projection q(H·P) | k(K·P) | v(K·P).
    [[nodiscard]] std::int64_t projectionSize() const { return (heads + 2 * keyHeads) * headSize; }
};

/// For several prompts the heads of each follow those of the prompt before: [prompts · H, T of one, P].
struct AttentionContext : MixerContext {
    at::Tensor query; ///< [H, T, P] rotated and scaled
    at::Tensor key;   ///< [K, T, P] rotated
    at::Tensor value; ///< [K, T, P]
};

class AttentionMixer {
public:
    /// rotary: null where positions don't rotate.
    AttentionMixer(AttentionShape shape, std::shared_ptr<const Rotary> rotary)
        : m_shape(shape)
        , m_rotary(std::move(rotary)) {}

    /// Attention output [n, H·P] of projected rows [n, q | k | v]. `clean` and `record` as in Layer::advance.
    [[nodiscard]] at::Tensor mix(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                 const MixerContext* clean, std::unique_ptr<MixerContext>* record) const;

    /// What mixOnCpu reads of the batch, the tables and the clean run; the projected rows [n, q | k | v],
    /// contiguous, and where the output [n, H·P] goes are left out. Engine thread.
    [[nodiscard]] ops::AttentionSuffix suffixOnCpu(const RowBatch& batch, const LayerCuts& cuts,
                                                   const MixerContext* clean) const;
    /// Lets mixOnCpu write what later suffixes and the displayed attention need. Engine thread.
    [[nodiscard]] static std::unique_ptr<AttentionContext> prepareRecord(ops::AttentionSuffix& work);
    /// The same as mix on the CPU, in plain memory, by the fused kernel. Any thread.
    static void mixOnCpu(ops::AttentionSuffix work);
    /// As Rotary::lengthClass; 0 where positions don't rotate.
    [[nodiscard]] std::int64_t lengthClass(std::int64_t tokens) const {
        return m_rotary == nullptr ? 0 : m_rotary->lengthClass(tokens);
    }
    /// Whether `mix` and mixOnCpu take several prompts on this device.
    [[nodiscard]] bool takesPrompts(const at::Device& device) const {
        return device.is_cpu() || kernelFits(device);
    }

    /// The same in plain form (Layer::plain), of one run's projected rows [T, q | k | v]: [T, H·P].
    [[nodiscard]] at::Tensor plainMix(const at::Tensor& projected, const PlainCuts& cuts,
                                      PlainMixing* mixing) const;

    /// The same recorded, so that derivatives can follow (Layer::tape). type: of the rows.
    [[nodiscard]] std::unique_ptr<MixerTape> tape(const SuffixPlace& place, at::ScalarType type,
                                                  const std::shared_ptr<const SuffixPrefix>& prefix) const;

    // As the members of Layer of the same names.
    [[nodiscard]] at::Tensor attentionWeights(const MixerContext& context, HeadRange heads) const;
    [[nodiscard]] at::Tensor sourceValues(const MixerContext& context) const;
    [[nodiscard]] at::Tensor referenceOutput(const MixerContext& context) const;

    /// As Layer::attentionSum, by the kernel of the device. False, and nothing done, where there is none.
    [[nodiscard]] bool attentionSum(const MixerContext& context, ops::HeadSum sum,
                                    const std::vector<std::int64_t>& heads, const at::Tensor& out) const;

    [[nodiscard]] const AttentionShape& shape() const { return m_shape; }

private:
    /// Whether the GPU's kernels run there and take this shape.
    [[nodiscard]] bool kernelFits(const at::Device& device) const;

    struct Rows {
        at::Tensor query;      ///< [H, n, P]
        at::Tensor key, value; ///< [K, n, P]
    };

    /// What the fused kernels read of the batch, the tables and the clean run, without the projected rows.
    [[nodiscard]] ops::AttentionSuffix suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                                const AttentionContext* clean) const;
    /// By the fused kernel of the device.
    [[nodiscard]] at::Tensor fused(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const AttentionContext* clean,
                                   std::unique_ptr<MixerContext>* record) const;
    /// The same by LibTorch operations, on any device: the reference of the kernel.
    [[nodiscard]] at::Tensor plain(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                   const AttentionContext* clean) const;
    [[nodiscard]] Rows makeRows(const RowBatch& batch, const at::Tensor& projected) const;
    /// true [R, T] where a query p … T−1 may not look: its future and what its window has left behind.
    [[nodiscard]] at::Tensor unseen(std::int64_t firstQuery, std::int64_t tokens,
                                    const at::Device& device) const;
    /// [K, …] to [H, …]; a view where H = K.
    [[nodiscard]] at::Tensor perHead(const at::Tensor& grouped) const;

    AttentionShape m_shape;
    std::shared_ptr<const Rotary> m_rotary;
};

} // namespace mambascope
