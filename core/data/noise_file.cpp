// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/noise_file.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "core/io/npy_file.hpp"
#include "core/io/tensor_view.hpp"

namespace mambascope {

StoredNoise readNoiseFile(const std::filesystem::path& path, std::int64_t subjectTokens,
                          std::int64_t hiddenSize) {
    FloatArray array = readNpyFile(path);
    const std::vector<std::int64_t>& shape = array.shape;
    if (shape.size() != 3 || shape[0] < 1 || shape[1] != subjectTokens || shape[2] != hiddenSize) {
        const std::string expected = "[samples, " + std::to_string(subjectTokens) + ", " +
                                     std::to_string(hiddenSize) + "] (the subject's tokens, the hidden size)";
        throw Error(ErrorCode::FileMalformed, {path.string(), "shape " + shapeText(shape), expected});
    }
    return {shape[0], std::move(array.values)};
}

} // namespace mambascope
