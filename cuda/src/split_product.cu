// SPDX-License-Identifier: GPL-3.0-or-later
// The product kernel. A block makes a tile of kOut output features × Rows rows. One thread of the first
// warpgroup keeps the copy engine busy; two warpgroups multiply, 64 features each.
//
// The tensor cores truncate where they add, so a long chain of products drifts. Each step of 64 therefore
// starts from 0, and its sum is added up in fp32 registers, rounded to nearest; meanwhile the other warpgroup
// keeps the tensor cores busy.
//
// Where a matrix has too few tiles to fill the GPU, the depth is cut into parts, too; their partial sums go
// to the workspace, and a second kernel adds them up in a fixed order, so results don't depend on timing.
#include <algorithm>
#include <cstdint>

#include "cuda/src/check.cuh"
#include "cuda/src/hopper.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"
#include "cuda/src/tensor_map.hpp"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kOut = 128;     ///< output features of a tile
constexpr int kConsumers = 2; ///< multiplying warpgroups
constexpr int kThreads = 128 * (1 + kConsumers);
constexpr int kMultiprocessors = 132;    ///< of an H100 or H200; decides only how the depth is cut
constexpr int kSharedLimit = 227 * 1024; ///< what a block may have

struct KernelWork {
    int rows = 0, out = 0, depth = 0; ///< depth in tiles of kTileDepth
    int depthPerPart = 0;
    const float* weightUnit = nullptr;
    const float* rowUnit = nullptr;
    const float* bias = nullptr;
    const float* residual = nullptr;
    float* result = nullptr; ///< [parts, rows, out] where there are several parts, else [rows, out]
    // The head's product: instead of a result.
    float2* shares = nullptr;    ///< [rows, tiles of out]: largest, Σ exp below it
    float* tokenLogit = nullptr; ///< [rows]
    const int* token = nullptr;
};

struct Maps {
    CUtensorMap weightHigh, weightLow, rowHigh, rowLow;
};

/// Passes: 1 high·high; 2 also the rows' low part; 3 also the weights' low part.
template <int Rows, int Passes>
struct Shape {
    static constexpr int kWeightBytes = kOut * kTileDepth * 2;
    static constexpr int kRowBytes = Rows * kTileDepth * 2;
    static constexpr int kStageBytes =
        kWeightBytes * (Passes == 3 ? 2 : 1) + kRowBytes * (Passes >= 2 ? 2 : 1);
    static constexpr int kStages = std::min(8, (kSharedLimit - 2048) / kStageBytes);
    static constexpr int kSharedBytes = kStages * kStageBytes + 2 * kStages * 8 + 1024;
    static constexpr int kResultStride = kOut + 4; ///< floats; the padding spreads rows over the banks
    static_assert(Rows * kResultStride * 4 <= kStages * kStageBytes,
                  "the result is staged where the tiles were");
};

/// The weights' part of a stage: no kernel writes weights.
template <int Rows, int Passes>
__device__ void loadWeights(const Maps& maps, std::byte* to, std::uint64_t* barrier, int column, int out) {
    using S = Shape<Rows, Passes>;
    arriveExpecting(barrier, S::kStageBytes);
    copyTile(to, &maps.weightHigh, barrier, column, out);
    if constexpr (Passes == 3) {
        copyTile(to + S::kWeightBytes, &maps.weightLow, barrier, column, out);
    }
}

template <int Rows, int Passes>
__device__ void loadRows(const Maps& maps, std::byte* stage, std::uint64_t* barrier, int column, int row) {
    using S = Shape<Rows, Passes>;
    std::byte* to = stage + S::kWeightBytes * (Passes == 3 ? 2 : 1);
    copyTile(to, &maps.rowHigh, barrier, column, row);
    if constexpr (Passes >= 2) {
        copyTile(to + S::kRowBytes, &maps.rowLow, barrier, column, row);
    }
}

