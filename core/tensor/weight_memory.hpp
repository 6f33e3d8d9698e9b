// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/aten.hpp"

namespace mambascope {

/// An uninitialised fp32 tensor on the host for weights. Large ones come from the kernel directly, in huge
/// pages where it has them (filling 4 KiB pages one by one costs more than converting a checkpoint), and go
/// back to it as soon as the tensor dies. Throws Error OutOfMemory {"cpu", what}.
[[nodiscard]] at::Tensor emptyWeights(at::IntArrayRef shape);

} // namespace mambascope
