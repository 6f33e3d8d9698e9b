// SPDX-License-Identifier: GPL-3.0-or-later
// Where a checkpoint stores the matrices that edits change (romba.md section 1).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/values/model_info.hpp"
#include "core/values/site.hpp"

namespace mambascope {

/// Rows [firstRow, endRow) of a stored tensor; columns where it is stored transposed (GPT-2).
struct MatrixTensor {
    std::string name; ///< transformers' name
    bool transposed = false;
    std::int64_t firstRow = 0;
    std::int64_t endRow = 0;
    friend bool operator==(const MatrixTensor&, const MatrixTensor&) = default;
};

/// The matrices of a family; `architecture` is ModelInfo::architecture. Empty for an unknown one.
[[nodiscard]] std::vector<Matrix> matricesOf(const std::string& architecture);

/// rows: what the matrix makes of a key (its value's size). Throws Error InvalidArgument {"site", …} naming
/// the matrices that the family has.
[[nodiscard]] MatrixTensor matrixTensor(const ModelInfo& model, Matrix matrix, int layer, std::int64_t rows);

/// What a tensor by that name (in any spelling) with that first row holds; nothing where no edit goes there.
struct MatrixOfLayer {
    Matrix matrix = Matrix::Wo;
    int layer = 0;
};
[[nodiscard]] std::optional<MatrixOfLayer> matrixOfTensor(const ModelInfo& model, const std::string& tensor,
                                                          std::int64_t firstRow, std::int64_t endRow);

/// A tensor of a checkpoint, in both spellings of its name.
struct CheckpointTensor {
    std::string modelName; ///< transformers'
    std::string storedName;
    std::vector<std::int64_t> shape; ///< as stored
};
/// By either name. Nothing where the model has no files (random weights) or none with that tensor. Throws
/// Error as WeightFiles::open.
[[nodiscard]] std::optional<CheckpointTensor> checkpointTensor(const ModelInfo& model,
                                                               const std::string& name);

} // namespace mambascope
