// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device.hpp"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <atomic>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <dlfcn.h>
#include <malloc.h>
#include <map>
#include <mutex>
#include <sys/resource.h>

#include "core/base/cuda_driver.hpp"
#include "core/base/error.hpp"
#include "core/ops/kernel_memory.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {
namespace {

/// GPUs that failed while this process used them: CUDA gives no way back to them.
class LostDevices {
public:
    void add(int index, std::string reason) {
        const std::lock_guard lock(m_mutex);
        m_reasons.emplace(index, std::move(reason));
    }
    [[nodiscard]] std::string find(int index) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_reasons.find(index);
        return found == m_reasons.end() ? "" : found->second;
    }

private:
    mutable std::mutex m_mutex;
    std::map<int, std::string> m_reasons;
};

/// Threads that rely on a mode of products (PrecisionHold).
std::atomic<int> g_tf32Holds = 0;
std::atomic<int> g_exactHolds = 0;

LostDevices& lostDevices() {
    static LostDevices lost;
    return lost;
}

/// Why this GPU can't be used, as the end of a sentence; empty if it can.
std::string complaint(int index) {
    loadCudaLibraries();
    if (std::string lost = lostDevices().find(index); !lost.empty()) {
        return lost;
    }
    if (std::string wrong = driverComplaint(index); !wrong.empty()) {
        return wrong;
    }
    if (!at::hasCUDA()) {
        return "LibTorch's CUDA libraries are not installed; ./run installs them where an NVIDIA driver is";
    }
    const int devices = c10::impl::VirtualGuardImpl(at::kCUDA).deviceCount();
    return index < devices ? "" : "LibTorch sees " + std::to_string(devices) + " GPUs";
}

} // namespace

void loadCudaLibraries() {
    static std::once_flag once;
    std::call_once(once, [] {
        if (driverComplaint(0).empty()) {
            // RTLD_GLOBAL: its static initialisers register the CUDA kernels with the dispatcher that is
            // loaded already.
            dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL);
        }
    });
}

at::Device resolveDevice(const DeviceChoice& choice, Precision precision) {
    const std::string wrong = choice.kind == DeviceKind::Cpu ? "" : complaint(choice.index);
    if (choice.kind == DeviceKind::Cuda && !wrong.empty()) {
        const std::string device = "cuda:" + std::to_string(choice.index);
        throw Error(ErrorCode::DeviceUnavailable, {device, wrong});
    }
    if (choice.kind == DeviceKind::Cpu || !wrong.empty()) {
        if (precision == Precision::Tf32) {
            throw Error(ErrorCode::DeviceUnavailable, {"cpu", "tf32 exists only on NVIDIA GPUs"},
                        "dtype tf32 exists only on NVIDIA GPUs; use fp32 or bf16 on the cpu");
        }
        return at::Device(at::kCPU);
    }
    return at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(choice.index));
}

void markLost(const at::Device& device, const std::string& reason) {
    if (device.is_cuda()) {
        lostDevices().add(device.index(), "it failed before (" + reason +
                                              "); it can be used again once the program is started anew");
    }
}

CurrentDevice::CurrentDevice(const at::Device& device) {
    if (device.is_cuda()) {
        m_before = c10::impl::VirtualGuardImpl(at::kCUDA).exchangeDevice(device);
    }
}

CurrentDevice::~CurrentDevice() {
    if (m_before.is_cuda()) {
        c10::impl::VirtualGuardImpl(at::kCUDA).uncheckedSetDevice(m_before);
    }
}

std::string deviceName(const at::Device& device) {
    if (device.is_cuda()) {
        return cudaDeviceName(device.index());
    }
    const int threads = at::get_num_threads();
    return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

PrecisionHold::PrecisionHold(Precision precision) {
    (precision == Precision::Tf32 ? g_tf32Holds : g_exactHolds) += 1;
    m_tf32 = precision == Precision::Tf32;
}

PrecisionHold::~PrecisionHold() {
    (m_tf32 ? g_tf32Holds : g_exactHolds) -= 1;
}

void applyPrecision(Precision precision) {
    if ((precision == Precision::Tf32 ? g_exactHolds : g_tf32Holds) > 0) {
        const std::string name(nameOf(precision));
        throw Error(ErrorCode::DeviceUnavailable, {name, "several workers compute in another precision"},
                    name + ": several workers compute in another precision; wait for them, or stop them");
    }
    at::globalContext().setFloat32Precision(at::Float32Backend::CUDA, at::Float32Op::MATMUL,
                                            precision == Precision::Tf32 ? at::Float32Precision::TF32
                                                                         : at::Float32Precision::IEEE);
}

void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int kKeptBytes = 256 << 20;
    mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    mallopt(M_TRIM_THRESHOLD, kKeptBytes);
    rlimit addresses{};
    if (::getrlimit(RLIMIT_AS, &addresses) == 0 && addresses.rlim_cur != RLIM_INFINITY) {
        mallopt(M_ARENA_MAX, 1); // each thread's own would reserve 64 MiB of them
    }
#endif
}

void releaseFreedMemory(const at::Device& device) {
    dropScratch();
    ops::dropKernelMemory();
    dropWorkers(); // and theirs
    if (device.is_cuda()) {
        c10::getDeviceAllocator(at::kCUDA)->emptyCache();
    }
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void synchronize(const at::Device& device) {
    if (device.is_cuda()) {
        // Of this thread's stream, where all its work is. Waiting for the whole device would break what
        // another thread records there, and make a context on GPU 0 where that is the current one.
        const c10::impl::VirtualGuardImpl guard(at::kCUDA);
        guard.synchronizeStream(guard.getStream(device));
    }
}

} // namespace mambascope
