// SPDX-License-Identifier: GPL-3.0-or-later
// Which GPU a model gets that may be on any of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mambascope {

/// Whether the machine shows this process two GPUs or more: by the driver's device files and
/// CUDA_VISIBLE_DEVICES, so that the answer takes no time. Any thread.
[[nodiscard]] bool hasSeveralGpus();

/// Indices of the GPUs by free memory, the emptiest first; equal ones by their number, and last those whose
/// driver doesn't tell.
[[nodiscard]] std::vector<int> byFreeMemory(const std::vector<std::optional<std::uint64_t>>& freeBytes);

/// The GPU that comes at place `rank` (from 0) by free memory as it was when this was asked first, so that
/// two models started together never get the same; of fewer GPUs the last one; 0 where there is none or one.
/// Starts the driver where there are several GPUs, which takes tenths of a second. Any thread.
[[nodiscard]] int gpuByFreeMemory(std::size_t rank);

} // namespace mambascope
