// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/activations.hpp"

#include "core/base/error.hpp"

namespace mambascope {

ops::Activation activationOf(const std::string& name) {
    if (name == "gelu") {
        return ops::Activation::Gelu;
    }
    if (name == "gelu_new" || name == "gelu_fast" || name == "gelu_pytorch_tanh") {
        return ops::Activation::GeluTanh; // one formula, three spellings
    }
    if (name == "relu") {
        return ops::Activation::Relu;
    }
    if (name == "silu" || name == "swish") {
        return ops::Activation::Silu;
    }
    throw Error(ErrorCode::Internal, {name}, "activation " + name + " has no implementation");
}

at::Tensor activated(const std::string& name, const at::Tensor& x) {
    switch (activationOf(name)) {
    case ops::Activation::Gelu:
        return at::gelu(x, "none");
    case ops::Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case ops::Activation::Relu:
        return x.clamp_min(0);
    case ops::Activation::Softplus:
        return at::softplus(x);
    case ops::Activation::Silu:
        break;
    }
    return x * x.sigmoid();
}

at::Tensor activate(const std::string& name, at::Tensor& x) {
    switch (activationOf(name)) {
    case ops::Activation::Gelu:
        return at::gelu(x, "none");
    case ops::Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case ops::Activation::Relu:
        return at::relu_(x);
    case ops::Activation::Softplus:
        return at::softplus(x);
    case ops::Activation::Silu:
        break;
    }
    return at::silu_(x);
}

} // namespace mambascope
