// SPDX-License-Identifier: GPL-3.0-or-later
// The gradient of one token's probability with respect to every state of a run, in one backward pass: what
// the first-order trace map is made of (romba.md section 5). Private to core: includes LibTorch.
#pragma once

#include <memory>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/capture.hpp"
#include "core/passes/gradient_run.hpp"

namespace mambascope {

/// ∂p/∂state, at every position, of the sites and layers that were asked for: gradients.rows(site, layer) is
/// [T, width], in the dtype of the model, on its device. Everything that follows from a state follows: of
/// `a` the convolution and SSM, of `attn` in a sequential block its MLP, of `h` all later layers. `mix` holds
/// the derivative of each of its columns. Of `c` in Mamba-1 B, C and dt follow.
struct StateGradients {
    double probability = 0; ///< of the token, at the last position
    std::shared_ptr<const CapturedStates> gradients;
};

/// By hand-written derivatives, on any device; run.position is ignored. sites: h (also of
/// kEmbeddingLayer), a, mix, c, s, g, o, attn, mlp. Throws Error InvalidArgument for a site that the model
/// doesn't have or that isn't among these, a layer or token outside, and Cancelled.
[[nodiscard]] StateGradients stateGradients(const LanguageModel& model, const GradientRun& run,
                                            std::int32_t token, const std::vector<CapturedSite>& sites,
                                            const GradientOptions& options, RunContext& context);

/// The reference: the plain form (Layer::plain) under autograd. model: in plain form, on the host, made
/// outside of InferenceMode; call it outside too.
[[nodiscard]] StateGradients plainStateGradients(const LanguageModel& model, const GradientRun& run,
                                                 std::int32_t token, const std::vector<CapturedSite>& sites,
                                                 const GradientOptions& options, RunContext& context);

} // namespace mambascope
