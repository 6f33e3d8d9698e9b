// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/computer.hpp"

#include <array>
#include <ctime>
#include <fstream>
#include <string_view>

#include "core/base/build_info.hpp"

namespace mambascope {
namespace {

std::string readProcessorName() {
    constexpr std::string_view kField = "model name";
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with(kField) && colon != std::string::npos) {
            return line.substr(colon + 2);
        }
    }
    return {};
}

} // namespace

std::string programText() {
    const BuildInfo& build = buildInfo();
    return std::string(build.version) + " (" + std::string(build.gitRevision) + ")";
}

const std::string& processorName() {
    static const std::string name = readProcessorName();
    return name;
}

std::string utcTimeText() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace mambascope
