// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cuda_driver.hpp"

#include <array>
#include <atomic>
#include <dlfcn.h>

namespace mambascope {
namespace {

constexpr const char* kDriverLibrary = "libcuda.so.1";

/// CUDA of the LibTorch that packaging/bootstrap pins, where nothing else is known. As cuDriverGetVersion
/// counts: 1000 · major + 10 · minor.
constexpr int kPinnedRuntime = 13000;

constexpr int kNoDevice = 100; // CUDA_ERROR_NO_DEVICE
constexpr std::array kMismatch{803,
                               804}; // CUDA_ERROR_SYSTEM_DRIVER_MISMATCH, …_COMPAT_NOT_SUPPORTED_ON_DEVICE
constexpr int kMajorAttribute = 75;  // CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR
constexpr int kMinorAttribute = 76;

/// A symbol of the CUDA driver, or null.
template <typename Function>
Function driverSymbol(const char* name) {
    static void* driver = dlopen(kDriverLibrary, RTLD_NOW | RTLD_GLOBAL);
    return driver == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(driver, name));
}

/// What cuInit returns: 0 for success; −1 if there is no driver. Asked once: a driver that does not start
/// takes some 15 ms each time to say so (every request asks), and LibTorch keeps its first answer too.
int startDriver() {
    static const int started = [] {
        const auto init = driverSymbol<int (*)(unsigned)>("cuInit");
        return init == nullptr ? -1 : init(0);
    }();
    return started;
}

/// Version of the CUDA runtime library that this process has loaded, or 0.
int findRuntime() {
    constexpr int kNewestMajor = 20;
    constexpr int kOldestMajor = 11;
    for (int major = kNewestMajor; major >= kOldestMajor; --major) {
        const std::string name = "libcudart.so." + std::to_string(major);
        if (void* library = dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD); library != nullptr) {
            const auto ask = reinterpret_cast<int (*)(int*)>(dlsym(library, "cudaRuntimeGetVersion"));
            int version = 0;
            const bool known = ask != nullptr && ask(&version) == 0;
            dlclose(library); // its user keeps it
            return known ? version : 1000 * major;
        }
    }
    return 0;
}

/// That of LibTorch, which -DTorch_DIR= or MAMBASCOPE_TORCH may have changed. Looked for until it is there,
/// since the engine's module may come in later, and no longer: every request asks, and a name that isn't
/// loaded is looked for in all folders of libraries.
int loadedRuntime() {
    static std::atomic<int> found{0};
    if (found == 0) {
        found = findRuntime();
    }
    return found == 0 ? kPinnedRuntime : found.load();
}

std::string versionText(int version) {
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

std::string startComplaint(int error) {
    if (error == -1) {
        return "no NVIDIA driver was found";
    }
    if (error == kNoDevice) {
        return "the NVIDIA driver finds no GPU";
    }
    if (error == kMismatch[0] || error == kMismatch[1]) {
        return "the parts of the NVIDIA driver don't fit together; a restart after its update repairs that";
    }
    return "the NVIDIA driver does not start (CUDA error " + std::to_string(error) + ")";
}

/// Of a driver that has started.
int deviceCount() {
    const auto count = driverSymbol<int (*)(int*)>("cuDeviceGetCount");
    int devices = 0;
    return count != nullptr && count(&devices) == 0 ? devices : 0;
}

/// The driver's handle of a GPU; nothing if there is none.
std::optional<int> deviceHandle(int index) {
    const auto get = driverSymbol<int (*)(int*, int)>("cuDeviceGet");
    int handle = 0;
    return startDriver() == 0 && get != nullptr && get(&handle, index) == 0 ? std::optional(handle)
                                                                            : std::nullopt;
}

} // namespace

CudaNeeds cudaNeeds(int runtime) {
    constexpr int kTuring = 75;
    constexpr int kMaxwell = 50;
    const int major = runtime / 1000;
    // A driver of the same major version serves every minor one (CUDA's minor version compatibility).
    return {1000 * major, major >= 13 ? kTuring : kMaxwell};
}

int cudaArchitecture(int index) {
    const std::optional<int> handle = deviceHandle(index);
    const auto attribute = driverSymbol<int (*)(int*, int, int)>("cuDeviceGetAttribute");
    int major = 0;
    int minor = 0;
    if (!handle || attribute == nullptr || attribute(&major, kMajorAttribute, *handle) != 0 ||
        attribute(&minor, kMinorAttribute, *handle) != 0) {
        return 0;
    }
    return 10 * major + minor;
}

std::optional<CudaUuid> cudaDeviceUuid(int index) {
    const std::optional<int> handle = deviceHandle(index);
    const auto get = driverSymbol<int (*)(CudaUuid*, int)>("cuDeviceGetUuid");
    CudaUuid uuid{};
    return handle && get != nullptr && get(&uuid, *handle) == 0 ? std::optional(uuid) : std::nullopt;
}

std::string cudaDeviceName(int index) {
    const std::optional<int> handle = deviceHandle(index);
    const auto name = driverSymbol<int (*)(char*, int, int)>("cuDeviceGetName");
    std::array<char, 256> text{};
    if (!handle || name == nullptr || name(text.data(), static_cast<int>(text.size()) - 1, *handle) != 0) {
        return "CUDA device " + std::to_string(index);
    }
    return text.data();
}

std::string driverComplaint(int index) {
    const int started = startDriver();
    if (started != 0) {
        return startComplaint(started);
    }
    const auto get = driverSymbol<int (*)(int*)>("cuDriverGetVersion");
    int version = 0;
    const CudaNeeds needs = cudaNeeds(loadedRuntime());
    if (get != nullptr && get(&version) == 0 && version < needs.driver) {
        return "the NVIDIA driver is made for CUDA " + versionText(version) + "; expected one for " +
               versionText(needs.driver) + " or newer";
    }
    const int devices = deviceCount();
    if (index >= devices) {
        return devices == 1 ? "there is one GPU, cuda:0" : "there are " + std::to_string(devices) + " GPUs";
    }
    const int found = cudaArchitecture(index);
    if (found != 0 && found < needs.architecture) {
        return cudaDeviceName(index) + " has compute capability " + std::to_string(found / 10) + "." +
               std::to_string(found % 10) + "; expected " + std::to_string(needs.architecture / 10) + "." +
               std::to_string(needs.architecture % 10) + " or newer";
    }
    return {};
}

} // namespace mambascope
