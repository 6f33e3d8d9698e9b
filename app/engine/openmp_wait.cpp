// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/openmp_wait.hpp"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace mambascope {

void limitOpenMpSpinning(char** argv) {
    constexpr const char* kCount = "GOMP_SPINCOUNT";
    if (std::getenv(kCount) != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr) {
        return; // the user's choice, or ours after the second start
    }
    const bool isSet = setenv(kCount, kSpinCount, /*overwrite=*/0) == 0;
    if (!isSet || dlopen("libgomp.so.1", RTLD_LAZY | RTLD_NOLOAD) == nullptr) {
        return;
    }
    std::error_code ignored;
    // By its real name, or the process would be called "exe" everywhere.
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (program.filename().string().starts_with("ld-")) {
        return; // started through the dynamic linker, which would take argv for something else
    }
    execv(program.c_str(), argv); // returns only where it fails; then the program is slower, not wrong
}

} // namespace mambascope
