// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device_graph.hpp"

#include <algorithm>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <map>
#include <mutex>
#include <vector>

#include "core/tensor/split.hpp"
#include "cuda/include/graph.hpp"

namespace mambascope {
namespace {

std::int64_t timesMemoryWasFreed(const at::Device& device) {
    return c10::getDeviceAllocator(at::kCUDA)->getDeviceStats(device.index()).num_device_free;
}

/// Guards what threads share here: several may each have a model of their own.
std::mutex& sharing() {
    static auto& mutex = *new std::mutex;
    return mutex;
}

/// Streams of LibTorch's pool that nobody records on, of all devices. Never destroyed, as the mutex: threads
/// that end with the program give their streams back.
std::vector<c10::Stream>& unusedStreams() {
    static auto& streams = *new std::vector<c10::Stream>;
    return streams;
}

/// A stream that no other memory has. The pool hands its streams out in turn, so a full turn would give one
/// out twice.
c10::Stream takeStream(const at::Device& device) {
    const std::lock_guard lock(sharing());
    std::vector<c10::Stream>& unused = unusedStreams();
    const auto found = std::find_if(unused.begin(), unused.end(),
                                    [&](const c10::Stream& stream) { return stream.device() == device; });
    if (found != unused.end()) {
        const c10::Stream stream = *found;
        unused.erase(found);
        return stream;
    }
    constexpr int kPool = 32;
    static std::map<at::DeviceIndex, int> taken;
    if (++taken[device.index()] > kPool) {
        throw NoRecordingMemory("recording: LibTorch has no stream left");
    }
    return c10::impl::VirtualGuardImpl(at::kCUDA).getStreamFromGlobalPool(device);
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

RecordingMemory::RecordingMemory(const at::Device& device)
    : m_stream(takeStream(device)) {}

RecordingMemory::~RecordingMemory() {
    const std::lock_guard lock(sharing());
    unusedStreams().push_back(m_stream);
}

const RecordingMemory& RecordingMemory::ofThread(const at::Device& device) {
    thread_local std::map<at::DeviceIndex, RecordingMemory> memories;
    return memories.try_emplace(device.index(), device).first->second;
}

DeviceGraph::DeviceGraph(const RecordingMemory& memory, const std::function<void()>& body)
    : m_device(memory.stream().device())
    , m_freedBefore(timesMemoryWasFreed(m_device)) {
    const StreamScope scope(memory.stream());
    const cuda::DeviceStream stream = kernelStream(m_device);
    cuda::beginRecording(stream);
    try {
        body();
    } catch (...) {
        cuda::abandonRecording(stream);
        throw;
    }
    m_graph = cuda::endRecording(stream);
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
