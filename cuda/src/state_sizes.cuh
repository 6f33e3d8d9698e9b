// SPDX-License-Identifier: GPL-3.0-or-later
// How many states a thread of Mamba-1's kernels keeps in registers.
#pragma once

#include <cstdint>
#include <type_traits>

namespace mambascope::cuda {

constexpr int kUsualStates = 16;
constexpr int kMaxStates = 64;

/// Calls launch(std::integral_constant) with the smallest instantiation that holds `states` (≤ kMaxStates).
template <typename Launch>
void withStates(std::int64_t states, const Launch& launch) {
    if (states <= kUsualStates) {
        launch(std::integral_constant<int, kUsualStates>());
    } else {
        launch(std::integral_constant<int, kMaxStates>());
    }
}

} // namespace mambascope::cuda
