// SPDX-License-Identifier: GPL-3.0-or-later
// CUDA's calls mean the calling thread's current GPU. Here they are given the GPU that is meant.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>

#include "cuda/src/check.cuh"

namespace mambascope::cuda {

/// Makes a GPU the calling thread's current one while this lives, and puts the one before back.
class DeviceScope {
public:
    explicit DeviceScope(int device) {
        MAMBASCOPE_CUDA_CHECK(cudaGetDevice(&m_before));
        m_changed = m_before != device;
        if (m_changed) {
            MAMBASCOPE_CUDA_CHECK(cudaSetDevice(device));
        }
    }
    ~DeviceScope() {
        if (m_changed) {
            static_cast<void>(cudaSetDevice(m_before));
        }
    }
    DeviceScope(const DeviceScope&) = delete;
    DeviceScope& operator=(const DeviceScope&) = delete;

private:
    int m_before = 0;
    bool m_changed = false;
};

/// Something that must be done once on every GPU, such as a kernel's attributes, which each GPU keeps for
/// itself. What throws is tried again at the next call. Any thread.
class OncePerDevice {
public:
    template <typename Body>
    void run(int device, const Body& body) {
        std::atomic<bool>& done = m_done.at(static_cast<std::size_t>(device));
        if (!done.load(std::memory_order_acquire)) {
            const DeviceScope scope(device);
            body();
            done.store(true, std::memory_order_release);
        }
    }

private:
    static constexpr std::size_t kMostDevices = 64;
    std::array<std::atomic<bool>, kMostDevices> m_done{};
};

} // namespace mambascope::cuda
