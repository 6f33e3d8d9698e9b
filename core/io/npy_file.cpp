// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_file.hpp"

#include <cmath>
#include <cstring>

#include "core/base/error.hpp"
#include "core/io/mapped_file.hpp"
#include "core/io/npy_reader.hpp"

namespace mambascope {
namespace {

/// The numbers lie at any address.
template <typename Number>
std::vector<float> numbersOf(const NpyArray& array) {
    std::vector<float> values(array.data.size() / sizeof(Number));
    for (std::size_t i = 0; i < values.size(); ++i) {
        Number number{};
        std::memcpy(&number, array.data.data() + i * sizeof(Number), sizeof(Number));
        values[i] = static_cast<float>(number);
    }
    return values;
}

} // namespace

FloatArray readNpyFile(const std::filesystem::path& path) {
    const MappedFile file = MappedFile::open(path);
    FloatArray result;
    const NpyArray array = readNpy(file.bytes(), path, "array");
    result.shape = array.shape;
    result.values = array.itemBytes == sizeof(double) ? numbersOf<double>(array) : numbersOf<float>(array);
    file.requireIntact();
    for (const float value : result.values) {
        if (!std::isfinite(value)) {
            throw Error(ErrorCode::FileMalformed, {path.string(), "array", "finite numbers"});
        }
    }
    return result;
}

} // namespace mambascope
