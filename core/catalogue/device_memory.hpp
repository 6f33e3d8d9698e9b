// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory devices have free, asked without LibTorch and without making a CUDA context.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/catalogue/memory_need.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

struct DeviceMemory {
    std::string device; ///< "cpu" or "cuda:0"
    std::string name;   ///< "CPU" or the GPU's own name
    bool cuda = false;
    bool splitHalves = false; ///< as in DevicePlace
    std::optional<std::uint64_t> total;
    std::optional<std::uint64_t> free; ///< nothing if the system doesn't tell

    [[nodiscard]] DevicePlace place(Precision precision) const { return {cuda, splitHalves, precision}; }
};

/// The device that a choice means: Auto is the GPU of its index (the first one) where the engine can use it,
/// else the CPU. On the CPU free is what the kernel calls available, within the limits of the process's
/// control groups; on a GPU what its driver says. Nothing if the choice is a GPU that can't be used. Some
/// milliseconds; any thread.
[[nodiscard]] std::optional<DeviceMemory> deviceMemory(const DeviceChoice& choice);

/// Throws MemoryTooSmall {model, needed, device, free, advice} unless the model fits into what is free.
void requireMemory(const std::string& model, const WeightCount& weights, const DeviceMemory& device,
                   Precision precision);

} // namespace mambascope
