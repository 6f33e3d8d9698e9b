// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/gpu_choice.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string_view>

#include "core/base/gpu_memory.hpp"

namespace mambascope {
namespace {

std::vector<std::optional<std::uint64_t>> freeBytesOfAll() {
    std::vector<std::optional<std::uint64_t>> bytes;
    for (int index = 0;; ++index) {
        const std::optional<CudaDevice> device = cudaDevice(index);
        if (!device) {
            return bytes;
        }
        bytes.push_back(device->freeBytes);
    }
}

} // namespace

bool hasSeveralGpus() {
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    if (visible != nullptr && std::string_view(visible).find(',') == std::string_view::npos) {
        return false;
    }
    std::error_code error;
    const std::filesystem::directory_iterator files("/dev", error);
    return !error && std::count_if(begin(files), end(files), [](const auto& file) {
                         const std::string name = file.path().filename().string();
                         constexpr std::string_view stem = "nvidia";
                         return name.starts_with(stem) && name.size() > stem.size() &&
                                name.find_first_not_of("0123456789", stem.size()) == std::string::npos;
                     }) > 1;
}

std::vector<int> byFreeMemory(const std::vector<std::optional<std::uint64_t>>& freeBytes) {
    std::vector<int> order(freeBytes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
        return freeBytes[static_cast<std::size_t>(left)].value_or(0) >
               freeBytes[static_cast<std::size_t>(right)].value_or(0);
    });
    return order;
}

int gpuByFreeMemory(std::size_t rank) {
    if (!hasSeveralGpus()) {
        return 0;
    }
    static const std::vector<int> order = byFreeMemory(freeBytesOfAll());
    return order.empty() ? 0 : order[std::min(rank, order.size() - 1)];
}

} // namespace mambascope
