// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device_pace.hpp"

#include <array>
#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <cstddef>
#include <optional>

namespace mambascope {

class DevicePace::Steps {
public:
    explicit Steps(const at::Device& device)
        : m_device(device) {}

    void step() {
        std::optional<c10::Event>& event = m_events[m_next];
        m_next = (m_next + 1) % m_events.size();
        if (event) {
            event->synchronize();
        } else {
            event.emplace(c10::DeviceType::CUDA);
        }
        event->record(c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA).getStream(m_device));
    }

private:
    static constexpr std::size_t kAhead = 3; ///< steps
    at::Device m_device;
    std::array<std::optional<c10::Event>, kAhead> m_events;
    std::size_t m_next = 0; ///< the oldest
};

DevicePace::DevicePace(const at::Device& device)
    : m_steps(device.is_cuda() ? std::make_unique<Steps>(device) : nullptr) {}

DevicePace::~DevicePace() = default;

void DevicePace::step() {
    if (m_steps) {
        m_steps->step();
    }
}

} // namespace mambascope
