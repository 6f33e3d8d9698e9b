// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {
namespace {

constexpr std::uint64_t kGamma = 0x9E3779B97F4A7C15;

std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EB;
    return z ^ (z >> 31U);
}

} // namespace

std::uint64_t sampleKey(std::uint64_t seed, std::int64_t row) {
    return mix(mix(seed + kGamma) + (static_cast<std::uint64_t>(row) + 1) * kGamma);
}

std::vector<std::int64_t> sampleRows(std::vector<std::int64_t> rows, std::int64_t size, std::uint64_t seed) {
    if (size < std::ssize(rows)) {
        const auto before = [seed](std::int64_t a, std::int64_t b) {
            return std::pair(sampleKey(seed, a), a) < std::pair(sampleKey(seed, b), b);
        };
        std::nth_element(rows.begin(), rows.begin() + size, rows.end(), before);
        rows.resize(static_cast<std::size_t>(size));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace mambascope
