// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/safetensors_builder.hpp"

#include <cstring>

#include <nlohmann/json.hpp>

namespace mambascope::testing {

std::string safetensorsBytes(std::uint64_t length, std::string_view header, std::string_view data) {
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes.append(header).append(data);
}

std::string safetensorsBytes(std::string_view header, std::string_view data) {
    return safetensorsBytes(header.size(), header, data);
}

std::string safetensorsBytes(const std::vector<TensorSpec>& tensors, std::string_view metadata) {
    nlohmann::ordered_json header;
    if (!metadata.empty()) {
        header["__metadata__"] = nlohmann::ordered_json::parse(metadata);
    }
    std::string data;
    for (const TensorSpec& tensor : tensors) {
        const std::size_t begin = data.size();
        data += tensor.data;
        header[tensor.name] = {
            {"dtype", tensor.dtype}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
    }
    return safetensorsBytes(header.dump(), data);
}

std::string floatBytes(const std::vector<float>& values) {
    std::string bytes(values.size() * sizeof(float), '\0');
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

} // namespace mambascope::testing
