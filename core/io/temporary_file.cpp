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
constexpr const char* kOwnFiles = "/proc/self/fd"; // where files that have no name are found to be named

std::filesystem::path pathBeside(const std::filesystem::path& target, const std::string& digits) {
    const std::string stem = target.filename().string().substr(0, kLongestStem);
    return target.parent_path() / (stem + ".part-" + digits);
}

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

TemporaryFile openUnnamedBeside(const std::filesystem::path& target, mode_t permissions) {
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    if (::access(kOwnFiles, X_OK) != 0) {
        return {FileHandle(-1), {}, ENOENT}; // it could not be named later
    }
    FileHandle handle(::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, permissions));
    const int error = handle.get() < 0 ? errno : 0;
    return {std::move(handle), {}, error};
}

std::filesystem::path nameBeside(int descriptor, const std::filesystem::path& target) {
    const std::string file = kOwnFiles + ("/" + std::to_string(descriptor));
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::filesystem::path path = pathBeside(target, randomDigits());
        if (::linkat(AT_FDCWD, file.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            return path;
        }
        if (errno != EEXIST && errno != EINTR) {
            break;
        }
    }
    return {};
}

TemporaryFile openTemporaryBeside(const std::filesystem::path& target, mode_t permissions,
                                  const std::function<std::string()>& digits) {
    int error = 0;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::filesystem::path path = pathBeside(target, digits());
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