/// Keeps the stages full. Where the rows are few, reading the weights is what takes the time: the first
/// stages get theirs while the kernel that makes the rows still runs. Else a stage's rows come right behind
/// its weights, so that the first products start early.
template <int Rows, int Passes>
__device__ void loadTiles(const Maps& maps, std::byte* tiles, std::uint64_t* full, std::uint64_t* empty,
                          int firstDepth, int lastDepth) {
    using S = Shape<Rows, Passes>;
    const int row = static_cast<int>(blockIdx.x) * Rows;
    const int out = static_cast<int>(blockIdx.y) * kOut;
    constexpr int kFewRows = 32;
    const int early = Rows <= kFewRows ? min(S::kStages, lastDepth - firstDepth) : 0;
#pragma unroll 1
    for (int step = 0; step < early; ++step) {
        loadWeights<Rows, Passes>(maps, tiles + step * S::kStageBytes, &full[step],
                                  (firstDepth + step) * kTileDepth, out);
    }
    waitForPrevious();
#pragma unroll 1
    for (int step = 0; step < lastDepth - firstDepth; ++step) {
        const int stage = step % S::kStages;
        std::byte* to = tiles + stage * S::kStageBytes;
        const int column = (firstDepth + step) * kTileDepth;
        if (step >= S::kStages) {
            waitForPhase(&empty[stage], static_cast<std::uint32_t>(step / S::kStages - 1) & 1U);
        }
        if (step >= early) {
            loadWeights<Rows, Passes>(maps, to, &full[stage], column, out);
        }
        loadRows<Rows, Passes>(maps, to, &full[stage], column, row);
    }
}

/// Adds one step of kTileDepth to `sum`.
template <int Rows, int Passes>
__device__ void multiplyStage(std::uint32_t stage, int group, float (&sum)[Rows / 2]) {
    using S = Shape<Rows, Passes>;
    constexpr std::uint32_t kStep = 32; // bytes of 16 halves along K
    const std::uint32_t weightHigh = stage + static_cast<std::uint32_t>(group) * 64 * kTileDepth * 2;
    const std::uint32_t weightLow = weightHigh + S::kWeightBytes;
    const std::uint32_t rowHigh = stage + S::kWeightBytes * (Passes == 3 ? 2 : 1);
    const std::uint32_t rowLow = rowHigh + S::kRowBytes;
    float part[Rows / 2];
    beginProducts();
    // Low parts first: the tensor cores truncate in units of the running sum, which is still small then.
    if constexpr (Passes >= 2) {
#pragma unroll
        for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
            Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightHigh + i * kStep),
                                     operandDescriptor(rowLow + i * kStep), i > 0);
        }
    }
    if constexpr (Passes == 3) {
#pragma unroll
        for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
            Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightLow + i * kStep),
                                     operandDescriptor(rowHigh + i * kStep), 1);
        }
    }
#pragma unroll
    for (std::uint32_t i = 0; i < kTileDepth / 16; ++i) {
        Wgmma<Rows>::multiplyAdd(part, operandDescriptor(weightHigh + i * kStep),
                                 operandDescriptor(rowHigh + i * kStep), Passes >= 2 || i > 0);
    }
    finishProducts();
#pragma unroll
    for (int i = 0; i < Rows / 2; ++i) {
        sum[i] += part[i];
    }
}

/// From registers to shared memory as [row][feature], so that the way out is coalesced.
template <int Rows>
__device__ void stageResult(const float (&sum)[Rows / 2], int group, int stride, float* staged) {
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const int warp = static_cast<int>(threadIdx.x) % 128 / 32;
    const int feature = group * 64 + warp * 16 + lane / 4;
#pragma unroll
    for (int j = 0; j < Rows / 8; ++j) {
        const int row = 8 * j + 2 * (lane % 4);
        staged[row * stride + feature] = sum[4 * j];
        staged[(row + 1) * stride + feature] = sum[4 * j + 1];
        staged[row * stride + feature + 8] = sum[4 * j + 2];
        staged[(row + 1) * stride + feature + 8] = sum[4 * j + 3];
    }
}

