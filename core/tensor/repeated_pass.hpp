// SPDX-License-Identifier: GPL-3.0-or-later
// Work of one shape that is done again and again: the first time as it is, from the second time on recorded
// and repeated, where the device can. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "core/tensor/device_graph.hpp"

namespace mambascope {

/// Memory for passes that read what others of them have left. Engine thread only.
class RepeatedMemory {
public:
    explicit RepeatedMemory(const at::Device& device);

    /// Null where nothing is to be recorded.
    [[nodiscard]] const RecordingMemory* memory();
    /// Nothing is recorded here from now on.
    void giveUp(const char* why);

private:
    at::Device m_device;
    bool m_records;
    std::unique_ptr<RecordingMemory> m_memory;
};

/// One pass. `body` reads tensors that stay where they are, and what passes that ran before have made; what
/// it makes anew lies elsewhere only where it ran as it is or was recorded: bodies() counts that.
class RepeatedPass {
public:
    explicit RepeatedPass(std::shared_ptr<RepeatedMemory> memory)
        : m_memory(std::move(memory)) {}

    /// basis: bodies() of the pass whose results this one reads. What `body` throws passes through where it
    /// runs as it is.
    void run(const std::function<void()>& body, std::int64_t basis = 0);
    [[nodiscard]] std::int64_t bodies() const { return m_bodies; }

private:
    [[nodiscard]] bool recorded(const std::function<void()>& body);

    std::shared_ptr<RepeatedMemory> m_memory;
    std::optional<DeviceGraph> m_graph;
    std::int64_t m_basis = 0;
    std::int64_t m_bodies = 0;
};

} // namespace mambascope
