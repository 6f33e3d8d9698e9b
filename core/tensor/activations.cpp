// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/activations.hpp"

#include "core/base/error.hpp"

namespace mambascope {

at::Tensor activate(const std::string& name, at::Tensor& x) {
    if (name == "gelu") {
        return at::gelu(x, "none");
    }
    if (name == "gelu_new" || name == "gelu_fast" || name == "gelu_pytorch_tanh") {
        return at::gelu(x, "tanh"); // one formula, three spellings
    }
    if (name == "relu") {
        return at::relu_(x);
    }
    if (name == "silu" || name == "swish") {
        return at::silu_(x);
    }
    throw Error(ErrorCode::Internal, {name}, "activation " + name + " has no implementation");
}

} // namespace mambascope
