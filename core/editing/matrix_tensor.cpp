// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/matrix_tensor.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/io/weight_files.hpp"
#include "core/io/weight_names.hpp"

namespace mambascope {
namespace {

/// A family's name for a matrix of a layer: before + layer + after. block: which block of as many rows as the
/// matrix has, in the order in which the tensor holds them.
struct Row {
    std::string_view family;
    Matrix matrix;
    std::string_view before, after;
    std::int64_t block = 0;
    bool transposed = false;
};

constexpr std::string_view kMixer = "backbone.layers.";
constexpr std::string_view kIn = ".mixer.in_proj.weight";
constexpr std::string_view kOut = ".mixer.out_proj.weight";
constexpr std::string_view kDown = ".mlp.down_proj.weight";

constexpr std::array kRows{
    Row{"mamba", Matrix::Wa, kMixer, kIn}, // x | z
    Row{"mamba", Matrix::Wg, kMixer, kIn, 1},
    Row{"mamba", Matrix::Wo, kMixer, kOut},
    Row{"falcon_mamba", Matrix::Wa, kMixer, kIn},
    Row{"falcon_mamba", Matrix::Wg, kMixer, kIn, 1},
    Row{"falcon_mamba", Matrix::Wo, kMixer, kOut},
    Row{"mamba2", Matrix::Wa, kMixer, kIn, 1}, // z | x | B | C | dt
    Row{"mamba2", Matrix::Wg, kMixer, kIn},
    Row{"mamba2", Matrix::Wo, kMixer, kOut},
    Row{"gpt_neox", Matrix::Wdown, "gpt_neox.layers.", ".mlp.dense_4h_to_h.weight"},
    Row{"gpt2", Matrix::Wdown, "transformer.h.", ".mlp.c_proj.weight", 0, true},
    Row{"gptj", Matrix::Wdown, "transformer.h.", ".mlp.fc_out.weight"},
    Row{"llama", Matrix::Wdown, "model.layers.", kDown},
    Row{"mistral", Matrix::Wdown, "model.layers.", kDown},
    Row{"qwen2", Matrix::Wdown, "model.layers.", kDown},
};

/// By the name for people, or by the model_type, as random models have it. Null for an unknown one.
const ModelFamily* familyOf(const std::string& architecture) {
    for (const ModelFamily& family : builtInFamilies()) {
        if (family.architecture == architecture || family.family == architecture) {
            return &family;
        }
    }
    return nullptr;
}

std::string nameOf(const Row& row, int layer) {
    return std::string(row.before) + std::to_string(layer) + std::string(row.after);
}

/// "W_a, W_g or W_o"
std::string listed(const std::vector<Matrix>& matrices) {
    std::string text;
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        text += i == 0 ? "" : i + 1 == matrices.size() ? " or " : ", ";
        text += matrixName(matrices[i]);
    }
    return text;
}

} // namespace

std::vector<Matrix> matricesOf(const std::string& architecture) {
    std::vector<Matrix> matrices;
    if (const ModelFamily* family = familyOf(architecture)) {
        for (const Row& row : kRows) {
            if (row.family == family->family) {
                matrices.push_back(row.matrix);
            }
        }
    }
    return matrices;
}

MatrixTensor matrixTensor(const ModelInfo& model, Matrix matrix, int layer, std::int64_t rows) {
    const ModelFamily* family = familyOf(model.architecture);
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& candidate) {
        return family != nullptr && candidate.family == family->family && candidate.matrix == matrix;
    });
    if (row == kRows.end()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"site", std::string(matrixName(matrix)),
                     "for " + model.architecture + ": " + listed(matricesOf(model.architecture))});
    }
    return {nameOf(*row, layer), row->transposed, row->block * rows, (row->block + 1) * rows};
}

std::optional<MatrixOfLayer> matrixOfTensor(const ModelInfo& model, const std::string& tensor,
                                            std::int64_t firstRow, std::int64_t endRow) {
    const ModelFamily* family = familyOf(model.architecture);
    if (family == nullptr) {
        return std::nullopt;
    }
    const std::string name = family->names->modelName(tensor);
    for (const Row& row : kRows) {
        if (row.family != family->family || firstRow != row.block * (endRow - firstRow)) {
            continue;
        }
        for (int layer = 0; layer < model.layers; ++layer) {
            if (nameOf(row, layer) == name) {
                return MatrixOfLayer{row.matrix, layer};
            }
        }
    }
    return std::nullopt;
}

std::optional<CheckpointTensor> checkpointTensor(const ModelInfo& model, const std::string& name) {
    const ModelFamily* family = familyOf(model.architecture);
    if (family == nullptr || model.path.empty()) {
        return std::nullopt;
    }
    const WeightFiles files = WeightFiles::open(model.path, *family->names);
    const std::string modelName = family->names->modelName(name);
    const TensorView* const view = files.find(modelName);
    return view == nullptr ? std::nullopt
                           : std::optional(CheckpointTensor{modelName, view->name, view->shape});
}

} // namespace mambascope
