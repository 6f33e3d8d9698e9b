// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/weight_memory.hpp"

#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

/// Anonymous memory that starts at a huge page.
void* reserve(std::size_t bytes) {
    const std::size_t whole = bytes + kHugePage;
    void* const start =
        ::mmap(nullptr, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, /*fd=*/-1, /*offset=*/0);
    if (start == MAP_FAILED) {
        const std::string size = std::to_string(bytes) + " bytes of weights";
        throw Error(ErrorCode::OutOfMemory, {"cpu", size}, "cpu: there is no room for " + size);
    }
    const auto from = reinterpret_cast<std::uintptr_t>(start);
    const std::uintptr_t aligned = (from + kHugePage - 1) / kHugePage * kHugePage;
    if (aligned > from) {
        ::munmap(start, aligned - from);
    }
    void* const kept = reinterpret_cast<void*>(aligned);
    const std::size_t rest = from + whole - (aligned + bytes);
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t unused = rest / page * page;
    if (unused > 0) {
        ::munmap(reinterpret_cast<void*>(from + whole - unused), unused);
    }
    ::madvise(kept, bytes, MADV_HUGEPAGE);
    return kept;
}

} // namespace

at::Tensor emptyWeights(at::IntArrayRef shape) {
    const std::int64_t count =
        std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
    const std::size_t bytes = static_cast<std::size_t>(count) * sizeof(float);
    const auto options = at::TensorOptions(at::kFloat);
    if (bytes < kHugePage) {
        return at::empty(shape, options);
    }
    return at::from_blob(
        reserve(bytes), shape, [bytes](void* data) { ::munmap(data, bytes); }, options);
}

} // namespace mambascope
