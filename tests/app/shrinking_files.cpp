// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program: shortens the file SHRINK_FILE to SHRINK_TO bytes as soon as it has been mapped,
// as a network disk or another program may.
#include <cstdlib>
#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

void shrink(int handle) {
    const char* const name = std::getenv("SHRINK_FILE");
    const char* const size = std::getenv("SHRINK_TO");
    struct stat mapped {
    }, wanted{};
    if (name == nullptr || size == nullptr || handle < 0 || ::fstat(handle, &mapped) != 0 ||
        ::stat(name, &wanted) != 0 || mapped.st_ino != wanted.st_ino || mapped.st_dev != wanted.st_dev) {
        return;
    }
    if (::truncate(name, std::atol(size)) != 0) {
        std::abort();
    }
}

} // namespace

extern "C" __attribute__((visibility("default"))) void* mmap(void* address, size_t length, int protection,
                                                             int flags, int handle, off_t offset) noexcept {
    using Mmap = void* (*)(void*, size_t, int, int, int, off_t);
    static const auto real = reinterpret_cast<Mmap>(::dlsym(RTLD_NEXT, "mmap"));
    void* const result = real(address, length, protection, flags, handle, offset);
    shrink(handle);
    return result;
}
