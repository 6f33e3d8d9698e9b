// SPDX-License-Identifier: GPL-3.0-or-later
// The linear operator of a relation, z ≈ β J h + b, and what it is made of (LRE, arXiv 2308.09124; romba.md
// section 3). Private to core: includes LibTorch.
#pragma once

#include <vector>

#include "core/passes/suffix_jacobian.hpp"
#include "core/values/lre_kind.hpp"

namespace mambascope {

/// What predicts test facts: J h of each, and b. float64 on the host. n training facts, d hidden size.
struct LreProducts {
    at::Tensor images; ///< [m, d] J h of each test fact
    at::Tensor bias;   ///< [d] b = mean (z − J h) over the training facts
};

/// By n·(m + 1) tangents, without any J. subjects: [m, d] h of the test facts, on the model's device.
[[nodiscard]] LreProducts productsByTangents(SuffixJacobian& train, const at::Tensor& subjects);

/// J itself, by n·d cotangents.
struct LreOperator {
    at::Tensor weight;                 ///< [d, d] mean J
    at::Tensor bias;                   ///< [d]
    std::vector<double> eachFrobenius; ///< of each training fact's J
};

[[nodiscard]] LreOperator operatorOf(SuffixJacobian& train);
[[nodiscard]] LreProducts productsBy(const LreOperator& known, const at::Tensor& subjects);

/// Its singular values and vectors: J = U diag(values) Vᵀ.
struct LreFactors {
    at::Tensor left;   ///< U [d, d]
    at::Tensor values; ///< [d], descending
    at::Tensor right;  ///< Vᵀ [d, d]
};

[[nodiscard]] LreFactors factorsOf(const LreOperator& known);
[[nodiscard]] LreJacobian describe(const LreOperator& known, const LreFactors& factors);

/// What moves h so that z moves by `change` [k, d], as far as the `rank` largest singular values reach:
/// V_ρ S_ρ⁻¹ U_ρᵀ change, [k, d]. Values that are zero to rounding are left out. rank: at most d.
[[nodiscard]] at::Tensor shiftBy(const LreFactors& factors, int rank, const at::Tensor& change);

} // namespace mambascope
