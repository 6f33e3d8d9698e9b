// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

#include "core/values/request.hpp"

namespace mambascope::testing {

/// What rows for the GPU run on: the first one, or the one whose number MAMBASCOPE_TEST_GPU gives. Rows are
/// left out where there is none.
[[nodiscard]] inline int testGpu() {
    const char* number = std::getenv("MAMBASCOPE_TEST_GPU");
    return number == nullptr ? 0 : std::atoi(number);
}

[[nodiscard]] inline DeviceChoice testDevice(bool gpu) {
    return {gpu ? DeviceKind::Cuda : DeviceKind::Cpu, gpu ? testGpu() : 0};
}

/// That GPU, or the CPU where there is none.
[[nodiscard]] inline DeviceChoice fastestTestDevice() {
    return {DeviceKind::Auto, testGpu()};
}

} // namespace mambascope::testing