template <int Rows>
__device__ void writeResult(const KernelWork& work, const float* staged, int stride, int thread) {
    const int firstRow = static_cast<int>(blockIdx.x) * Rows;
    const int out = static_cast<int>(blockIdx.y) * kOut + thread % kOut;
    if (out >= work.out) {
        return;
    }
    const bool whole = gridDim.z == 1;
    const float unit = work.weightUnit[out];
    const float bias = whole && work.bias != nullptr ? work.bias[out] : 0.0F;
    float* result = work.result + static_cast<std::int64_t>(blockIdx.z) * work.rows * work.out;
    for (int r = thread / kOut; r < Rows && firstRow + r < work.rows; r += 128 * kConsumers / kOut) {
        const std::int64_t at = static_cast<std::int64_t>(firstRow + r) * work.out + out;
        // Both units are powers of two: exact.
        float value = staged[r * stride + thread % kOut] * (unit * work.rowUnit[firstRow + r]) + bias;
        if (whole && work.residual != nullptr) {
            value += work.residual[at];
        }
        result[at] = value;
    }
}

/// What the tile's logits bring to each row's softmax. A warp takes a row.
template <int Rows>
__device__ void writeShares(const KernelWork& work, const float* staged, int stride, int thread) {
    const int firstRow = static_cast<int>(blockIdx.x) * Rows;
    const int firstOut = static_cast<int>(blockIdx.y) * kOut;
    const int lane = thread % 32;
    const int token = *work.token;
    constexpr int kPieces = kOut / 32;
#pragma unroll 1
    for (int r = thread / 32; r < Rows && firstRow + r < work.rows; r += 128 * kConsumers / 32) {
        float logit[kPieces];
        float largest = -INFINITY;
#pragma unroll
        for (int i = 0; i < kPieces; ++i) {
            const int out = firstOut + lane + 32 * i;
            logit[i] = -INFINITY;
            if (out < work.out) {
                const float bias = work.bias == nullptr ? 0.0F : work.bias[out];
                logit[i] =
                    staged[r * stride + lane + 32 * i] * (work.weightUnit[out] * work.rowUnit[firstRow + r]) +
                    bias;
                if (out == token) {
                    work.tokenLogit[firstRow + r] = logit[i];
                }
            }
            largest = fmaxf(largest, logit[i]);
        }
        largest = maxWarp(largest);
        float sum = 0;
#pragma unroll
        for (int i = 0; i < kPieces; ++i) {
            // A tile without numbers adds nothing; NaN stays NaN.
            sum += logit[i] == -INFINITY ? 0.0F : expf(logit[i] - largest);
        }
        sum = sumWarp(sum);
        if (lane == 0) {
            work.shares[static_cast<std::int64_t>(firstRow + r) * gridDim.y + blockIdx.y] = {largest, sum};
        }
    }
}

