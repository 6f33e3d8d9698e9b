// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/start_bench.hpp"

#include "core/bench/timing.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace mambascope::bench {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto kPatience = 60s;

/// A folder for settings and reports that goes with its owner.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = (fs::temp_directory_path() / "mambascope-start-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error(pattern + ": can't be made");
        }
        m_path = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// Ends the program when it goes; a window closes by no other means without a user.
class Program {
public:
    explicit Program(const std::string& file) {
        std::string name = file;
        std::array<char*, 2> arguments{name.data(), nullptr};
        if (posix_spawn(&m_process, file.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) {
            throw std::runtime_error(file + ": can't be started");
        }
    }
    ~Program() {
        if (m_process > 0) {
            kill(m_process, SIGTERM);
            waitpid(m_process, nullptr, 0);
        }
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] bool isRunning() {
        if (m_process > 0 && waitpid(m_process, nullptr, WNOHANG) == m_process) {
            m_process = -1;
        }
        return m_process > 0;
    }

private:
    pid_t m_process = -1;
};

nlohmann::json startOnce(const std::string& file, const fs::path& report) {
    fs::remove(report);
    Program program(file);
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!fs::exists(report)) { // it appears whole
        if (!program.isRunning() || std::chrono::steady_clock::now() > deadline) {
            throw std::runtime_error(file + ": has not reported its start");
        }
        std::this_thread::sleep_for(5ms);
    }
    return nlohmann::json::parse(std::ifstream(report));
}

} // namespace

nlohmann::json benchStart(const std::string& program, int starts) {
    const ScratchFolder folder;
    const fs::path report = folder.path() / "times.json";
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
    setenv("MAMBASCOPE_STARTUP_TIMES", report.c_str(), 1);
    (void)startOnce(program, report);
    std::map<std::string, std::vector<double>> times;
    for (int i = 0; i < starts; ++i) {
        const nlohmann::json one = startOnce(program, report);
        for (const auto& [step, time] : one.at("milliseconds").items()) {
            times[step].push_back(time.get<double>());
        }
    }
    nlohmann::json steps;
    for (auto& [step, values] : times) {
        steps[step] = toJson(summary(std::move(values)));
    }
    return {{"starts", starts}, {"steps", std::move(steps)}};
}

} // namespace mambascope::bench
