// SPDX-License-Identifier: GPL-3.0-or-later
// A pass over a model, recorded once on a GPU and repeated with one launch (CUDA graphs). Private to core:
// includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// All memories are taken; some may be free again later.
class NoRecordingMemory : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Where recorded passes allocate. What is recorded are addresses, and memory that a pass has freed is
/// written again at each of its launches; so what outlives a pass must not come to lie there.
///
/// LibTorch's allocator hands memory that was freed on a stream only to later work on that stream. A memory
/// here is a stream of its own that is recorded on and never computes. Engine thread only.
class RecordingMemory {
public:
    /// A memory of one's own, for passes whose tensors stay. Throws NoRecordingMemory if LibTorch has no
    /// stream left (of some thirty).
    explicit RecordingMemory(const at::Device& device);
    ~RecordingMemory();
    RecordingMemory(const RecordingMemory&) = delete;
    RecordingMemory& operator=(const RecordingMemory&) = delete;

    /// The memory of all passes of this thread that leave nothing behind: they run one after another. What
    /// such a pass returns lasts until the thread's next one. Other threads, whose passes may run in between,
    /// have their own. Lives as long as the thread; what is recorded over it must not live longer.
    [[nodiscard]] static const RecordingMemory& ofThread(const at::Device& device);

    [[nodiscard]] const c10::Stream& stream() const { return m_stream; }

private:
    c10::Stream m_stream;
};

/// Inputs are tensors that stay where they are and get new numbers; results are read where the recorded pass
/// leaves them. Engine thread only.
class DeviceGraph {
public:
    /// Records what `body` launches on the memory's device (a GPU whose kernels are usable); nothing is
    /// computed yet. `body` must not wait for the device or copy from the host. What it throws passes
    /// through, and CudaError where the driver can't record it.
    DeviceGraph(const RecordingMemory& memory, const std::function<void()>& body);
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
