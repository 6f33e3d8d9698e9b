// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/src/tensor_map.hpp"

#include <cuda.h>
#include <cuda_runtime.h>

#include "cuda/src/check.cuh"

namespace mambascope::cuda {
namespace {

using EncodeFunction = decltype(&cuTensorMapEncodeTiled);

/// The driver's own function, so that the program needs no libcuda to start.
EncodeFunction encodeFunction() {
    static const EncodeFunction function = [] {
        void* found = nullptr;
        cudaDriverEntryPointQueryResult result{};
        MAMBASCOPE_CUDA_CHECK(cudaGetDriverEntryPointByVersion("cuTensorMapEncodeTiled", &found, 12000,
                                                               cudaEnableDefault, &result));
        if (result != cudaDriverEntryPointSuccess || found == nullptr) {
            throw CudaError(
                "cuTensorMapEncodeTiled: the NVIDIA driver has no such function; expected driver 525 "
                "or later");
        }
        return reinterpret_cast<EncodeFunction>(found);
    }();
    return function;
}

} // namespace

TensorMap describeHalves(const std::uint16_t* values, std::int64_t rows, std::int64_t stride, int boxRows) {
    static_assert(sizeof(CUtensorMap) == kTensorMapBytes);
    TensorMap map;
    const cuuint64_t sizes[2] = {static_cast<cuuint64_t>(stride), static_cast<cuuint64_t>(rows)};
    const cuuint64_t strides[1] = {static_cast<cuuint64_t>(stride) * sizeof(std::uint16_t)};
    const cuuint32_t box[2] = {kTileDepth, static_cast<cuuint32_t>(boxRows)};
    const cuuint32_t steps[2] = {1, 1};
    const CUresult result = encodeFunction()(
        reinterpret_cast<CUtensorMap*>(map.bytes.data()), CU_TENSOR_MAP_DATA_TYPE_FLOAT16, 2,
        const_cast<std::uint16_t*>(values), sizes, strides, box, steps, CU_TENSOR_MAP_INTERLEAVE_NONE,
        CU_TENSOR_MAP_SWIZZLE_128B, CU_TENSOR_MAP_L2_PROMOTION_L2_256B, CU_TENSOR_MAP_FLOAT_OOB_FILL_NONE);
    if (result != CUDA_SUCCESS) {
        throw CudaError("cuTensorMapEncodeTiled: error " + std::to_string(static_cast<int>(result)) +
                        " for " + std::to_string(rows) + " rows of " + std::to_string(stride) + " halves");
    }
    return map;
}

} // namespace mambascope::cuda
