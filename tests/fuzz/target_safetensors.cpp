// SPDX-License-Identifier: GPL-3.0-or-later
// A .safetensors file. An input that starts with '{' is a header without the 8 bytes of its length, so that
// the fuzzer need not keep them right; what follows its first NUL is then the data. (As a length, '{' and
// what follows it would be refused anyway.)
#include "core/io/safetensors_header.hpp"
#include "tests/fuzz/tensor_checks.hpp"

#include <cstdint>
#include <cstring>
#include <string>

namespace mambascope::fuzzing {
namespace {

std::string fileOf(std::string_view input) {
    if (!input.starts_with('{')) {
        return std::string(input);
    }
    const Halves parts = halves(input);
    const std::uint64_t length = parts.first.size();
    std::string file(sizeof length, '\0');
    std::memcpy(file.data(), &length, sizeof length);
    return file.append(parts.first).append(parts.second);
}

} // namespace

void readInput(std::string_view input) {
    const std::string file = fileOf(input);
    const auto bytes = std::as_bytes(std::span(file));
    static_cast<void>(accepted([&] {
        const SafetensorsHeader header = readSafetensorsHeader(bytes, "model.safetensors");
        requireGoodTensors(header.tensors, file);
        std::size_t total = 0;
        for (const TensorView& tensor : header.tensors) {
            total += tensor.data.size();
        }
        std::uint64_t length = 0;
        std::memcpy(&length, file.data(), sizeof length);
        require(sizeof length + length + total == file.size(), "header and tensors are the whole file");
        requireSameTensors(header.tensors, readSafetensorsHeader(bytes, "model.safetensors").tensors);
    }));
}

} // namespace mambascope::fuzzing
