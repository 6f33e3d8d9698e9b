// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_file.hpp"

#include "core/base/error.hpp"
#include "core/io/file_handle.hpp"

#include <cerrno>

#include <unistd.h>

namespace mambascope {

namespace {

constexpr std::string_view kLfsMark = "version https://git-lfs.github.com/spec/";

[[noreturn]] void failTooLong(const std::filesystem::path& path, std::size_t limitBytes) {
    const std::string expected = "at most " + std::to_string(limitBytes) + " bytes";
    throw Error(ErrorCode::FileMalformed, {path.string(), "size", expected},
                path.string() + " is too long: expected " + expected);
}

} // namespace

std::string readTextFile(const std::filesystem::path& path, std::size_t limitBytes) {
    const OpenedFile opened = openForReading(path);
    if (opened.size > limitBytes) {
        failTooLong(path, limitBytes);
    }
    // One byte more than the size: the read that returns 0 then comes without another growth, and a file that
    // grew since it was opened is read on, up to the limit.
    std::string text(opened.size + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
        const ssize_t got = ::read(opened.handle.get(), text.data() + filled, text.size() - filled);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            const std::string reason = systemMessage(errno);
            throw Error(ErrorCode::FileUnreadable, {path.string(), reason});
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(got);
        if (filled > limitBytes) {
            failTooLong(path, limitBytes);
        }
        if (filled == text.size()) {
            text.resize(text.size() * 2);
        }
    }
    text.resize(filled);
    return text;
}

bool isGitLfsPointer(std::string_view head) {
    return head.starts_with(kLfsMark);
}

void rejectGitLfsPointer(const std::filesystem::path& path, std::string_view head) {
    if (isGitLfsPointer(head)) {
        throw Error(
            ErrorCode::FileMalformed, {path.string(), "content", "the file that the Git LFS pointer names"},
            path.string() + " is a Git LFS pointer, not the file itself: run `git lfs pull` in its folder");
    }
}

} // namespace mambascope
