// SPDX-License-Identifier: GPL-3.0-or-later
// A pass over a model, recorded once on a GPU and repeated with one launch (CUDA graphs). Private to core:
// includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// What is recorded are addresses: inputs are tensors that stay where they are and get new numbers, results
/// are read where the recorded pass leaves them.
///
/// All recordings of a process use one stream of LibTorch's, and LibTorch's allocator hands memory that was
/// freed on a stream only to later work on that stream. So what a recorded pass allocates and frees is shared
/// by recorded passes alone, which run one after another: a result that the caller does not hold lasts until
/// the next recorded pass. Engine thread alone.
class DeviceGraph {
public:
    /// Records what `body` launches on `device` (a GPU whose kernels are usable); nothing is computed yet.
    /// `body` must not wait for the device or copy from the host. What it throws passes through, and
    /// CudaError where the driver can't record it.
    DeviceGraph(const at::Device& device, const std::function<void()>& body);
    ~DeviceGraph();
    DeviceGraph(const DeviceGraph&) = delete;
    DeviceGraph& operator=(const DeviceGraph&) = delete;

    /// Computes what was recorded, in order behind this thread's other work on the device. Only while
    /// usable(). Throws CudaError.
    void launch() const;

    /// Whether the memory of the recording is still there: LibTorch gives unused memory back to the driver
    /// when an allocation fails.
    [[nodiscard]] bool usable() const;

private:
    at::Device m_device;
    std::int64_t m_freedBefore = 0; ///< of the allocator's count of memory given back
    void* m_graph = nullptr;
};

} // namespace mambascope
