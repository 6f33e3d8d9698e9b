// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded samples of rows that are the same on every machine. Row r has the key
//
//     mix(mix(seed + G) + (r + 1) · G),  G = 0x9E3779B97F4A7C15,  modulo 2^64,
//     mix(z): z = (z ^ z >> 30) · 0xBF58476D1CE4E5B9;  z = (z ^ z >> 27) · 0x94D049BB133111EB;  z ^ z >> 31
//
// (SplitMix64, Steele, Lea, Flood 2014), and a sample of N are the N rows with the smallest keys. So a sample
// depends on nothing but the seed and the row numbers, one of 100 lies inside one of 1,000, and a row that is
// in a sample of all stays in that of a part.
#pragma once

#include <cstdint>
#include <vector>

namespace mambascope {

[[nodiscard]] std::uint64_t sampleKey(std::uint64_t seed, std::int64_t row);

/// The `size` rows of the sample, or all if there are fewer; ascending.
[[nodiscard]] std::vector<std::int64_t> sampleRows(std::vector<std::int64_t> rows, std::int64_t size,
                                                   std::uint64_t seed);

} // namespace mambascope
