// SPDX-License-Identifier: GPL-3.0-or-later
// .npy is only written here. The input is a shape (numbers of 8 bytes each): the header that is written for
// it must say that shape again to a reader that knows nothing but NumPy's format (NEP 1).
#include "core/io/npy_writer.hpp"
#include "tests/fuzz/target.hpp"

#include <cstdint>
#include <cstring>
#include <vector>

namespace mambascope::fuzzing {
namespace {

std::vector<std::int64_t> shapeOf(std::string_view input) {
    std::vector<std::int64_t> shape;
    for (; input.size() >= sizeof(std::int64_t); input.remove_prefix(sizeof(std::int64_t))) {
        std::int64_t size = 0;
        std::memcpy(&size, input.data(), sizeof size);
        shape.push_back(size);
    }
    return shape;
}

/// The product, or more than any array holds where it overflows.
std::size_t countOf(const std::vector<std::int64_t>& shape) {
    std::size_t count = 1;
    for (const std::int64_t size : shape) {
        if (__builtin_mul_overflow(count, static_cast<std::size_t>(size), &count)) {
            return SIZE_MAX;
        }
    }
    return count;
}

/// What the dictionary says, read strictly.
std::vector<std::int64_t> shapeIn(std::string_view header) {
    constexpr std::string_view kBefore = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    require(header.size() % 64 == 0 && header.substr(0, 8) == std::string_view("\x93NUMPY\x01\x00", 8),
            "the header is aligned and starts with the format's mark");
    const std::size_t length =
        static_cast<unsigned char>(header[8]) + 256U * static_cast<unsigned char>(header[9]);
    require(10 + length == header.size() && header.back() == '\n', "the header is as long as it says");
    std::string_view rest = header.substr(10);
    require(rest.starts_with(kBefore), "the dictionary names type and order");
    rest.remove_prefix(kBefore.size());
    std::vector<std::int64_t> shape;
    while (!rest.starts_with(')')) {
        std::size_t used = 0;
        shape.push_back(std::stoll(std::string(rest.substr(0, 20)), &used));
        rest.remove_prefix(used);
        require(rest.starts_with(", ") || (rest.starts_with(",)") && shape.size() == 1) ||
                    (rest.starts_with(')') && shape.size() > 1),
                "a tuple as Python writes it");
        rest.remove_prefix(rest.starts_with(", ") ? 2 : rest.starts_with(',') ? 1 : 0);
    }
    require(rest.substr(0, 4) == "), }", "the dictionary ends behind the shape");
    return shape;
}

} // namespace

void readInput(std::string_view input) {
    const std::vector<std::int64_t> shape = shapeOf(input);
    static_cast<void>(
        accepted([&] { require(shapeIn(npyHeader(shape, countOf(shape))) == shape, "the same shape"); }));
    if (!shape.empty()) { // a wrong count of values is refused
        const std::size_t wrong = countOf(shape) + 1;
        require(!accepted([&] { static_cast<void>(npyHeader(shape, wrong)); }), "no shape for other counts");
    }
}

} // namespace mambascope::fuzzing
