// SPDX-License-Identifier: GPL-3.0-or-later
// Where libFuzzer calls a target.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size); // libFuzzer declares it nowhere

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mambascope::fuzzing::readInput({reinterpret_cast<const char*>(data), size});
    return 0;
}
