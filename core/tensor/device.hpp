// SPDX-License-Identifier: GPL-3.0-or-later
// Devices: which one a request means, whether it can be used, and what it is called.
#pragma once

#include <string>

#include "core/tensor/aten.hpp"
#include "core/values/model_ref.hpp"

namespace mambascope {

/// Loads libtorch_cuda.so where an NVIDIA driver and that library are; does nothing otherwise. Must run
/// before anything asks LibTorch about CUDA, since LibTorch keeps the first answer for good. Any thread;
/// idempotent.
void loadCudaLibraries();

/// The device of a choice: Auto is the first GPU where there is one, else the CPU.
/// Throws Error DeviceUnavailable for a GPU that can't be used, with the reason (see driverComplaint), and
/// for tf32 on the CPU.
[[nodiscard]] at::Device resolveDevice(const DeviceChoice& choice, Precision precision);

/// Notes that a GPU has failed in a way that leaves nothing of it usable in this process: from now on Auto
/// passes it by and Cuda says why. `reason`: CUDA's words. Any thread.
void markLost(const at::Device& device, const std::string& reason);

/// Makes a GPU the calling thread's current one while this lives, for what LibTorch does without being told a
/// device (page-locked memory, for instance, makes a context on the current GPU). Nothing on the CPU.
class CurrentDevice {
public:
    explicit CurrentDevice(const at::Device& device);
    ~CurrentDevice();
    CurrentDevice(const CurrentDevice&) = delete;
    CurrentDevice& operator=(const CurrentDevice&) = delete;

private:
    at::Device m_before{at::kCPU};
};

/// "CPU, 2 threads" or the GPU's own name.
[[nodiscard]] std::string deviceName(const at::Device& device);

/// Sets LibTorch's process-wide matrix product mode to the precision's (tf32 only where it was asked for).
/// Throws Error DeviceUnavailable where a PrecisionHold of other threads' work asks for another mode.
void applyPrecision(Precision precision);

/// The mode stays as a precision wants it while this lives: other threads compute. Any thread.
class PrecisionHold {
public:
    explicit PrecisionHold(Precision precision);
    ~PrecisionHold();
    PrecisionHold(const PrecisionHold&) = delete;
    PrecisionHold& operator=(const PrecisionHold&) = delete;

private:
    bool m_tf32 = false;
};

/// Lets the C library keep what it has given out: a sweep allocates and frees the same megabytes in every
/// layer, and asking the kernel for fresh pages each time costs a tenth of it. Where the process's addresses
/// are limited, threads share what there is. Process-wide; idempotent; before threads start.
void keepFreedMemory();

/// Gives back to the system what dead tensors left in the allocators' hands, and what the threads of the
/// CPU's layers keep for their next loops. Outside of such loops.
void releaseFreedMemory(const at::Device& device);

/// Waits until the device has done what was asked, so that times are honest. Nothing on the CPU.
void synchronize(const at::Device& device);

} // namespace mambascope
