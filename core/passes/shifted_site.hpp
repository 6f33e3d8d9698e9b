// SPDX-License-Identifier: GPL-3.0-or-later
// A vector that is added to what a matrix makes of one token of each run, and the gradient with respect to it
// (ROME's value: Meng et al. 2022, arXiv 2202.05262, eq. 4; romba.md section 3). Private to core: includes
// LibTorch.
#pragma once

#include <memory>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/gradient_run.hpp"

namespace mambascope {

/// A run whose site is shifted at run.position, and the positions whose logits are wanted: in any order, none
/// before run.position, which the shift doesn't reach.
struct ShiftedRun {
    GradientRun run;
    std::vector<int> logitsAt;
};

/// n runs of any lengths. Engine thread. Rows before the shift and layers in front of it have run once, when
/// it was made; logits() runs the rest.
class ShiftedSite {
public:
    virtual ~ShiftedSite() = default;

    /// The matrix's input and output at run.position in the clean runs, [n, size of key] and [n, size of
    /// value] (with its bias).
    [[nodiscard]] virtual const at::Tensor& keys() const = 0;
    [[nodiscard]] virtual const at::Tensor& values() const = 0;

    /// With delta [size of value] added to the matrix's output at run.position of each run: logits [Σ
    /// logitsAt, vocabulary], those of one run behind those of the run before. delta and result: dtype of
    /// the model (fp32, or its plain form's), on its device. Throws Error Cancelled.
    [[nodiscard]] virtual at::Tensor logits(const at::Tensor& delta) = 0;
    /// ∂(Σ cotangents ∘ logits)/∂delta at the delta of the last logits(), which must have been called.
    /// cotangents: as the logits. [size of value]. Throws Error Cancelled.
    [[nodiscard]] virtual at::Tensor gradient(const at::Tensor& cotangents) = 0;
};

/// By hand-written derivatives, on any device. The model must live as long. Throws Error InvalidArgument for
/// a matrix that the model doesn't have, a layer, position or token outside, and Cancelled.
[[nodiscard]] std::unique_ptr<ShiftedSite> shiftedSite(const LanguageModel& model, Matrix matrix, int layer,
                                                       std::vector<ShiftedRun> runs,
                                                       const GradientOptions& options, RunContext& context);

/// The reference: the plain form (Layer::plain) under autograd. model: in plain form, on the host, made
/// outside of InferenceMode; call it outside too.
[[nodiscard]] std::unique_ptr<ShiftedSite> plainShiftedSite(const LanguageModel& model, Matrix matrix,
                                                            int layer, std::vector<ShiftedRun> runs,
                                                            const GradientOptions& options,
                                                            RunContext& context);

} // namespace mambascope
