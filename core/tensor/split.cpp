// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/split.hpp"

#include <array>
#include <atomic>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "core/base/cuda_driver.hpp"
#include "core/base/log.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope {
namespace {

/// Halves that one part of n rows takes; `unit` follows in the place of two halves a row.
std::int64_t partSize(std::int64_t rows, std::int64_t stride) {
    return rows * stride;
}

/// Allocates n rows with one or both parts.
SplitTensor allocate(std::int64_t rows, std::int64_t size, bool withLow, const at::Device& device) {
    SplitTensor result;
    result.rows.rows = rows;
    result.rows.size = size;
    result.rows.stride = cuda::splitStride(size);
    const std::int64_t part = partSize(rows, result.rows.stride);
    const std::int64_t parts = withLow ? 2 : 1;
    result.storage = at::empty({parts * part + 2 * rows}, at::TensorOptions(at::kHalf).device(device));
    result.rows.high = static_cast<std::uint16_t*>(result.storage.data_ptr());
    result.rows.low = withLow ? result.rows.high + part : nullptr;
    // A part is a multiple of 16 bytes, so this is aligned.
    result.rows.unit = reinterpret_cast<float*>(result.rows.high + parts * part);
    return result;
}

/// The same rows without their low part, in an allocation of that size.
SplitTensor withoutLow(const SplitTensor& full) {
    SplitTensor result = allocate(full.rows.rows, full.rows.size, false, full.storage.device());
    const std::int64_t part = partSize(full.rows.rows, full.rows.stride);
    const std::int64_t units = 2 * full.rows.rows;
    result.storage.narrow(0, 0, part).copy_(full.storage.narrow(0, 0, part));
    result.storage.narrow(0, part, units).copy_(full.storage.narrow(0, 2 * part, units));
    return result;
}

void logWithoutKernels(int index) {
    constexpr int kHopper = 90;
    const bool expected = cudaArchitecture(index) / 10 != kHopper / 10;
    log(expected ? LogLevel::Info : LogLevel::Warning,
        "cuda:" + std::to_string(index) + " (" + cudaDeviceName(index) + "): " +
            (expected ? "has no kernels of ours, which are made for Hopper GPUs"
                      : "our kernels are not in this build, or the driver is too old for them") +
            "; LibTorch's operations are used: slower, with numbers of the same accuracy");
}

} // namespace

at::Tensor SplitTensor::joined() const {
    const std::int64_t part = partSize(rows.rows, rows.stride);
    at::Tensor sum = storage.narrow(0, 0, part).to(at::kFloat);
    if (rows.low != nullptr) {
        sum.add_(storage.narrow(0, part, part));
    }
    const at::Tensor units =
        storage.narrow(0, storage.size(0) - 2 * rows.rows, 2 * rows.rows).view(at::kFloat);
    return sum.view({rows.rows, rows.stride}).mul_(units.unsqueeze(1)).narrow(1, 0, rows.size).contiguous();
}

SplitTensor emptySplit(std::int64_t rows, std::int64_t size, const at::Device& device) {
    return allocate(rows, size, true, device);
}

SplitTensor split(const at::Tensor& x, bool dropEmptyLow) {
    const at::Tensor from = x.stride(1) == 1 ? x : x.contiguous();
    SplitTensor result = emptySplit(from.size(0), from.size(1), from.device());
    at::Tensor anyLow;
    if (dropEmptyLow) {
        anyLow = at::zeros({1}, at::TensorOptions(at::kInt).device(from.device()));
    }
    cuda::splitRows(from.const_data_ptr<float>(), from.stride(0), result.rows,
                    dropEmptyLow ? anyLow.data_ptr<int>() : nullptr, kernelStream(from.device()));
    return dropEmptyLow && anyLow.item<int>() == 0 ? withoutLow(result) : result;
}

bool hasKernels(const at::Device& device) {
    constexpr std::size_t kDevices = 64;
    static std::array<std::atomic<int>, kDevices> known{}; // 0 not asked, 1 yes, 2 no
    if (!device.is_cuda()) {
        return false;
    }
    std::atomic<int>& answer = known.at(static_cast<std::size_t>(device.index()));
    if (answer == 0) { // threads that ask at once get the same answer
        answer = cuda::kernelsUsable(device.index()) ? 1 : 2;
        if (answer == 2) {
            logWithoutKernels(device.index());
        }
    }
    return answer == 1;
}

cuda::DeviceStream kernelStream(const at::Device& device) {
    const c10::impl::VirtualGuardImpl guard(at::kCUDA);
    return {device.index(), guard.getStream(device).native_handle()};
}

} // namespace mambascope
