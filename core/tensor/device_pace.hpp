// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/tensor/aten.hpp"

namespace mambascope {

/// Keeps a host that asks a GPU for step after step from running far ahead: whatever overtakes the steps
/// waits for what has been asked already. Nothing on the CPU. Engine thread.
class DevicePace {
public:
    explicit DevicePace(const at::Device& device);
    ~DevicePace();
    DevicePace(const DevicePace&) = delete;
    DevicePace& operator=(const DevicePace&) = delete;

    /// Before a step: waits until all but the last few steps are done.
    void step();

private:
    class Steps;
    std::unique_ptr<Steps> m_steps; ///< null on the CPU
};

} // namespace mambascope
