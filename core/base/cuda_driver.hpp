// SPDX-License-Identifier: GPL-3.0-or-later
// What NVIDIA's driver says of the machine, asked without LibTorch: its C interface is stable, and a machine
// without a driver has nothing of it. Any thread.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace mambascope {

using CudaUuid = std::array<unsigned char, 16>;

// GPUs are numbered as CUDA counts them (CUDA_VISIBLE_DEVICES counts).

/// Compute capability, 90 for 9.0; 0 if the driver does not tell.
[[nodiscard]] int cudaArchitecture(int index);

/// What NVML knows the GPU by; nothing if the driver does not tell.
[[nodiscard]] std::optional<CudaUuid> cudaDeviceUuid(int index);

/// The GPU's own name, or "CUDA device N" where the driver does not tell.
[[nodiscard]] std::string cudaDeviceName(int index);

/// What a CUDA runtime library asks of the machine.
struct CudaNeeds {
    int driver = 0;       ///< the least that cuDriverGetVersion may say: 1000 · major + 10 · minor
    int architecture = 0; ///< the least compute capability, as cudaArchitecture
};

/// runtime: as cudaRuntimeGetVersion, 12080 for 12.8.
[[nodiscard]] CudaNeeds cudaNeeds(int runtime);

/// Why GPU `index` can't be used, as the end of a sentence: no driver, one that does not start or is older
/// than LibTorch's CUDA (the runtime library that is loaded; the pinned LibTorch's while none is), no such
/// GPU, one that LibTorch has no code for. Empty if nothing is wrong.
[[nodiscard]] std::string driverComplaint(int index);

} // namespace mambascope
