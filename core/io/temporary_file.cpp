// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/temporary_file.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

namespace mambascope {
namespace {

constexpr int kAttempts = 100;
/// Of the target's own name: with what follows, the whole stays below the 255 bytes that names may have.
constexpr std::size_t kLongestStem = 200;

/// For systems that give no random numbers: unlikely to repeat, and what exists is never written to.
std::uint64_t countedNumber() {
    static std::atomic<std::uint64_t> count{0};
    const auto now = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
    return (now << 16) ^ (static_cast<std::uint64_t>(::getpid()) << 40) ^ ++count;
}

} // namespace

std::string randomDigits() {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, GRND_NONBLOCK) != static_cast<ssize_t>(sizeof number)) {
        number = countedNumber();
    }
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(number));
    return text.data();
}

TemporaryFile openTemporaryBeside(const std::filesystem::path& target, mode_t permissions,
                                  const std::function<std::string()>& digits) {
    const std::string stem = target.filename().string().substr(0, kLongestStem);
    int error = 0;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::filesystem::path path = target.parent_path() / (stem + ".part-" + digits());
        FileHandle handle(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions));
        if (handle.get() >= 0) {
            return {std::move(handle), std::move(path), 0};
        }
        error = errno;
        if (error != EEXIST && error != EINTR) {
            break;
        }
    }
    return {FileHandle(-1), {}, error};
}

} // namespace mambascope
