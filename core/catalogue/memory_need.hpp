// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a model takes, told from the headers of its weight files.
#pragma once

#include <cstdint>
#include <string>

#include "core/io/weight_files.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

/// Learnt numbers of a checkpoint by what becomes of them.
struct WeightCount {
    std::int64_t halfMatrices = 0; ///< in matrices that fp16 holds exactly (stored as fp16 or fp8)
    std::int64_t matrices = 0;     ///< in other matrices
    std::int64_t tables = 0;       ///< in embeddings
    std::int64_t tied = 0;         ///< of `tables`, those that the head uses too
    bool tiedHalf = false;         ///< and they are stored as fp16
    std::int64_t others = 0;       ///< norms, biases, decays
    std::int64_t largest = 0;      ///< in the largest tensor
    std::uint64_t storedBytes = 0; ///< of matrices and tables
    bool staysStored = false;      ///< on the CPU, in fp32 (core/io/needed_tensor.hpp)

    [[nodiscard]] std::int64_t parameters() const { return halfMatrices + matrices + tables + others; }
};

/// Of files whose tensors go by transformers' names. Masks and rotary tables don't count; kHeadName stands
/// for a head of its own.
[[nodiscard]] WeightCount countWeights(const WeightFiles& files);

/// Where a model is to run, as far as its memory is concerned.
struct DevicePlace {
    bool cuda = false;
    bool splitHalves = false; ///< a GPU whose kernels hold weights as halves (compute capability 9)
    Precision precision = Precision::Fp32;
};

struct MemoryNeed {
    std::uint64_t weights = 0; ///< bytes that the loaded model keeps
    std::uint64_t working = 0; ///< bytes on top of them: a sweep's chunk, results, libraries, loading itself

    [[nodiscard]] std::uint64_t total() const { return weights + working; }
};

[[nodiscard]] MemoryNeed memoryNeed(const WeightCount& count, const DevicePlace& place);

/// "11.2 GB", "330 MB": decimal, as disks and downloads are sold.
[[nodiscard]] std::string bytesText(std::uint64_t bytes);

} // namespace mambascope
