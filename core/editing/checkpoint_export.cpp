// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/checkpoint_export.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <system_error>

#include "core/base/error.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/editing/stored_value.hpp"
#include "core/io/new_folder.hpp"
#include "core/io/tensor_rewrite.hpp"
#include "core/io/weight_files.hpp"

namespace mambascope {
namespace {

namespace fs = std::filesystem;

/// Files that hold weights, or list those that do.
constexpr std::array<std::string_view, 9> kWeightEndings{
    ".safetensors", ".bin", ".pt", ".pth", ".h5", ".msgpack", ".gguf", ".ckpt", ".index.json"};

bool holdsWeights(const std::string& name) {
    return std::any_of(kWeightEndings.begin(), kWeightEndings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

const TensorView& editedTensor(const WeightFiles& files, const Delta& delta) {
    for (const auto& [name, tensor] : files.tensors()) {
        if (tensor->name == delta.tensor) {
            return *tensor;
        }
    }
    throw Error(ErrorCode::TensorMissing, {files.mainFile().string(), delta.tensor, "the edit's matrix"});
}

/// The tensor's data with the edit, as stored.
std::vector<std::byte> editedData(const TensorView& tensor, const Delta& delta, const fs::path& folder) {
    const auto in = static_cast<std::int64_t>(delta.u.size());
    const std::size_t outAxis = delta.transposed ? 1 : 0;
    const bool fits = tensor.shape.size() == 2 && tensor.shape[1 - outAxis] == in &&
                      tensor.shape[outAxis] >= delta.endRow && isFloating(tensor.dtype);
    if (!fits) {
        throw Error(ErrorCode::TensorMisshapen, {tensor.file.string(), tensor.name, shapeText(tensor.shape),
                                                 "a matrix with " + std::to_string(in) + " inputs and " +
                                                     std::to_string(delta.endRow) + " outputs or more"});
    }
    const std::vector<std::int64_t> strides =
        tensor.strides.empty() ? std::vector<std::int64_t>{tensor.shape[1], 1} : tensor.strides;
    const std::size_t size = dtypeSize(tensor.dtype);
    std::vector<std::byte> data(tensor.data.begin(), tensor.data.end());
    for (std::int64_t row = delta.firstRow; row < delta.endRow; ++row) {
        const auto v = static_cast<double>(delta.v[static_cast<std::size_t>(row - delta.firstRow)]);
        for (std::int64_t column = 0; column < in; ++column) {
            const auto place = row * strides[outAxis] + column * strides[1 - outAxis];
            std::byte* const at = data.data() + static_cast<std::size_t>(place) * size;
            const double change = v * static_cast<double>(delta.u[static_cast<std::size_t>(column)]);
            if (!writeStored(tensor.dtype, readStored(tensor.dtype, at) + change, at)) {
                throw Error(ErrorCode::FileWriteFailed,
                            {folder.string(), "a number of the edited " + tensor.name + " is larger than " +
                                                  dtypeName(tensor.dtype) + " can store"});
            }
        }
    }
    return data;
}

/// The files of the model's folder that go into the new one as they are.
std::vector<fs::path> otherFiles(const WeightFiles& files, const fs::path& edited) {
    std::set<std::string> used{files.mainFile().filename().string()};
    for (const auto& [name, tensor] : files.tensors()) {
        used.insert(tensor->file.filename().string());
    }
    std::vector<fs::path> others;
    std::error_code error;
    for (fs::directory_iterator entry(files.folder(), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (!name.starts_with('.') && fs::is_regular_file(entry->path(), ignored) &&
            (!holdsWeights(name) || used.contains(name)) && name != edited.filename().string()) {
            others.push_back(entry->path());
        }
    }
    if (error) {
        throw Error(ErrorCode::FileUnreadable, {files.folder().string(), error.message()});
    }
    std::sort(others.begin(), others.end());
    return others;
}

} // namespace

void writeEditedCheckpoint(const ModelInfo& model, const Delta& delta, const fs::path& folder) {
    if (model.path.empty()) {
        throw Error(ErrorCode::InvalidArgument, {"out", model.name, "a model that has files"});
    }
    NewFolder out(folder);
    const WeightFiles files = WeightFiles::open(model.path);
    const TensorView& tensor = editedTensor(files, delta);
    const std::vector<std::byte> data = editedData(tensor, delta, folder);
    files.requireIntact();
    copyWithTensor(tensor, data, out.add(tensor.file.filename().string()));
    for (const fs::path& file : otherFiles(files, tensor.file)) {
        out.addSame(file.filename().string(), file);
    }
    files.requireIntact();
    out.commit();
}

} // namespace mambascope
