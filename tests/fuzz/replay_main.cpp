// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a target over files, for compilers without libFuzzer: replay FOLDER_OR_FILE...
// Every file below a folder counts. An input that ends the process is named on stderr.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

#include "tests/fuzz/target.hpp"

namespace {

namespace fs = std::filesystem;

std::string g_current; ///< the file that is being read

void nameCurrent() {
    std::fprintf(stderr, "the input is %s\n", g_current.c_str());
}

void onAbort(int) {
    nameCurrent();
}

std::vector<fs::path> filesOf(int count, char** arguments) {
    std::vector<fs::path> files;
    for (int i = 1; i < count; ++i) {
        if (fs::is_directory(arguments[i])) {
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(arguments[i])) {
                if (entry.is_regular_file()) {
                    files.push_back(entry.path());
                }
            }
        } else {
            files.emplace_back(arguments[i]);
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The file's bytes in memory of exactly that size, so that AddressSanitizer sees one byte too many.
std::vector<char> bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    bytes.shrink_to_fit();
    return bytes;
}

} // namespace

int main(int count, char** arguments) {
    using Clock = std::chrono::steady_clock;
    std::signal(SIGABRT, onAbort);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(nameCurrent);
#endif
    const std::vector<fs::path> files = filesOf(count, arguments);
    double slowest = 0;
    std::string slowestName;
    for (const fs::path& file : files) {
        g_current = file.string();
        const std::vector<char> bytes = bytesOf(file);
        const auto start = Clock::now();
        mambascope::fuzzing::readInput({bytes.data(), bytes.size()});
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        if (seconds > slowest) {
            slowest = seconds;
            slowestName = g_current;
        }
    }
    const mambascope::fuzzing::Verdicts verdicts = mambascope::fuzzing::g_verdicts;
    std::printf("%zu inputs read, %lu times something was accepted and %lu times refused; the slowest took "
                "%.3f s: %s\n",
                files.size(), verdicts.accepted, verdicts.refused, slowest, slowestName.c_str());
    return verdicts.accepted > 0 && verdicts.refused > 0 ? 0 : 1; // a corpus must go both deep and wrong
}
