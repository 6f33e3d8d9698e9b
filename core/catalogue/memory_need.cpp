// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/memory_need.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/io/needed_tensor.hpp"
#include "core/io/weight_names.hpp"

namespace mambascope {
namespace {

constexpr std::uint64_t kWorkingCpu = 512ULL << 20;   // a sweep's chunk (256 MiB), clean runs, the program
constexpr std::uint64_t kWorkingCuda = 1024ULL << 20; // the same, and the libraries' own

std::uint64_t bytes(std::int64_t count, int each) {
    return static_cast<std::uint64_t>(count) * static_cast<std::uint64_t>(each);
}

/// Bytes of one number of a matrix.
int matrixBytes(bool storedHalf, const DevicePlace& place) {
    if (place.precision == Precision::Bf16) {
        return 2;
    }
    return place.splitHalves && storedHalf ? 2 : 4; // two halves take as much as one fp32
}

/// Whether a tied head shares the embedding's memory: on the CPU it is packed.
bool sharesTable(const DevicePlace& place) {
    return place.cuda && place.precision != Precision::Bf16 && !place.splitHalves;
}

} // namespace

WeightCount countWeights(const WeightFiles& files) {
    WeightCount count;
    count.staysStored = staysStored(files);
    bool hasHead = false;
    for (const auto& [name, tensor] : files.tensors()) {
        if (isComputed(*tensor)) {
            continue;
        }
        const std::int64_t numbers = tensor->elementCount();
        count.largest = std::max(count.largest, numbers);
        hasHead = hasHead || name == kHeadName;
        const bool half = tensor->dtype == TensorDtype::F16 || isFloat8(tensor->dtype);
        if (tensor->shape.size() == 2) {
            // Tables of fp8 are widened wherever the model runs.
            count.storedBytes +=
                isTable(name) && isFloat8(tensor->dtype) ? bytes(numbers, 4) : tensor->data.size();
        }
        if (isTable(name)) {
            count.tables += numbers;
            if (numbers > count.tied) { // positions are fewer than tokens
                count.tied = numbers;
                count.tiedHalf = half;
            }
        } else if (tensor->shape.size() != 2) {
            count.others += numbers;
        } else {
            (half ? count.halfMatrices : count.matrices) += numbers;
        }
    }
    if (hasHead) {
        count.tied = 0;
    }
    return count;
}

MemoryNeed memoryNeed(const WeightCount& count, const DevicePlace& place) {
    MemoryNeed need;
    if (!place.cuda && place.precision != Precision::Bf16 && count.staysStored) {
        return {count.storedBytes + bytes(count.others, 4), kWorkingCpu};
    }
    need.weights = bytes(count.tables + count.others, 4) + bytes(count.matrices, matrixBytes(false, place)) +
                   bytes(count.halfMatrices, matrixBytes(true, place));
    if (!sharesTable(place)) {
        need.weights += bytes(count.tied, matrixBytes(count.tiedHalf, place));
    }
    // While loading, the largest tensor exists a second time: as stored on a GPU, as fp32 on its way to bf16
    // or to its packed form.
    const int passing = place.cuda ? 8 : 4;
    need.working = std::max(place.cuda ? kWorkingCuda : kWorkingCpu, bytes(count.largest, passing));
    return need;
}

std::string bytesText(std::uint64_t bytes) {
    std::array<char, 32> text{};
    const auto value = static_cast<double>(bytes);
    if (bytes >= 999'500'000) {
        std::snprintf(text.data(), text.size(), "%.1f GB", value / 1e9);
    } else {
        std::snprintf(text.data(), text.size(), "%.0f MB", value / 1e6);
    }
    return text.data();
}

} // namespace mambascope
