// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/device_memory.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/base/error.hpp"
#include "core/base/gpu_memory.hpp"

namespace mambascope {
namespace {

constexpr std::uint64_t kKibibyte = 1024;

/// The number behind a key in a file of "key value" lines, such as /proc/meminfo.
std::optional<std::uint64_t> valueIn(const std::filesystem::path& file, const std::string& key) {
    std::ifstream lines(file);
    std::string word;
    std::uint64_t value = 0;
    for (std::string line; lines >> word >> value; std::getline(lines, line)) {
        if (word == key) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> numberIn(const std::filesystem::path& file) {
    std::uint64_t value = 0;
    return std::ifstream(file) >> value ? std::optional(value) : std::nullopt; // "max" is no number
}

/// The folder of this process's control group (version 2), or nothing.
std::filesystem::path controlGroup() {
    std::ifstream lines("/proc/self/cgroup");
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("0::/")) {
            return "/sys/fs/cgroup/" + line.substr(4);
        }
    }
    return {};
}

/// What the control groups leave, the file cache of this group counted as free; nothing: no limit.
std::optional<std::uint64_t> leftByControlGroups() {
    std::optional<std::uint64_t> least;
    const std::filesystem::path root = "/sys/fs/cgroup";
    for (std::filesystem::path group = controlGroup(); !group.empty(); group = group.parent_path()) {
        const auto limit = numberIn(group / "memory.max");
        const auto used = numberIn(group / "memory.current");
        if (limit && used) {
            const std::uint64_t cache = valueIn(group / "memory.stat", "inactive_file").value_or(0) +
                                        valueIn(group / "memory.stat", "active_file").value_or(0);
            const std::uint64_t taken = *used - std::min(*used, cache);
            const std::uint64_t left = *limit - std::min(*limit, taken);
            least = std::min(least.value_or(left), left);
        }
        if (group == root) {
            break;
        }
    }
    return least;
}

DeviceMemory hostMemory() {
    DeviceMemory memory{"cpu", "CPU", false, false, {}, {}};
    if (const auto total = valueIn("/proc/meminfo", "MemTotal:")) {
        memory.total = *total * kKibibyte;
    }
    if (const auto free = valueIn("/proc/meminfo", "MemAvailable:")) {
        memory.free = *free * kKibibyte;
        if (const auto left = leftByControlGroups()) {
            memory.free = std::min(*memory.free, *left);
        }
    }
    return memory;
}

std::optional<DeviceMemory> gpuMemory(int index) {
    const std::optional<CudaDevice> device = cudaDevice(index);
    if (!device) {
        return std::nullopt;
    }
    constexpr int kHopper = 9;
    return DeviceMemory{"cuda:" + std::to_string(index),    device->name,       true,
                        device->majorCapability == kHopper, device->totalBytes, device->freeBytes};
}

/// What else could be done, as far as it would help.
std::string adviceFor(const WeightCount& weights, const DeviceMemory& device, Precision precision) {
    std::string advice;
    const auto add = [&](const std::string& words) { advice += (advice.empty() ? "" : ", or ") + words; };
    if (precision != Precision::Bf16) {
        const MemoryNeed half = memoryNeed(weights, device.place(Precision::Bf16));
        if (half.total() <= *device.free) {
            add("bf16, which needs " + bytesText(half.total()));
        }
    }
    if (device.cuda) {
        const DeviceMemory host = hostMemory();
        const Precision there = precision == Precision::Tf32 ? Precision::Fp32 : precision;
        const MemoryNeed need = memoryNeed(weights, host.place(there));
        if (host.free && need.total() <= *host.free) {
            add("the CPU, where " + bytesText(*host.free) + " are free");
        }
    }
    add("one model at a time");
    return advice + ", or a smaller model";
}

} // namespace

std::optional<DeviceMemory> deviceMemory(const DeviceChoice& choice) {
    if (choice.kind == DeviceKind::Cpu) {
        return hostMemory();
    }
    std::optional<DeviceMemory> gpu = gpuMemory(choice.index);
    return gpu || choice.kind == DeviceKind::Cuda ? gpu : hostMemory();
}

void requireMemory(const std::string& model, const WeightCount& weights, const DeviceMemory& device,
                   Precision precision) {
    const MemoryNeed need = memoryNeed(weights, device.place(precision));
    if (!device.free || need.total() <= *device.free) {
        return;
    }
    const std::string needed = bytesText(need.total());
    const std::string free = bytesText(*device.free);
    const std::string advice = adviceFor(weights, device, precision);
    throw Error(ErrorCode::MemoryTooSmall, {model, needed, device.device, free, advice},
                model + " needs " + needed + " of memory on " + device.device + " (" +
                    bytesText(need.weights) + " of weights), where only " + free + " are free; try " +
                    advice);
}

} // namespace mambascope
