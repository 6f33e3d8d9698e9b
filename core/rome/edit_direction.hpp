// SPDX-License-Identifier: GPL-3.0-or-later
// The direction u of a rank-one edit (Meng et al. 2022, arXiv 2202.05262, eq. 2; romba.md section 3). Private
// to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tensor/aten.hpp"
#include "core/values/edit_kind.hpp"

namespace mambascope {

/// What is known of the keys: C = (1/n) Σ k kᵀ over n tokens.
struct SecondMoment {
    std::vector<float> numbers; ///< [size, size]
    std::int64_t tokens = 0;    ///< n
};

/// Of C without a ridge. condition: largest by smallest eigenvalue; infinite where C isn't positive definite.
[[nodiscard]] EditStatistics statisticsOf(const SecondMoment& moment, std::int64_t size);

/// The lower Cholesky factor of C + λI with λ = ridge · tr(C) / size: [size, size] fp64 on the host, as good
/// for any key. Throws Error InvalidArgument {"ridge", …} where C + λI isn't positive definite or, without a
/// ridge, n < size.
[[nodiscard]] at::Tensor factorOf(const SecondMoment& moment, std::int64_t size, double ridge);

/// u = (C + λI)⁻¹ key, normalised. key: [size] fp64 on the host; factor: factorOf.
[[nodiscard]] at::Tensor directionOf(const at::Tensor& key, const at::Tensor& factor);

/// key / ‖key‖. Throws Error InvalidArgument for a vector without length; field: what it is.
[[nodiscard]] at::Tensor normalized(const at::Tensor& vector, const char* field);

/// What is added to the matrix: ΔW = v uᵀ with v = (value − output) / (u·key), so that the key gives `value`
/// then. All fp64 on the host. Throws Error InvalidArgument where |u·key| < 1e-6 ‖u‖ ‖key‖.
[[nodiscard]] at::Tensor updateOf(const at::Tensor& u, const at::Tensor& key, const at::Tensor& output,
                                  const at::Tensor& value);

} // namespace mambascope
