// SPDX-License-Identifier: GPL-3.0-or-later
// The clean run of a prompt, which every variant starts from. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/passes/row_score.hpp"

namespace mambascope {

/// What a clean run leaves on the model's device. T tokens, L layers, D hidden size.
struct CleanTensors {
    std::vector<at::Tensor>
        residual; ///< [L + 1] of [T, D]: input of each layer, then the last layer's output
    std::vector<std::unique_ptr<MixerContext>> contexts; ///< [L]
};

/// Memory that clean runs share: it holds one of them at a time.
class SharedCleanMemory {
public:
    virtual ~SharedCleanMemory() = default;
    /// The tensors of the clean run of these tokens, which is made again where another one lies there. Valid
    /// until another clean run is asked for.
    [[nodiscard]] virtual const CleanTensors& of(const std::vector<std::int32_t>& ids) = 0;
};

/// A clean run. Shared by all requests on the same prompt. Engine thread alone.
class CleanTrace {
public:
    /// logits: [vocabulary] at the last position, fp32, on the host.
    CleanTrace(std::vector<std::int32_t> ids, at::Tensor logits, CleanTensors tensors)
        : m_ids(std::move(ids))
        , m_logits(std::move(logits))
        , m_own(std::move(tensors)) {}
    CleanTrace(std::vector<std::int32_t> ids, at::Tensor logits, std::shared_ptr<SharedCleanMemory> shared)
        : m_ids(std::move(ids))
        , m_logits(std::move(logits))
        , m_shared(std::move(shared)) {}

    [[nodiscard]] const std::vector<std::int32_t>& ids() const { return m_ids; }
    [[nodiscard]] int tokens() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] const at::Tensor& logits() const { return m_logits; }

    /// Whether other clean runs use the same memory: what the functions below return then lasts only until
    /// another request has run, so ask for each layer anew and derive nothing that stays.
    [[nodiscard]] bool sharesMemory() const { return m_shared != nullptr; }
    /// Input of a layer, [T, D]; of layer L the last layer's output.
    [[nodiscard]] const at::Tensor& residual(int layer) const {
        return tensors().residual[static_cast<std::size_t>(layer)];
    }
    [[nodiscard]] const MixerContext& context(int layer) const {
        return *tensors().contexts[static_cast<std::size_t>(layer)];
    }

    mutable std::vector<double> rebuildErrors; ///< by layer, once they were asked for
    mutable std::optional<RowScore> score;     ///< of the logits, with as many top tokens as were asked for

private:
    [[nodiscard]] const CleanTensors& tensors() const { return m_shared ? m_shared->of(m_ids) : m_own; }

    std::vector<std::int32_t> m_ids;
    at::Tensor m_logits;
    CleanTensors m_own;
    std::shared_ptr<SharedCleanMemory> m_shared;
};

} // namespace mambascope
