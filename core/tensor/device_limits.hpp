// SPDX-License-Identifier: GPL-3.0-or-later
// What a device can do at best, and how much of its memory is in use: for benchmarks.
#pragma once

#include <cstdint>

#include "core/tensor/aten.hpp"
#include "core/values/model_ref.hpp"
#include "core/values/stored_weights.hpp"

namespace mambascope {

/// Bytes that LibTorch holds on a GPU now; the process's resident memory on the CPU. 0 if it is unknown.
[[nodiscard]] std::int64_t heldBytes(const at::Device& device);

/// The most bytes that LibTorch held on a GPU since the last call; the most memory that this process ever had
/// on the CPU. 0 if it is unknown.
[[nodiscard]] std::int64_t peakBytes(const at::Device& device);

/// What a batch of variants may take on a device with the memory that is free now: a quarter of it, and from
/// 64 MiB to 4 GiB on a GPU; 256 MiB on the CPU, where more no longer fits the caches.
[[nodiscard]] std::int64_t chunkBudget(const at::Device& device);

/// Bytes per second of a large copy on the device, read plus written: the best of a few.
[[nodiscard]] double copyRate(const at::Device& device);

/// Floating-point operations per second of a large square product by the route that the models take, with
/// weights stored like that: the best of a few.
[[nodiscard]] double productRate(const at::Device& device, Precision precision, StoredWeights stored);

} // namespace mambascope
