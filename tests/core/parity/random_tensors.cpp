// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/parity/random_tensors.hpp"

#include <cstdint>

#include <nlohmann/json.hpp>

namespace mambascope::testing {
namespace {

/// SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// FNV-1a.
std::uint64_t hashOf(const std::string& name) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char letter : name) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
    }
    return hash;
}

/// Appends the bytes of little-endian float32.
void appendNumbers(const nlohmann::json& tensor, std::string& data) {
    std::int64_t count = 1;
    for (const std::int64_t size : tensor.at(1)) {
        count *= size;
    }
    std::uint64_t state = hashOf(tensor.at(0));
    for (std::int64_t i = 0; i < count; ++i) {
        state += 0x9E3779B97F4A7C15U;
        const double unit = static_cast<double>(mixed(state) >> 40) / 8388608.0 - 1;
        const auto number =
            static_cast<float>(tensor.at(2).get<double>() + tensor.at(3).get<double>() * unit);
        data.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
}

} // namespace

std::string randomWeights(const nlohmann::json& tensors) {
    nlohmann::json header;
    std::string data;
    for (const nlohmann::json& tensor : tensors) {
        const std::size_t begin = data.size();
        appendNumbers(tensor, data);
        header[tensor.at(0).get<std::string>()] = {
            {"dtype", "F32"}, {"shape", tensor.at(1)}, {"data_offsets", {begin, data.size()}}};
    }
    const std::string text = header.dump();
    const std::uint64_t length = text.size();
    return std::string(reinterpret_cast<const char*>(&length), sizeof length) + text + data;
}

} // namespace mambascope::testing
