// SPDX-License-Identifier: GPL-3.0-or-later
// After NumPy's numpy/lib/format.py.
#include "core/io/npy_reader.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "core/base/error.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr std::size_t kMostAxes = 32;

struct Reader {
    const std::filesystem::path& file;
    const std::string& place;

    [[noreturn]] void fail(const std::string& expected) const {
        throw Error(ErrorCode::FileMalformed, {file.string(), place, expected});
    }
    void require(bool holds, const char* expected) const {
        if (!holds) {
            fail(expected);
        }
    }

    /// What stands behind "'key':", without spaces in front.
    [[nodiscard]] std::string_view valueOf(std::string_view header, std::string_view key) const {
        const std::size_t at = header.find("'" + std::string(key) + "':");
        require(at != std::string_view::npos, "a header with descr, fortran_order and shape");
        header.remove_prefix(at + key.size() + 3);
        header.remove_prefix(std::min(header.find_first_not_of(' '), header.size()));
        return header;
    }

    [[nodiscard]] std::vector<std::int64_t> shape(std::string_view text) const {
        require(text.starts_with('('), "a shape");
        text = text.substr(1, text.find(')') - 1);
        std::vector<std::int64_t> sizes;
        while (!text.empty()) {
            std::int64_t size = -1;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
            require(error == std::errc() && size >= 0 && sizes.size() < kMostAxes, "a shape");
            sizes.push_back(size);
            text.remove_prefix(static_cast<std::size_t>(end - text.data()));
            text.remove_prefix(std::min(text.find_first_not_of(", "), text.size()));
        }
        return sizes;
    }
};

} // namespace

NpyArray readNpy(std::span<const std::byte> bytes, const std::filesystem::path& file,
                 const std::string& place) {
    const Reader reader{file, place};
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    reader.require(text.size() >= 12 && text.starts_with(kMagic), "an .npy array");
    const auto byteAt = [&](std::size_t i) { return std::to_integer<std::size_t>(bytes[i]); };
    const std::size_t version = byteAt(6);
    reader.require(version == 1 || version == 2, "an .npy array of version 1.0 or 2.0");
    const std::size_t start = version == 1 ? 10 : 12;
    std::size_t length = byteAt(8) | byteAt(9) << 8U;
    if (version == 2) {
        length |= byteAt(10) << 16U | byteAt(11) << 24U;
    }
    reader.require(length <= text.size() - start, "a whole header");
    const std::string_view header = text.substr(start, length);
    const std::string_view type = reader.valueOf(header, "descr");
    reader.require(type.starts_with("'<f4'") || type.starts_with("'<f8'"), "numbers of type <f4 or <f8");
    reader.require(reader.valueOf(header, "fortran_order").starts_with("False"), "an array in C order");
    NpyArray array{type[3] == '4' ? std::size_t{4} : std::size_t{8},
                   reader.shape(reader.valueOf(header, "shape")), bytes.subspan(start + length)};
    std::size_t product = array.itemBytes;
    for (const std::int64_t size : array.shape) {
        reader.require(!__builtin_mul_overflow(product, static_cast<std::size_t>(size), &product),
                       "as many bytes as its shape says");
    }
    reader.require(product == array.data.size(), "as many bytes as its shape says");
    return array;
}

} // namespace mambascope