template <int Rows, int Passes>
__global__ void __launch_bounds__(kThreads, 1)
    splitProductKernel(const __grid_constant__ Maps maps, const KernelWork work) {
    using S = Shape<Rows, Passes>;
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

struct Plan {
    int rowsPerTile = 128;
    int rowTiles = 1, outTiles = 1;
    int depth = 1, depthPerPart = 1, parts = 1;
};

int tilesOf(std::int64_t size, std::int64_t tile) {
    return static_cast<int>((size + tile - 1) / tile);
}

Plan planWith(int rowsPerTile, std::int64_t rows, std::int64_t out, std::int64_t in) {
    Plan plan;
    plan.rowsPerTile = rowsPerTile;
    plan.rowTiles = tilesOf(rows, rowsPerTile);
    plan.outTiles = tilesOf(out, kOut);
    plan.depth = tilesOf(in, kTileDepth);
    // Cut the depth while that still fills idle multiprocessors and leaves every part a few steps.
    constexpr int kLeastSteps = 4;
    const int blocks = plan.rowTiles * plan.outTiles;
    plan.parts = std::clamp(kMultiprocessors / blocks, 1, std::max(1, plan.depth / kLeastSteps));
    plan.depthPerPart = tilesOf(plan.depth, plan.parts);
    plan.parts = tilesOf(plan.depth, plan.depthPerPart);
    return plan;
}

/// How long the busiest multiprocessor works, in rows that go through the whole depth.
int costOf(const Plan& plan) {
    constexpr int kPerTile =
        24; // what a tile costs beside its rows: smaller ones read the weights more often
    const int rounds = tilesOf(std::int64_t{plan.rowTiles} * plan.outTiles * plan.parts, kMultiprocessors);
    return rounds * (plan.rowsPerTile + kPerTile) * plan.depthPerPart;
}

Plan planProduct(std::int64_t rows, std::int64_t out, std::int64_t in) {
    for (const int rowsPerTile : {16, 32}) {
        if (rows <= rowsPerTile) {
            return planWith(rowsPerTile, rows, out, in);
        }
    }
    Plan best = planWith(128, rows, out, in);
    for (const int rowsPerTile : {96, 64}) {
        const Plan plan = planWith(rowsPerTile, rows, out, in);
        if (costOf(plan) < costOf(best)) {
            best = plan;
        }
    }
    return best;
}

template <int Rows, int Passes>
void launch(const Maps& maps, const KernelWork& work, const Plan& plan, DeviceStream stream) {
    using S = Shape<Rows, Passes>;
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
void launchPasses(int passes, const Maps& maps, const KernelWork& work, const Plan& plan,
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

Maps mapsOf(const SplitMatrix& weights, const SplitRows& x, int rowsPerTile, int passes) {
    Maps maps{};
    maps.weightHigh = asCuda(weights.high);
    maps.weightLow = asCuda(weights.low);
    maps.rowHigh = asCuda(describeHalves(x.high, x.rows, x.stride, rowsPerTile));
    if (passes >= 2) {
        maps.rowLow = asCuda(describeHalves(x.low, x.rows, x.stride, rowsPerTile));
    }
    return maps;
}

/// What both products tell the kernel; where results go is the caller's.
KernelWork workOf(const SplitMatrix& weights, const SplitRows& x, const Plan& plan) {
    KernelWork work;
    work.rows = static_cast<int>(x.rows);
    work.out = static_cast<int>(weights.values.rows);
    work.depth = plan.depth;
    work.depthPerPart = plan.depthPerPart;
    work.weightUnit = weights.values.unit;
    work.rowUnit = x.unit;
    return work;
}

void launchPlan(const SplitMatrix& weights, const SplitRows& x, ProductAccuracy accuracy, const Plan& plan,
                const KernelWork& work, DeviceStream stream) {
    const DeviceScope scope(stream.device); // the maps are described for that GPU's memory
    const int passes = passesOf(accuracy, weights);
    const Maps maps = mapsOf(weights, x, plan.rowsPerTile, passes);
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
    const Plan plan = planProduct(rows, out, in);
    return plan.parts == 1 ? 0 : sizeof(float) * static_cast<std::size_t>(plan.parts * rows * out);
}

void splitProduct(const SplitProduct& product, DeviceStream stream) {
    const SplitMatrix& weights = *product.weights;
    if (product.x.rows == 0) {
        return;
    }
    const Plan plan = planProduct(product.x.rows, weights.values.rows, weights.values.size);
    KernelWork work = workOf(weights, product.x, plan);
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
    Plan plan = planProduct(head.x.rows, weights.values.rows, weights.values.size);
    plan.parts = 1; // a row's softmax needs whole logits
    plan.depthPerPart = plan.depth;
    KernelWork work = workOf(weights, head.x, plan);
    work.bias = head.bias;
    work.token = head.token;
    work.shares = reinterpret_cast<float2*>(head.workspace);
    work.tokenLogit = head.workspace + 2 * head.x.rows * plan.outTiles;
    launchPlan(weights, head.x, head.accuracy, plan, work, stream);
    launchOverlapping(addShares, {static_cast<unsigned>(head.x.rows), kShareThreads}, stream, work.shares,
                      plan.outTiles, work.tokenLogit, head.result);
}

} // namespace mambascope::cuda
