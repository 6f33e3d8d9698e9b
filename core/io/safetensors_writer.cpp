// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors_writer.hpp"

#include <algorithm>
#include <bit>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little-endian");

constexpr std::size_t kAlignment = 8; // of the data, as the safetensors library has it
constexpr std::string_view kMetadata = "__metadata__";

void checkShape(const TensorToWrite& tensor) {
    std::uint64_t bits = dtypeBits(tensor.dtype);
    bool fits = true;
    for (const std::int64_t size : tensor.shape) {
        fits = fits && size >= 0 && !__builtin_mul_overflow(bits, static_cast<std::uint64_t>(size), &bits);
    }
    if (!fits || bits != 8 * tensor.data.size()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"shape of " + tensor.name, shapeText(tensor.shape),
                     std::to_string(tensor.data.size()) + " bytes of " + dtypeName(tensor.dtype)});
    }
}

std::vector<const TensorToWrite*> inOrder(std::span<const TensorToWrite> tensors) {
    std::vector<const TensorToWrite*> order;
    for (const TensorToWrite& tensor : tensors) {
        checkShape(tensor);
        order.push_back(&tensor);
    }
    std::sort(order.begin(), order.end(), [](const TensorToWrite* a, const TensorToWrite* b) {
        const std::size_t wide = dtypeBits(a->dtype);
        const std::size_t other = dtypeBits(b->dtype);
        return wide != other ? wide > other : a->name < b->name;
    });
    return order;
}

std::string headerOf(const std::vector<const TensorToWrite*>& tensors,
                     const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) {
        header[std::string(kMetadata)] = metadata;
    }
    std::size_t begin = 0;
    for (const TensorToWrite* tensor : tensors) {
        if (tensor->name == kMetadata || header.contains(tensor->name)) {
            throw Error(ErrorCode::InvalidArgument, {"tensor", tensor->name, "names that come once"});
        }
        const std::size_t end = begin + tensor->data.size();
        header[tensor->name] = {
            {"dtype", dtypeName(tensor->dtype)}, {"shape", tensor->shape}, {"data_offsets", {begin, end}}};
        begin = end;
    }
    std::string text = header.dump();
    text.append((kAlignment - text.size() % kAlignment) % kAlignment, ' ');
    return text;
}

template <typename Number>
TensorToWrite numbersOf(TensorDtype dtype, std::string name, std::vector<std::int64_t> shape,
                        std::span<const Number> values) {
    return {std::move(name), dtype, std::move(shape), std::as_bytes(values)};
}

} // namespace

TensorToWrite tensorOf(std::string name, std::vector<std::int64_t> shape, std::span<const float> values) {
    return numbersOf(TensorDtype::F32, std::move(name), std::move(shape), values);
}

TensorToWrite tensorOf(std::string name, std::vector<std::int64_t> shape, std::span<const double> values) {
    return numbersOf(TensorDtype::F64, std::move(name), std::move(shape), values);
}

void writeSafetensors(AtomicFile& file, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata) {
    const std::vector<const TensorToWrite*> order = inOrder(tensors);
    const std::string header = headerOf(order, metadata);
    const auto length = std::uint64_t{header.size()};
    file.write(std::as_bytes(std::span(&length, 1)));
    file.write(header);
    for (const TensorToWrite* tensor : order) {
        file.write(tensor->data);
    }
}

void writeSafetensors(const std::filesystem::path& path, std::span<const TensorToWrite> tensors,
                      const std::map<std::string, std::string>& metadata) {
    AtomicFile file(path);
    writeSafetensors(file, tensors, metadata);
    file.commit();
}

} // namespace mambascope
