// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch tensors in the split form of cuda/include/split_product.hpp. Private to core: includes LibTorch.
#pragma once

#include "core/tensor/aten.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/include/split_product.hpp"

namespace mambascope {

/// n rows of `size` fp32 numbers as two fp16 parts on a GPU, in one allocation.
struct SplitTensor {
    at::Tensor storage;   ///< owns what `rows` points to
    cuda::SplitRows rows; ///< low is null if every low part is 0

    [[nodiscard]] bool defined() const { return storage.defined(); }
    /// The numbers again, [n, size] fp32.
    [[nodiscard]] at::Tensor joined() const;
};

/// Room for n rows of `size` numbers, uninitialised.
[[nodiscard]] SplitTensor emptySplit(std::int64_t rows, std::int64_t size, const at::Device& device);

/// x: [n, size] fp32 on a GPU whose kernels are usable. With `dropEmptyLow` the low parts go where all are 0,
/// which waits for the device.
[[nodiscard]] SplitTensor split(const at::Tensor& x, bool dropEmptyLow = false);

/// Whether the kernels of cuda/ run on this device. Cached per device.
[[nodiscard]] bool hasKernels(const at::Device& device);

/// The stream that LibTorch's own operations of this thread use: kernels of ours follow in order.
[[nodiscard]] cuda::DeviceStream kernelStream(const at::Device& device);

} // namespace mambascope
