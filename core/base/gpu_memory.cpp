// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gpu_memory.hpp"

#include <array>
#include <cstdio>
#include <dlfcn.h>

#include "core/base/cuda_driver.hpp"

namespace mambascope {
namespace {

/// A function of NVML, or null. The library is never closed, since its threads may live on.
template <typename Function>
Function* nvmlFunction(const char* name) {
    static void* const library = dlopen("libnvidia-ml.so.1", RTLD_NOW | RTLD_LOCAL);
    return library == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(library, name));
}

/// "GPU-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", as NVML names a device.
std::string uuidText(const CudaUuid& uuid) {
    std::string text = "GPU-";
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", static_cast<unsigned>(uuid[i]));
        text += (i == 4 || i == 6 || i == 8 || i == 10) ? "-" : "";
        text += digits.data();
    }
    return text;
}

struct NvmlMemory {
    unsigned long long total = 0, free = 0, used = 0;
};

void askNvml(const CudaUuid& uuid, CudaDevice& device) {
    static auto* const start = nvmlFunction<int()>("nvmlInit_v2");
    static const bool ready = start != nullptr && start() == 0;
    auto* const find = nvmlFunction<int(const char*, void**)>("nvmlDeviceGetHandleByUUID");
    auto* const ask = nvmlFunction<int(void*, NvmlMemory*)>("nvmlDeviceGetMemoryInfo");
    void* handle = nullptr;
    NvmlMemory memory;
    if (ready && find != nullptr && ask != nullptr && find(uuidText(uuid).c_str(), &handle) == 0 &&
        ask(handle, &memory) == 0) {
        device.totalBytes = memory.total;
        device.freeBytes = memory.free;
    }
}

} // namespace

std::optional<CudaDevice> cudaDevice(int index) {
    if (!driverComplaint(index).empty()) {
        return std::nullopt;
    }
    CudaDevice device;
    device.name = cudaDeviceName(index);
    device.majorCapability = cudaArchitecture(index) / 10;
    if (const std::optional<CudaUuid> uuid = cudaDeviceUuid(index)) {
        askNvml(*uuid, device);
    }
    return device;
}

} // namespace mambascope
