// SPDX-License-Identifier: GPL-3.0-or-later
// Makes .safetensors files, right and wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope::testing {

/// The file with this header and this data, whatever they say.
[[nodiscard]] std::string safetensorsBytes(std::string_view header, std::string_view data);
/// The same with a lying length in front.
[[nodiscard]] std::string safetensorsBytes(std::uint64_t length, std::string_view header,
                                           std::string_view data);

struct TensorSpec {
    std::string name;
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::string data;
};

/// A valid file of these tensors, in this order.
[[nodiscard]] std::string safetensorsBytes(const std::vector<TensorSpec>& tensors,
                                           std::string_view metadata = {});

/// `values` as the bytes of little-endian float32.
[[nodiscard]] std::string floatBytes(const std::vector<float>& values);

} // namespace mambascope::testing
