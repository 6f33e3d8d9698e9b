// SPDX-License-Identifier: GPL-3.0-or-later
// J = ∂z/∂h of each run: h the residual behind a layer at run.position, z the one behind the last layer at
// the last token (LRE: Hernandez et al. 2023, arXiv 2308.09124; romba.md section 3). Private to core:
// includes LibTorch.
#pragma once

#include <memory>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/gradient_run.hpp"

namespace mambascope {

/// n runs of any lengths that are derived together; d hidden size. Engine thread. Chunks of probes bound the
/// memory (GradientOptions::chunkBytes). All in the dtype of the model, on its device.
class SuffixJacobian {
public:
    virtual ~SuffixJacobian() = default;

    [[nodiscard]] virtual const at::Tensor& h() const = 0; ///< [n, d]
    [[nodiscard]] virtual const at::Tensor& z() const = 0; ///< [n, d]

    /// J v of each run, in forward mode: [K, n, d]. v: [K, d], the same for all runs, or [K, n, d]. Throws
    /// Error Cancelled.
    [[nodiscard]] virtual at::Tensor push(const at::Tensor& v) = 0;
    /// Jᵀ w of each run, in reverse mode: [K, n, d]. w: as v. Throws Error Cancelled.
    [[nodiscard]] virtual at::Tensor pull(const at::Tensor& w) = 0;

    /// J of each run, [n, d (z), d (h)], by d cotangents. Throws Error Cancelled.
    [[nodiscard]] at::Tensor full();
    /// The mean of `full` over the runs, [d, d].
    [[nodiscard]] at::Tensor mean() { return full().mean(0); }
};

/// By hand-written derivatives, on any device. layer: kEmbeddingLayer (h@emb) … L − 1. The model must live as
/// long. Throws Error InvalidArgument for a layer, position or token outside, and Cancelled.
[[nodiscard]] std::unique_ptr<SuffixJacobian> suffixJacobian(const LanguageModel& model, int layer,
                                                             const std::vector<GradientRun>& runs,
                                                             const GradientOptions& options,
                                                             RunContext& context);

/// The reference: the plain form (Layer::plain) under autograd; push by all of J. model: in plain form, on
/// the host, made outside of InferenceMode; call it outside too.
[[nodiscard]] std::unique_ptr<SuffixJacobian> plainSuffixJacobian(const LanguageModel& model, int layer,
                                                                  const std::vector<GradientRun>& runs,
                                                                  const GradientOptions& options,
                                                                  RunContext& context);

} // namespace mambascope
