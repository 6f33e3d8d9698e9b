// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/delta_file.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <utility>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/editing/matrix_tensor.hpp"
#include "core/io/safetensors.hpp"
#include "core/io/safetensors_writer.hpp"

namespace mambascope {
namespace {

constexpr std::string_view kSchema = "mambascope.delta/1";

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& place,
                       const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {file.string(), place, expected});
}

std::vector<float> vectorIn(const SafetensorsFile& file, const char* name) {
    const TensorView* const tensor = file.find(name);
    if (tensor == nullptr) {
        fail(file.path(), std::string("tensor ") + name, "one of that name");
    }
    if (tensor->dtype != TensorDtype::F32 || tensor->shape.size() != 1 || tensor->shape[0] < 1) {
        fail(file.path(),
             std::string("tensor ") + name + " (" + dtypeName(tensor->dtype) + " " +
                 shapeText(tensor->shape) + ")",
             "a vector of F32");
    }
    std::vector<float> numbers(static_cast<std::size_t>(tensor->shape[0]));
    std::memcpy(numbers.data(), tensor->data.data(), tensor->data.size());
    file.requireIntact();
    for (const float number : numbers) {
        if (!std::isfinite(number)) {
            fail(file.path(), std::string("tensor ") + name, "finite numbers");
        }
    }
    return numbers;
}

std::string field(const SafetensorsFile& file, const std::string& name) {
    const auto found = file.metadata().find(name);
    if (found == file.metadata().end()) {
        fail(file.path(), "metadata " + name, "one of that name");
    }
    return found->second;
}

std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number)
                                                                                   : std::nullopt;
}

void readRows(const SafetensorsFile& file, Delta& delta) {
    const std::string text = field(file, "rows");
    const std::size_t comma = text.find(',');
    const auto first = numberIn(std::string_view(text).substr(0, comma));
    const auto end =
        comma == std::string::npos ? std::nullopt : numberIn(std::string_view(text).substr(comma + 1));
    const auto size = static_cast<std::int64_t>(delta.v.size());
    if (!first || !end || *end - *first != size) {
        fail(file.path(), "metadata rows (" + quotedForMessage(text) + ")",
             "\"first,end\" of as many rows as v has, which are " + std::to_string(size));
    }
    delta.firstRow = *first;
    delta.endRow = *end;
}

} // namespace

Delta deltaOf(const EditSnapshot& snapshot, std::string request) {
    return {snapshot.u,      snapshot.v,          snapshot.tensor,      snapshot.firstRow,
            snapshot.endRow, snapshot.transposed, snapshot.weightsHash, std::move(request)};
}

void writeDelta(const std::filesystem::path& file, const Delta& delta) {
    const std::array tensors{tensorOf("u", {static_cast<std::int64_t>(delta.u.size())}, delta.u),
                             tensorOf("v", {static_cast<std::int64_t>(delta.v.size())}, delta.v)};
    writeSafetensors(file, tensors,
                     {{"schema", std::string(kSchema)},
                      {"tensor", delta.tensor},
                      {"rows", std::to_string(delta.firstRow) + "," + std::to_string(delta.endRow)},
                      {"transposed", delta.transposed ? "true" : "false"},
                      {"weights", delta.weights},
                      {"request", delta.request}});
}

Delta readDelta(const std::filesystem::path& path) {
    const SafetensorsFile file = SafetensorsFile::open(path);
    if (const std::string schema = field(file, "schema"); schema != kSchema) {
        fail(path, "metadata schema (" + quotedForMessage(schema) + ")", std::string(kSchema));
    }
    Delta delta;
    delta.u = vectorIn(file, "u");
    delta.v = vectorIn(file, "v");
    delta.tensor = field(file, "tensor");
    readRows(file, delta);
    const std::string transposed = field(file, "transposed");
    if (transposed != "true" && transposed != "false") {
        fail(path, "metadata transposed (" + quotedForMessage(transposed) + ")", "true or false");
    }
    delta.transposed = transposed == "true";
    delta.weights = field(file, "weights");
    delta.request = field(file, "request");
    return delta;
}

WeightEdit editOf(const Delta& delta, const std::filesystem::path& file, const ModelInfo& model,
                  const std::string& weights) {
    if (!delta.weights.empty() && !weights.empty() && delta.weights != weights) {
        fail(file, "metadata weights",
             "those of " + nameForMessage(model.name) +
                 " (this is an edit of other weights; make it anew for this model)");
    }
    const std::optional<MatrixOfLayer> place =
        matrixOfTensor(model, delta.tensor, delta.firstRow, delta.endRow);
    if (!place) {
        fail(file,
             "metadata tensor (" + quotedForMessage(delta.tensor) + ", rows " +
                 std::to_string(delta.firstRow) + " to " + std::to_string(delta.endRow) + ")",
             "a matrix of " + nameForMessage(model.name) + " that edits change");
    }
    return {place->matrix, place->layer, delta.u, delta.v, 1};
}

} // namespace mambascope
