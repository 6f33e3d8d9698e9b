// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/include/put_rows.hpp"
#include "cuda/src/launch.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 256;
constexpr int kPerThread = 4; ///< columns, so that several loads are in flight

__device__ float silu(float x) {
    return x / (1 + expf(-x));
}

template <PutForm form>
__device__ float made(const PutRows& work, float f, std::int64_t i, std::int64_t row, std::int64_t column) {
    if (form == PutForm::Gated) {
        return f * silu(work.beside[row * work.besideStride + column]);
    }
    if (form == PutForm::Ungated) {
        return work.to[row * work.toStride + column] * work.scale * f;
    }
    if (form == PutForm::AddedToKept) {
        return f + work.beside[i * work.besideStride + column];
    }
    return f;
}

template <PutForm form>
__global__ void __launch_bounds__(kThreads) putRowsKernel(const PutRows work) {
    takeTurn();
    const std::int64_t i = blockIdx.y + std::int64_t{blockIdx.z} * gridDim.y;
    if (i >= work.count) {
        return;
    }
    const std::int64_t row = work.rows[i];
    const std::int64_t source = work.fromRows == nullptr ? i : work.fromRows[i];
    const std::int64_t first = std::int64_t{blockIdx.x} * (kThreads * kPerThread) + threadIdx.x;
#pragma unroll
    for (int part = 0; part < kPerThread; ++part) {
        const std::int64_t column = first + part * kThreads;
        if (column < work.width) {
            const float f = work.from == nullptr ? work.absent : work.from[source * work.fromStride + column];
            work.to[row * work.toStride + column] = made<form>(work, f, i, row, column);
        }
    }
}

template <PutForm form>
void launch(const PutRows& work, DeviceStream stream) {
    constexpr std::int64_t kColumns = kThreads * kPerThread;
    launchOverlapping(putRowsKernel<form>,
                      {gridOver((work.width + kColumns - 1) / kColumns, work.count), kThreads}, stream, work);
}

} // namespace

void putRows(const PutRows& work, DeviceStream stream) {
    if (work.count == 0 || work.width == 0) {
        return;
    }
    switch (work.form) {
    case PutForm::Replace:
        return launch<PutForm::Replace>(work, stream);
    case PutForm::Gated:
        return launch<PutForm::Gated>(work, stream);
    case PutForm::Ungated:
        return launch<PutForm::Ungated>(work, stream);
    case PutForm::AddedToKept:
        return launch<PutForm::AddedToKept>(work, stream);
    }
}

} // namespace mambascope::cuda
