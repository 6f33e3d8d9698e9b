// SPDX-License-Identifier: GPL-3.0-or-later
// The product kernel. A block makes a tile of kOut output features × Rows rows. One thread of the first
// warpgroup keeps the copy engine busy; two warpgroups multiply, 64 features each.
//
// Where a matrix has too few tiles to fill the GPU, the depth is cut into parts, too; their partial sums go
// to the workspace, and a second kernel adds them up in a fixed order, so results don't depend on timing.
#include <algorithm>
#include <cstdint>

#include "cuda/src/check.cuh"
#include "cuda/src/hopper.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_product_plan.hpp"
#include "cuda/src/split_product_results.cuh"
#include "cuda/src/split_product_shape.cuh"
#include "cuda/src/split_product_tiles.cuh"
#include "cuda/src/split_value.cuh"
#include "cuda/src/tensor_map.hpp"

namespace mambascope::cuda {
namespace {

template <int Rows, int Passes>
__global__ void __launch_bounds__(kThreads, 1)
    splitProductKernel(const __grid_constant__ ProductMaps maps, const ProductWork work) {
    using S = ProductShape<Rows, Passes>;
    extern __shared__ std::byte shared[];
    std::byte* tiles = shared + (1024 - sharedAddress(shared) % 1024) % 1024; // a swizzle atom is 1,024 bytes
    auto* full = reinterpret_cast<std::uint64_t*>(tiles + S::kStages * S::kStageBytes);
    std::uint64_t* empty = full + S::kStages;
    if (threadIdx.x == 0) {
        for (int stage = 0; stage < S::kStages; ++stage) {
            initBarrier(&full[stage], 1);
            initBarrier(&empty[stage], kConsumers);
        }
        fenceBarrierInit();
    }
    __syncthreads();
    admitNext();

    const int firstDepth = static_cast<int>(blockIdx.z) * work.depthPerPart;
    const int lastDepth = min(work.depth, firstDepth + work.depthPerPart);
    const int warpgroup = static_cast<int>(threadIdx.x) / 128;
    if (warpgroup == 0) {
        lowerRegisterLimit<40>();
        if (threadIdx.x == 0) {
            loadTiles<Rows, Passes>(maps, tiles, full, empty, firstDepth, lastDepth);
        }
    } else {
        raiseRegisterLimit<232>();
        const int group = warpgroup - 1;
        float sum[Rows / 2] = {};
        for (int step = 0; step < lastDepth - firstDepth; ++step) {
            const int stage = step % S::kStages;
            waitForPhase(&full[stage], static_cast<std::uint32_t>(step / S::kStages) & 1U);
            multiplyStage<Rows, Passes>(sharedAddress(tiles + stage * S::kStageBytes), group, sum);
            if (threadIdx.x % 128 == 0) {
                arrive(&empty[stage]);
            }
        }
        auto* staged = reinterpret_cast<float*>(tiles);
        syncNamed(1, 128 * kConsumers); // both have read the last tiles
        stageResult<Rows>(sum, group, S::kResultStride, staged);
        syncNamed(1, 128 * kConsumers);
        const int thread = static_cast<int>(threadIdx.x) - 128;
        waitForPrevious(); // long since over; but this thread has not seen what it wrote
        if (work.shares != nullptr) {
            writeShares<Rows>(work, staged, S::kResultStride, thread);
        } else {
            writeResult<Rows>(work, staged, S::kResultStride, thread);
        }
    }
}

/// result := Σ parts + bias + residual, element by element, in the order of the parts.
__global__ void addParts(const float* __restrict__ parts, int count, std::int64_t size, int out,
                         const float* __restrict__ bias, const float* residual, float* result) {
    takeTurn();
    for (std::int64_t i = blockIdx.x * static_cast<std::int64_t>(blockDim.x) + threadIdx.x; i < size;
         i += static_cast<std::int64_t>(gridDim.x) * blockDim.x) {
        float value = 0;
        for (int part = 0; part < count; ++part) {
            value += parts[part * size + i];
        }
        if (bias != nullptr) {
            value += bias[i % out];
        }
        if (residual != nullptr) {
            value += residual[i];
        }
        result[i] = value;
    }
}

constexpr int kShareThreads = 128;

/// result[row] := the share of the token, from the tiles' parts. One block a row.
__global__ void __launch_bounds__(kShareThreads)
    addShares(const float2* __restrict__ shares, int tiles, const float* tokenLogit, TokenShare* result) {
    takeTurn();
    const float2* mine = shares + static_cast<std::int64_t>(blockIdx.x) * tiles;
    float largest = -INFINITY;
    for (int i = static_cast<int>(threadIdx.x); i < tiles; i += kShareThreads) {
        largest = fmaxf(largest, mine[i].x);
    }
    const float top = blockMax<kShareThreads>(largest);
    float sum = 0;
    for (int i = static_cast<int>(threadIdx.x); i < tiles; i += kShareThreads) {
        sum += mine[i].x == -INFINITY ? mine[i].y : mine[i].y * expf(mine[i].x - top);
    }
    const float total = blockSum<kShareThreads>(sum);
    if (threadIdx.x == 0) {
        result[blockIdx.x] = {tokenLogit[blockIdx.x] - top, total};
    }
}

template <int Rows, int Passes>
void launch(const ProductMaps& maps, const ProductWork& work, const ProductPlan& plan, DeviceStream stream) {
    using S = ProductShape<Rows, Passes>;
    static OncePerDevice allowed;
    allowed.run(stream.device, [] {
        MAMBASCOPE_CUDA_CHECK(cudaFuncSetAttribute(
            splitProductKernel<Rows, Passes>, cudaFuncAttributeMaxDynamicSharedMemorySize, S::kSharedBytes));
    });
    const dim3 grid(static_cast<unsigned>(plan.rowTiles), static_cast<unsigned>(plan.outTiles),
                    static_cast<unsigned>(plan.parts));
    launchOverlapping(splitProductKernel<Rows, Passes>, {grid, kThreads, S::kSharedBytes}, stream, maps,
                      work);
}

template <int Rows>
void launchPasses(int passes, const ProductMaps& maps, const ProductWork& work, const ProductPlan& plan,
                  DeviceStream stream) {
    switch (passes) {
    case 1:
        return launch<Rows, 1>(maps, work, plan, stream);
    case 2:
        return launch<Rows, 2>(maps, work, plan, stream);
    default:
        return launch<Rows, 3>(maps, work, plan, stream);
    }
}

CUtensorMap asCuda(const TensorMap& map) {
    return *reinterpret_cast<const CUtensorMap*>(map.bytes.data());
}

int passesOf(ProductAccuracy accuracy, const SplitMatrix& weights) {
    if (accuracy == ProductAccuracy::Single) {
        return 1;
    }
    return weights.values.low == nullptr ? 2 : 3;
}

ProductMaps mapsOf(const SplitMatrix& weights, const SplitRows& x, int rowsPerTile, int passes) {
    ProductMaps maps{};
    maps.weightHigh = asCuda(weights.high);
    maps.weightLow = asCuda(weights.low);
    maps.rowHigh = asCuda(describeHalves(x.high, x.rows, x.stride, rowsPerTile));
    if (passes >= 2) {
        maps.rowLow = asCuda(describeHalves(x.low, x.rows, x.stride, rowsPerTile));
    }
    return maps;
}

/// What both products tell the kernel; where results go is the caller's.
ProductWork workOf(const SplitMatrix& weights, const SplitRows& x, const ProductPlan& plan) {
    ProductWork work;
    work.rows = static_cast<int>(x.rows);
    work.out = static_cast<int>(weights.values.rows);
    work.depth = plan.depth;
    work.depthPerPart = plan.depthPerPart;
    work.weightUnit = weights.values.unit;
    work.rowUnit = x.unit;
    return work;
}

void launchPlan(const SplitMatrix& weights, const SplitRows& x, ProductAccuracy accuracy,
                const ProductPlan& plan, const ProductWork& work, DeviceStream stream) {
    const DeviceScope scope(stream.device); // the maps are described for that GPU's memory
    const int passes = passesOf(accuracy, weights);
    const ProductMaps maps = mapsOf(weights, x, plan.rowsPerTile, passes);
    switch (plan.rowsPerTile) {
    case 16:
        return launchPasses<16>(passes, maps, work, plan, stream);
    case 32:
        return launchPasses<32>(passes, maps, work, plan, stream);
    case 64:
        return launchPasses<64>(passes, maps, work, plan, stream);
    case 96:
        return launchPasses<96>(passes, maps, work, plan, stream);
    default:
        return launchPasses<128>(passes, maps, work, plan, stream);
    }
}

} // namespace

SplitMatrix describeMatrix(const SplitRows& values, int device) {
    const DeviceScope scope(device);
    SplitMatrix matrix{values, describeHalves(values.high, values.rows, values.stride, kOut), {}};
    if (values.low != nullptr) {
        matrix.low = describeHalves(values.low, values.rows, values.stride, kOut);
    }
    return matrix;
}

std::size_t splitProductWorkspace(std::int64_t rows, std::int64_t out, std::int64_t in) {
    const ProductPlan plan = planProduct(rows, out, in);
    return plan.parts == 1 ? 0 : sizeof(float) * static_cast<std::size_t>(plan.parts * rows * out);
}

void splitProduct(const SplitProduct& product, DeviceStream stream) {
    const SplitMatrix& weights = *product.weights;
    if (product.x.rows == 0) {
        return;
    }
    const ProductPlan plan = planProduct(product.x.rows, weights.values.rows, weights.values.size);
    ProductWork work = workOf(weights, product.x, plan);
    work.bias = product.bias;
    work.residual = product.residual;
    work.result = plan.parts == 1 ? product.result : product.workspace;
    launchPlan(weights, product.x, product.accuracy, plan, work, stream);
    if (plan.parts > 1) {
        const std::int64_t size = product.x.rows * weights.values.rows;
        constexpr int kAddThreads = 256;
        const auto blocks =
            static_cast<unsigned>(std::min<std::int64_t>((size + kAddThreads - 1) / kAddThreads, 1024));
        launchOverlapping(addParts, {blocks, kAddThreads}, stream, product.workspace, plan.parts, size,
                          work.out, product.bias, product.residual, product.result);
    }
}

std::size_t splitSharesWorkspace(std::int64_t rows, std::int64_t vocabulary) {
    return sizeof(float) * static_cast<std::size_t>(rows * (2 * tilesOf(vocabulary, kOut) + 1));
}

void splitShares(const SplitShares& head, DeviceStream stream) {
    const SplitMatrix& weights = *head.weights;
    if (head.x.rows == 0) {
        return;
    }
    ProductPlan plan = planProduct(head.x.rows, weights.values.rows, weights.values.size);
    plan.parts = 1; // a row's softmax needs whole logits
    plan.depthPerPart = plan.depth;
    ProductWork work = workOf(weights, head.x, plan);
    work.bias = head.bias;
    work.token = head.token;
    work.shares = reinterpret_cast<float2*>(head.workspace);
    work.tokenLogit = head.workspace + 2 * head.x.rows * plan.outTiles;
    launchPlan(weights, head.x, head.accuracy, plan, work, stream);
    launchOverlapping(addShares, {static_cast<unsigned>(head.x.rows), kShareThreads}, stream, work.shares,
                      plan.outTiles, work.tokenLogit, head.result);
}

} // namespace mambascope::cuda
