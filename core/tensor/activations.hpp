// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/ops/layer_parts.hpp"
#include "core/tensor/aten.hpp"

namespace mambascope {

/// An activation by Hugging Face's name: gelu, gelu_new, gelu_fast, gelu_pytorch_tanh, relu, silu, swish. The
/// configuration readers refuse other names before this is reached.
[[nodiscard]] ops::Activation activationOf(const std::string& name);

/// The same out of place: x stays as it is.
[[nodiscard]] at::Tensor activated(const std::string& name, const at::Tensor& x);

/// Applies it by LibTorch's operations. `x` may be overwritten.
[[nodiscard]] at::Tensor activate(const std::string& name, at::Tensor& x);

} // namespace mambascope
