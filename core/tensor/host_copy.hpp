// SPDX-License-Identifier: GPL-3.0-or-later
// Results on their way to the host. Private to core: includes LibTorch.
#pragma once

#include "core/tensor/aten.hpp"

namespace mambascope {

/// x on the host, contiguous: itself on the CPU; from a GPU through page-locked memory, after everything that
/// this thread has asked of the device. Throws what LibTorch throws. Engine thread.
[[nodiscard]] at::Tensor copyToHost(const at::Tensor& x);

/// x, on the host, in the device's memory; from page-locked memory without waiting for the device.
[[nodiscard]] at::Tensor copyToDevice(const at::Tensor& x, const at::Device& device);

} // namespace mambascope
