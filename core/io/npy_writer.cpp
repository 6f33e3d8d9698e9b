// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_writer.hpp"

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/tensor_view.hpp"

#include <bit>
#include <string>

namespace mambascope {

namespace {

static_assert(std::endian::native == std::endian::little, "the header says little-endian");

constexpr std::size_t kAlignment = 64; // NumPy pads its header so that mapped data is aligned

/// Python's spelling of a tuple: "()", "(5,)", "(2, 3)".
std::string tupleText(std::span<const std::int64_t> shape) {
    std::string text = "(";
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        text += (axis > 0 ? ", " : "") + std::to_string(shape[axis]);
    }
    return text + (shape.size() == 1 ? ",)" : ")");
}

std::string makeHeader(std::span<const std::int64_t> shape, std::size_t itemBytes) {
    std::string dictionary = "{'descr': '<f" + std::to_string(itemBytes) +
                             "', 'fortran_order': False, 'shape': " + tupleText(shape) + ", }";
    constexpr std::size_t kPreamble = 10; // magic, version, length of the dictionary
    const std::size_t used = kPreamble + dictionary.size() + 1;
    dictionary.append((kAlignment - used % kAlignment) % kAlignment, ' ');
    dictionary += '\n';

    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(dictionary.size() & 0xFF);
    header += static_cast<char>(dictionary.size() >> 8 & 0xFF);
    return header + dictionary;
}

void checkShape(std::span<const std::int64_t> shape, std::size_t count) {
    std::size_t product = 1;
    bool fits = shape.size() <= 32; // NumPy's limit; also keeps the header short
    for (const std::int64_t size : shape) {
        fits =
            fits && size >= 0 && !__builtin_mul_overflow(product, static_cast<std::size_t>(size), &product);
    }
    if (!fits || product != count) {
        throw Error(ErrorCode::InvalidArgument,
                    {"shape", shapeText(shape), std::to_string(count) + " values in all"},
                    "shape " + shapeText(shape) + " doesn't hold " + std::to_string(count) + " values");
    }
}

} // namespace

std::string npyHeader(std::span<const std::int64_t> shape, std::size_t values, std::size_t itemBytes) {
    checkShape(shape, values);
    return makeHeader(shape, itemBytes);
}

void writeNpy(const std::filesystem::path& path, std::span<const std::int64_t> shape,
              std::span<const float> values) {
    const std::string header = npyHeader(shape, values.size());
    AtomicFile file(path);
    file.write(header);
    file.write(std::as_bytes(values));
    file.commit();
}

} // namespace mambascope
