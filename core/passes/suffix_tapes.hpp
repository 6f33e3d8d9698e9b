// SPDX-License-Identifier: GPL-3.0-or-later
// The walk of recorded suffix rows through the layers (layer_tape.hpp). Private to core: includes LibTorch.
//
// n rows: B runs, each padded behind to R rows from its own position on. K cotangents or tangents.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/models/layer_tape.hpp"
#include "core/passes/gradient_run.hpp"
#include "core/passes/side_by_side.hpp"

namespace mambascope {

/// Logits of residual rows behind the last layer, in their dtype.
[[nodiscard]] at::Tensor logitsOf(const LanguageModel& model, const at::Tensor& rows);

/// Looks at a layer in the first walk, over the rows of all whole runs, [B · longest, …].
struct LayerWatch {
    int layer = -1;
    SiteHooks* hooks = nullptr;
};

/// Tapes of the layers `first` … L − 1. Made on the engine thread.
class SuffixTapes {
public:
    using HooksOf = std::function<SiteHooks*(int layer)>;
    using ReaderOf = std::function<CotangentReader*(int layer)>;
    /// Gets the cotangents of a layer's input.
    using InputReader = std::function<void(int layer, const at::Tensor& cotangents)>;

    /// Of whole runs: all rows from the first token on, through all layers. runs: checkRuns. What long ones
    /// record is too much to keep of all layers: it is made again by pull and push, layer by layer, and hooks
    /// are refused.
    SuffixTapes(const LanguageModel& model, const std::vector<GradientRun>& runs,
                const GradientOptions& options);
    /// Of the rows from run.position on through the layers from `first` on (≤ L). Walks through all before,
    /// once. watch.layer ≤ first.
    SuffixTapes(const LanguageModel& model, const std::vector<GradientRun>& runs, int first,
                const GradientOptions& options, RunContext& context, const LayerWatch& watch = {});

    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] const SuffixPlace& place() const { return m_place; }
    /// What enters layer `first` in the clean runs, [n, d]; pads are zeros.
    [[nodiscard]] const at::Tensor& start() const { return m_start; }
    /// Row of a run's position.
    [[nodiscard]] std::int64_t row(std::size_t run, std::int64_t position) const {
        return static_cast<std::int64_t>(run) * m_place.rows() + position - m_place.first[run];
    }

    /// Residual behind the last layer, [n, d]. Records. hooks: or null. Any thread, like all below.
    [[nodiscard]] at::Tensor run(const at::Tensor& rows, const LookForStop& stop,
                                 const HooksOf& hooks = nullptr);
    /// Cotangents [K, n, d] of that to those of the rows that went in; undefined where the reader of the
    /// first layer wants no input. readers, inputs: or null.
    [[nodiscard]] at::Tensor pull(at::Tensor cotangents, const LookForStop& stop,
                                  const ReaderOf& readers = nullptr,
                                  const InputReader& inputs = nullptr) const;
    /// Tangents [K, n, d] of the rows that went in to those of the residual behind the last layer.
    [[nodiscard]] at::Tensor push(at::Tensor tangents, const LookForStop& stop) const;
    /// Of how many cotangents or tangents the memory suffices for at once.
    [[nodiscard]] std::int64_t chunk() const;

private:
    /// call(tape) of layer first + i.
    template <typename Call>
    [[nodiscard]] at::Tensor withTape(std::size_t i, const Call& call) const;

    const LanguageModel& m_model;
    int m_first = 0;
    std::int64_t m_chunkBytes;
    SuffixPlace m_place;
    at::Tensor m_start;
    std::function<std::unique_ptr<LayerTape>(int layer)> m_makeTape; ///< where they aren't kept
    std::vector<std::unique_ptr<LayerTape>> m_tapes;                 ///< of layer first + i; or none
    std::vector<at::Tensor> m_inputs; ///< of each layer, where tapes aren't kept
};

} // namespace mambascope
