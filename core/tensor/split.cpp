// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/split.hpp"

#include <array>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "cuda/include/runtime.hpp"

namespace mambascope {
namespace {

std::uint16_t* halves(const at::Tensor& tensor) {
    return tensor.defined() ? static_cast<std::uint16_t*>(tensor.data_ptr()) : nullptr;
}

} // namespace

cuda::SplitRows SplitTensor::view() const {
    cuda::SplitRows rows;
    rows.rows = high.size(0);
    rows.size = size;
    rows.stride = high.size(1);
    rows.high = halves(high);
    rows.low = halves(low);
    rows.unit = unit.data_ptr<float>();
    return rows;
}

at::Tensor SplitTensor::joined() const {
    at::Tensor sum = high.to(at::kFloat);
    if (low.defined()) {
        sum.add_(low);
    }
    return sum.mul_(unit.unsqueeze(1)).narrow(1, 0, size).contiguous();
}

SplitTensor emptySplit(std::int64_t rows, std::int64_t size, const at::Device& device) {
    const auto halfOptions = at::TensorOptions(at::kHalf).device(device);
    const std::int64_t stride = cuda::splitStride(size);
    return {at::empty({rows, stride}, halfOptions), at::empty({rows, stride}, halfOptions),
            at::empty({rows}, halfOptions.dtype(at::kFloat)), size};
}

SplitTensor split(const at::Tensor& x, bool dropEmptyLow) {
    const at::Tensor rows = x.stride(1) == 1 ? x : x.contiguous();
    SplitTensor result = emptySplit(rows.size(0), rows.size(1), rows.device());
    at::Tensor anyLow;
    if (dropEmptyLow) {
        anyLow = at::zeros({1}, at::TensorOptions(at::kInt).device(rows.device()));
    }
    cuda::splitRows(rows.const_data_ptr<float>(), rows.stride(0), result.view(),
                    dropEmptyLow ? anyLow.data_ptr<int>() : nullptr, kernelStream(rows.device()));
    if (dropEmptyLow && anyLow.item<int>() == 0) {
        result.low = at::Tensor();
    }
    return result;
}

bool hasKernels(const at::Device& device) {
    constexpr std::size_t kDevices = 64;
    static std::array<int, kDevices> known{}; // 0 not asked, 1 yes, 2 no; written by the engine thread alone
    if (!device.is_cuda()) {
        return false;
    }
    int& answer = known.at(static_cast<std::size_t>(device.index()));
    if (answer == 0) {
        answer = cuda::kernelsUsable(device.index()) ? 1 : 2;
    }
    return answer == 1;
}

void* kernelStream(const at::Device& device) {
    const c10::impl::VirtualGuardImpl guard(at::kCUDA);
    return guard.getStream(device).native_handle();
}

} // namespace mambascope
