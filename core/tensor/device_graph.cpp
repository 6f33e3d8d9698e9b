// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device_graph.hpp"

#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "core/tensor/split.hpp"
#include "cuda/include/graph.hpp"

namespace mambascope {
namespace {

std::int64_t timesMemoryWasFreed(const at::Device& device) {
    return c10::getDeviceAllocator(at::kCUDA)->getDeviceStats(device.index()).num_device_free;
}

/// The stream of all recordings on a device.
const c10::Stream& recordingStream(const at::Device& device) {
    static const c10::Stream stream = c10::impl::VirtualGuardImpl(at::kCUDA).getStreamFromGlobalPool(device);
    return stream;
}

/// LibTorch's operations and our kernels go to another stream while this lives.
class StreamScope {
public:
    explicit StreamScope(const c10::Stream& stream)
        : m_before(m_guard.exchangeStream(stream)) {}
    ~StreamScope() { m_guard.exchangeStream(m_before); }
    StreamScope(const StreamScope&) = delete;
    StreamScope& operator=(const StreamScope&) = delete;

private:
    c10::impl::VirtualGuardImpl m_guard{at::kCUDA};
    c10::Stream m_before;
};

} // namespace

DeviceGraph::DeviceGraph(const at::Device& device, const std::function<void()>& body)
    : m_device(device) {
    const StreamScope scope(recordingStream(device));
    void* stream = kernelStream(device);
    cuda::beginRecording(stream);
    try {
        body();
    } catch (...) {
        cuda::abandonRecording(stream);
        throw;
    }
    m_graph = cuda::endRecording(stream);
    m_freedBefore = timesMemoryWasFreed(device);
}

DeviceGraph::~DeviceGraph() {
    cuda::destroyGraph(m_graph);
}

void DeviceGraph::launch() const {
    cuda::launchGraph(m_graph, kernelStream(m_device));
}

bool DeviceGraph::usable() const {
    return timesMemoryWasFreed(m_device) == m_freedBefore;
}

} // namespace mambascope
