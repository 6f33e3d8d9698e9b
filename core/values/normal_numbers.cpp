// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/normal_numbers.hpp"

#include <cmath>
#include <numbers>
#include <random>

namespace mambascope {

std::vector<float> normalNumbers(std::uint64_t seed, std::size_t count, double deviation) {
    std::mt19937_64 random(seed);
    const auto uniform = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
    std::vector<float> numbers;
    numbers.reserve(count + 1);
    while (numbers.size() < count) {
        const double radius = deviation * std::sqrt(-2 * std::log1p(-uniform()));
        const double angle = 2 * std::numbers::pi * uniform();
        numbers.push_back(static_cast<float>(radius * std::cos(angle)));
        numbers.push_back(static_cast<float>(radius * std::sin(angle)));
    }
    numbers.resize(count);
    return numbers;
}

} // namespace mambascope
