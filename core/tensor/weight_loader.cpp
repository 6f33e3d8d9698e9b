// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/weight_loader.hpp"

#include <cstring>
#include <utility>
#include <vector>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

at::ScalarType scalarType(const TensorView& view) {
    switch (view.dtype) {
    case TensorDtype::F64:
        return at::kDouble;
    case TensorDtype::F32:
        return at::kFloat;
    case TensorDtype::F16:
        return at::kHalf;
    case TensorDtype::BF16:
        return at::kBFloat16;
    default:
        throw Error(ErrorCode::TensorMisshapen,
                    {view.file.string(), view.name, dtypeName(view.dtype), "F64, F32, F16 or BF16"},
                    view.file.string() + ": tensor " + view.name + " has dtype " + dtypeName(view.dtype) +
                        "; expected F64, F32, F16 or BF16");
    }
}

/// An owning fp32 copy on the host.
at::Tensor widen(const TensorView& view) {
    const at::ScalarType type = scalarType(view);
    const bool aligned = reinterpret_cast<std::uintptr_t>(view.data.data()) % dtypeSize(view.dtype) == 0;
    at::Tensor stored;
    if (aligned) {
        // The mapping is read-only and from_blob wants a mutable pointer; the tensor is only read and dies
        // here.
        stored = at::from_blob(const_cast<std::byte*>(view.data.data()), view.shape, type);
    } else {
        stored = at::empty(view.shape, type);
        std::memcpy(stored.mutable_data_ptr(), view.data.data(), view.data.size());
    }
    return stored.to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
}

} // namespace

at::Tensor FileWeightLoader::read(const std::string& name, std::initializer_list<std::int64_t> shape) {
    return widen(m_files.require(name, shape));
}

at::Tensor WeightLoader::tensor(const std::string& name, std::initializer_list<std::int64_t> shape) {
    return read(name, shape).to(m_device);
}

Linear WeightLoader::assembled(const at::Tensor& weight, at::Tensor bias) const {
    Linear result;
    if (m_precision == Precision::Bf16) {
        result = Linear(weight.to(at::kBFloat16));
    } else if (hasKernels(m_device)) {
        result = Linear::splitFrom(weight, m_precision == Precision::Tf32 ? cuda::ProductAccuracy::Single
                                                                          : cuda::ProductAccuracy::Full);
    } else {
        result = Linear(weight);
    }
    result.bias = std::move(bias);
    return result;
}

Linear WeightLoader::matrix(const std::string& tensorName, std::int64_t out, std::int64_t in) {
    return assembled(tensor(tensorName, {out, in}));
}

Linear WeightLoader::linear(const std::string& name, std::int64_t out, std::int64_t in, bool bias) {
    Linear result = matrix(name + ".weight", out, in);
    if (bias) {
        result.bias = tensor(name + ".bias", {out});
    }
    return result;
}

} // namespace mambascope
