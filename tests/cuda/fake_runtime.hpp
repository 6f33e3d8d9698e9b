// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for CUDA's runtime library where the kernels' launch code is linked against it: computes nothing,
// and notes what was launched and allowed, on which GPU. Pretends to have GPUs 0, 1 and 2. One thread.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace mambascope::testing {

/// One call that means the current GPU.
struct FakeCall {
    std::string what; ///< the kernel's function without its template arguments, or the CUDA function
    int device = 0;   ///< the current GPU at that moment
    void* stream = nullptr;
    bool sharedMemoryAllowed = true; ///< a launch asks for no more than its kernel may take on that GPU
};

class FakeRuntime {
public:
    /// Forgets all calls and allowances, and makes `device` the current GPU.
    static void reset(int device);
    [[nodiscard]] static int currentDevice();
    [[nodiscard]] static const std::vector<FakeCall>& calls();
    /// Functions of all kernels that the linked code has, without template arguments.
    [[nodiscard]] static std::set<std::string> kernels();
    /// The next calls of this CUDA function fail, until reset.
    static void failAt(const std::string& function);
};

} // namespace mambascope::testing
