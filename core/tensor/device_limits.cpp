// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/device_limits.hpp"

#include <algorithm>
#include <c10/core/CachingDeviceAllocator.h>
#include <chrono>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>

#include "core/tensor/device.hpp"
#include "core/tensor/random_weights.hpp"

namespace mambascope {
namespace {

constexpr auto kAggregate = static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE);

double bestSeconds(const at::Device& device, const std::function<void()>& work) {
    constexpr int kRuns = 5;
    double best = 0;
    for (int run = 0; run <= kRuns; ++run) {
        synchronize(device);
        const auto start = std::chrono::steady_clock::now();
        work();
        synchronize(device);
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
        if (run > 0) { // the first one warms up
            best = run == 1 ? elapsed.count() : std::min(best, elapsed.count());
        }
    }
    return best;
}

} // namespace

std::int64_t heldBytes(const at::Device& device) {
    if (device.is_cuda()) {
        // The allocator knows its devices only after the first allocation.
        (void)at::empty({1}, at::TensorOptions(at::kFloat).device(device));
        const auto stats = c10::getDeviceAllocator(at::kCUDA)->getDeviceStats(device.index());
        return stats.allocated_bytes.at(kAggregate).current;
    }
    std::ifstream statm("/proc/self/statm");
    std::int64_t pages = 0;
    std::int64_t resident = 0;
    return statm >> pages >> resident ? resident * sysconf(_SC_PAGESIZE) : 0;
}

std::int64_t peakBytes(const at::Device& device) {
    if (device.is_cuda()) {
        c10::DeviceAllocator* allocator = c10::getDeviceAllocator(at::kCUDA);
        const std::int64_t peak =
            allocator->getDeviceStats(device.index()).allocated_bytes.at(kAggregate).peak;
        allocator->resetPeakStats(device.index());
        return peak;
    }
    rusage usage{};
    constexpr std::int64_t kKibibyte = 1024;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * kKibibyte : 0;
}

std::int64_t chunkBudget(const at::Device& device) {
    constexpr std::int64_t kOnCpu = 256LL << 20;
    if (!device.is_cuda()) {
        return kOnCpu;
    }
    constexpr std::int64_t kLeast = 64LL << 20;
    constexpr std::int64_t kMost = 4LL << 30;
    c10::DeviceAllocator* allocator = c10::getDeviceAllocator(at::kCUDA);
    const auto stats = allocator->getDeviceStats(device.index());
    // What LibTorch keeps for later counts as free.
    const std::int64_t kept =
        stats.reserved_bytes.at(kAggregate).current - stats.allocated_bytes.at(kAggregate).current;
    const auto unused = static_cast<std::int64_t>(allocator->getMemoryInfo(device.index()).first);
    return std::clamp((unused + kept) / 4, kLeast, kMost);
}

double copyRate(const at::Device& device) {
    constexpr std::int64_t kFloats = 64LL << 20;
    const at::Tensor from = at::ones({kFloats}, at::TensorOptions(at::kFloat).device(device));
    at::Tensor to = at::zeros_like(from);
    return 2.0 * static_cast<double>(from.nbytes()) / bestSeconds(device, [&] { to.copy_(from); });
}

double productRate(const at::Device& device, Precision precision, StoredWeights stored) {
    const std::int64_t size = device.is_cuda() ? 8192 : 1024;
    RandomWeightLoader loader(device, precision, stored, /*seed=*/1);
    const Linear linear = loader.linear("product", size, size, /*bias=*/false);
    const at::Tensor x = at::randn({size, size}, at::TensorOptions(at::kFloat).device(device));
    const double operations = 2.0 * static_cast<double>(size) * static_cast<double>(size * size);
    return operations / bestSeconds(device, [&] { (void)linear(x); });
}

} // namespace mambascope
