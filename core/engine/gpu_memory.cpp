// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gpu_memory.hpp"

#include <array>
#include <cstdio>
#include <dlfcn.h>

namespace mambascope {
namespace {

/// A shared library of the driver; never closed, since its threads may live on.
class DriverLibrary {
public:
    explicit DriverLibrary(const char* file)
        : m_library(dlopen(file, RTLD_NOW | RTLD_LOCAL)) {}

    template <typename Function>
    [[nodiscard]] Function* symbol(const char* name) const {
        return m_library == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(m_library, name));
    }

    /// Calls a function whose success is 0; false where it is not there.
    template <typename... Parameters, typename... Arguments>
    bool call(int (*function)(Parameters...), Arguments... arguments) const {
        return function != nullptr && function(arguments...) == 0;
    }

private:
    void* m_library;
};

using Uuid = std::array<unsigned char, 16>;

/// "GPU-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", as NVML names a device.
std::string uuidText(const Uuid& uuid) {
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

void askNvml(const Uuid& uuid, CudaDevice& device) {
    static const DriverLibrary nvml("libnvidia-ml.so.1");
    static const bool ready = nvml.call(nvml.symbol<int()>("nvmlInit_v2"));
    void* handle = nullptr;
    NvmlMemory memory;
    if (ready &&
        nvml.call(nvml.symbol<int(const char*, void**)>("nvmlDeviceGetHandleByUUID"), uuidText(uuid).c_str(),
                  &handle) &&
        nvml.call(nvml.symbol<int(void*, NvmlMemory*)>("nvmlDeviceGetMemoryInfo"), handle, &memory)) {
        device.totalBytes = memory.total;
        device.freeBytes = memory.free;
    }
}

} // namespace

std::optional<CudaDevice> cudaDevice(int index) {
    static const DriverLibrary driver("libcuda.so.1");
    static const bool ready = driver.call(driver.symbol<int(unsigned)>("cuInit"), 0U);
    int handle = 0;
    if (!ready || !driver.call(driver.symbol<int(int*, int)>("cuDeviceGet"), &handle, index)) {
        return std::nullopt;
    }
    CudaDevice device;
    std::array<char, 256> name{};
    const int room = static_cast<int>(name.size()) - 1;
    driver.call(driver.symbol<int(char*, int, int)>("cuDeviceGetName"), name.data(), room, handle);
    device.name = name.data();
    constexpr int kMajorCapability = 75;
    driver.call(driver.symbol<int(int*, int, int)>("cuDeviceGetAttribute"), &device.majorCapability,
                kMajorCapability, handle);
    Uuid uuid{};
    if (driver.call(driver.symbol<int(Uuid*, int)>("cuDeviceGetUuid"), &uuid, handle)) {
        askNvml(uuid, device);
    }
    return device;
}

} // namespace mambascope
