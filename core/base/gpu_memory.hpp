// SPDX-License-Identifier: GPL-3.0-or-later
// What NVIDIA's driver says of its devices, through its stable C interfaces, opened at run time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mambascope {

struct CudaDevice {
    std::string name;
    int majorCapability = 0; ///< 9: Hopper
    std::optional<std::uint64_t> totalBytes;
    std::optional<std::uint64_t> freeBytes; ///< nothing if NVML isn't there or doesn't know the device
};

/// Device number `index` as CUDA counts them (CUDA_VISIBLE_DEVICES counts); nothing if there is none that
/// the engine would compute on (driverComplaint).
/// Makes no context, so that it takes no memory there.
[[nodiscard]] std::optional<CudaDevice> cudaDevice(int index);

} // namespace mambascope
