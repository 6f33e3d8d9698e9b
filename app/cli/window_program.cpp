// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/window_program.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/cli/usage_error.hpp"

namespace mambascope::cli {
namespace {

[[noreturn]] void refuse(const std::string& file, const std::string& reason) {
    throw usageError("-o", "-o " + file + ": " + reason + "; .csv and .tex need no other program");
}

} // namespace

int runWindowProgram(const std::vector<std::string>& arguments, const std::string& file) {
    std::error_code problem;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", problem);
    const std::filesystem::path program = self.parent_path() / "mambascope";
    if (problem || ::access(program.c_str(), X_OK) != 0) {
        refuse(file,
               "pdf, svg and png are drawn by the program mambascope, which is not at " + program.string());
    }
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    ::pid_t child = 0;
    if (const int error =
            ::posix_spawn(&child, program.c_str(), nullptr, nullptr, pointers.data(), ::environ);
        error != 0) {
        refuse(file, program.string() + " can't be started: " + std::strerror(error));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int kEndedBySignal = 70;
    return WIFEXITED(status) ? WEXITSTATUS(status) : kEndedBySignal;
}

} // namespace mambascope::cli
