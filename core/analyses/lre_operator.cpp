// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/lre_operator.hpp"

#include <algorithm>

namespace mambascope {
namespace {

at::Tensor wideOnHost(const at::Tensor& x) {
    return x.to(at::kCPU, at::kDouble);
}

} // namespace

LreProducts productsByTangents(SuffixJacobian& train, const at::Tensor& subjects) {
    const std::int64_t facts = train.h().size(0);
    const at::Tensor own = train.h();
    // Tangents [m + 1, n, d]: every test fact's h through every training run, and each run's own h.
    const at::Tensor all =
        at::cat({subjects.to(own.scalar_type()).unsqueeze(1).expand({subjects.size(0), facts, own.size(1)}),
                 own.unsqueeze(0)});
    const at::Tensor pushed = wideOnHost(train.push(all));
    const std::int64_t tests = subjects.size(0);
    return {pushed.narrow(0, 0, tests).mean(1), (wideOnHost(train.z()) - pushed.select(0, tests)).mean(0)};
}

LreOperator operatorOf(SuffixJacobian& train) {
    const at::Tensor each = train.full(); // [n, d, d]
    const at::Tensor h = wideOnHost(train.h());
    const at::Tensor z = wideOnHost(train.z());
    const std::int64_t facts = each.size(0);
    LreOperator made;
    made.weight = at::zeros({each.size(1), each.size(2)}, at::kDouble);
    made.bias = at::zeros({each.size(1)}, at::kDouble);
    for (std::int64_t fact = 0; fact < facts; ++fact) { // one at a time: float64 takes twice the memory
        const at::Tensor own = wideOnHost(each.select(0, fact));
        made.eachFrobenius.push_back(own.norm().item<double>());
        made.weight.add_(own);
        made.bias.add_(z.select(0, fact) - at::mv(own, h.select(0, fact)));
    }
    made.weight.div_(facts);
    made.bias.div_(facts);
    return made;
}

LreProducts productsBy(const LreOperator& known, const at::Tensor& subjects) {
    return {at::mm(wideOnHost(subjects), known.weight.t()), known.bias};
}

LreFactors factorsOf(const LreOperator& known) {
    auto [left, values, right] = at::linalg_svd(known.weight, /*full_matrices=*/false);
    return {left, values, right};
}

LreJacobian describe(const LreOperator& known, const LreFactors& factors) {
    constexpr std::int64_t kShown = 8;
    LreJacobian described;
    described.frobenius = known.weight.norm().item<double>();
    described.trace = known.weight.trace().item<double>();
    const at::Tensor values = factors.values.contiguous();
    const double* const first = values.const_data_ptr<double>();
    described.singularValues.assign(first, first + std::min(kShown, values.size(0)));
    described.biasNorm = known.bias.norm().item<double>();
    described.eachFrobenius = known.eachFrobenius;
    return described;
}

at::Tensor shiftBy(const LreFactors& factors, int rank, const at::Tensor& change) {
    constexpr double kZero = 1e-12; // of the largest: beyond it a float64 SVD tells nothing
    const at::Tensor values = factors.values.narrow(0, 0, rank);
    const at::Tensor inverse =
        at::where(values > kZero * factors.values.max(), values.reciprocal(), at::zeros_like(values));
    const at::Tensor parts = at::mm(wideOnHost(change), factors.left.narrow(1, 0, rank)) * inverse;
    return at::mm(parts, factors.right.narrow(0, 0, rank));
}

} // namespace mambascope
