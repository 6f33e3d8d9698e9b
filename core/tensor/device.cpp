// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device.hpp"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <array>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <dlfcn.h>
#include <malloc.h>
#include <mutex>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr const char* kDriverLibrary = "libcuda.so.1";

/// A symbol of the CUDA driver, or null. The driver's C interface is stable, unlike the runtime's structs.
template <typename Function>
Function driverSymbol(const char* name) {
    static void* driver = dlopen(kDriverLibrary, RTLD_NOW | RTLD_GLOBAL);
    return driver == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(driver, name));
}

int driverDeviceCount() {
    const auto init = driverSymbol<int (*)(unsigned)>("cuInit");
    const auto count = driverSymbol<int (*)(int*)>("cuDeviceGetCount");
    int devices = 0;
    if (init == nullptr || count == nullptr || init(0) != 0 || count(&devices) != 0) {
        return 0;
    }
    return devices;
}

int usableCudaDevices() {
    loadCudaLibraries();
    if (driverDeviceCount() == 0 || !at::hasCUDA()) {
        return 0;
    }
    return static_cast<int>(c10::impl::VirtualGuardImpl(at::kCUDA).deviceCount());
}

std::string cudaDeviceName(int index) {
    const auto get = driverSymbol<int (*)(int*, int)>("cuDeviceGet");
    const auto name = driverSymbol<int (*)(char*, int, int)>("cuDeviceGetName");
    int handle = 0;
    std::array<char, 256> text{};
    if (get == nullptr || name == nullptr || get(&handle, index) != 0 ||
        name(text.data(), static_cast<int>(text.size()) - 1, handle) != 0) {
        return "CUDA device " + std::to_string(index);
    }
    return text.data();
}

} // namespace

void loadCudaLibraries() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (driverDeviceCount() > 0) {
            // RTLD_GLOBAL: its static initialisers register the CUDA kernels with the dispatcher that is
            // loaded already.
            dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL);
        }
    });
}

at::Device resolveDevice(const DeviceChoice& choice, Precision precision) {
    const int gpus = choice.kind == DeviceKind::Cpu ? 0 : usableCudaDevices();
    if (choice.kind == DeviceKind::Cuda && choice.index >= gpus) {
        const std::string device = "cuda:" + std::to_string(choice.index);
        const std::string reason =
            gpus == 0 ? "no usable NVIDIA GPU was found" : "there are " + std::to_string(gpus) + " GPUs";
        throw Error(ErrorCode::DeviceUnavailable, {device, reason},
                    "device " + device + ": " + reason + "; expected auto, cpu or a GPU that is there");
    }
    if (choice.kind == DeviceKind::Cpu || gpus == 0) {
        if (precision == Precision::Tf32) {
            throw Error(ErrorCode::DeviceUnavailable, {"cpu", "tf32 exists only on NVIDIA GPUs"},
                        "dtype tf32: exists only on NVIDIA GPUs; expected fp32 or bf16 on the cpu");
        }
        return at::Device(at::kCPU);
    }
    return at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(choice.index));
}

std::string deviceName(const at::Device& device) {
    if (device.is_cuda()) {
        return cudaDeviceName(device.index());
    }
    const int threads = at::get_num_threads();
    return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

void applyPrecision(Precision precision) {
    at::globalContext().setFloat32Precision(at::Float32Backend::CUDA, at::Float32Op::MATMUL,
                                            precision == Precision::Tf32 ? at::Float32Precision::TF32
                                                                         : at::Float32Precision::IEEE);
}

void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int kKeptBytes = 256 << 20;
    mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    mallopt(M_TRIM_THRESHOLD, kKeptBytes);
#endif
}

void synchronize(const at::Device& device) {
    if (device.is_cuda()) {
        c10::impl::VirtualGuardImpl(at::kCUDA).synchronizeDevice(device.index());
    }
}

} // namespace mambascope
