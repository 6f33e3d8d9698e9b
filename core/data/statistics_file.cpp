// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/base/message_text.hpp"
#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/io/safetensors_writer.hpp"
#include "core/io/sequential_file.hpp"

namespace mambascope {
namespace {

constexpr const char* kSchema = "mambascope.stats/1";

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& place,
                       const std::string& expected) {
    throw Error(ErrorCode::FileMalformed, {file.string(), place, expected});
}

std::string textOf(const SafetensorsFile& file, const char* name) {
    const auto found = file.metadata().find(name);
    return found == file.metadata().end() ? std::string() : found->second;
}

std::int64_t countOf(const SafetensorsFile& file, const char* name) {
    const std::string text = textOf(file, name);
    std::int64_t count = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (problem != std::errc() || end != text.data() + text.size() || count < 0) {
        fail(file.path(), std::string("metadata ") + name, "a whole number from 0");
    }
    return count;
}

std::vector<std::string> deltasOf(const SafetensorsFile& file) {
    const std::string text = textOf(file, "deltas");
    if (text.empty()) {
        return {};
    }
    std::vector<std::string> deltas;
    const nlohmann::json json = parseJson(text, file.path());
    if (!json.is_array()) {
        fail(file.path(), "metadata deltas", "a list of hashes");
    }
    for (const nlohmann::json& delta : json) {
        if (!delta.is_string()) {
            fail(file.path(), "metadata deltas", "a list of hashes");
        }
        deltas.push_back(delta.get<std::string>());
    }
    return deltas;
}

StatisticsSource sourceOf(const SafetensorsFile& file) {
    if (textOf(file, "schema") != kSchema) {
        fail(file.path(), "metadata schema",
             std::string(kSchema) + ", as the command stats writes it; " +
                 (textOf(file, "schema").empty() ? std::string("there is none")
                                                 : "it is " + quotedForMessage(textOf(file, "schema"))));
    }
    StatisticsSource source;
    source.model = textOf(file, "model");
    source.weights = textOf(file, "weights");
    source.deltas = deltasOf(file);
    source.text = textOf(file, "text");
    source.textSha256 = textOf(file, "text_sha256");
    source.tokens = countOf(file, "tokens");
    source.documents = countOf(file, "documents");
    source.cut = textOf(file, "cut").empty() ? 0 : countOf(file, "cut");
    return source;
}

std::map<std::string, std::string> metadataOf(const StatisticsSource& source) {
    std::map<std::string, std::string> metadata{{"schema", kSchema},
                                                {"model", source.model},
                                                {"text", source.text},
                                                {"text_sha256", source.textSha256},
                                                {"tokens", std::to_string(source.tokens)},
                                                {"documents", std::to_string(source.documents)}};
    if (!source.weights.empty()) {
        metadata["weights"] = source.weights;
    }
    if (!source.deltas.empty()) {
        metadata["deltas"] = nlohmann::json(source.deltas).dump();
    }
    if (source.cut > 0) {
        metadata["cut"] = std::to_string(source.cut);
    }
    return metadata;
}

/// n of n·n numbers. Throws InvalidArgument.
std::int64_t sideOf(const MomentPlace& place, std::size_t numbers) {
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(numbers))));
    if (static_cast<std::size_t>(side * side) != numbers) {
        throw Error(ErrorCode::InvalidArgument,
                    {momentName(place), std::to_string(numbers) + " numbers", "a square"});
    }
    return side;
}

/// The tensors of a kind, for a message: "moment.W_o.3, moment.W_o.4 … (24 in all)".
std::string namesIn(const SafetensorsFile& file, std::string_view kind) {
    constexpr std::size_t kMostNames = 6;
    std::string names;
    std::size_t count = 0;
    for (const TensorView& tensor : file.tensors()) {
        if (tensor.name.starts_with(kind) && ++count <= kMostNames) {
            names += (names.empty() ? "" : ", ") + nameForMessage(tensor.name);
        }
    }
    return count > kMostNames ? names + " … (" + std::to_string(count) + " in all)" : names;
}

} // namespace

std::vector<std::string> deltaHashes(const std::vector<std::string>& files) {
    std::vector<std::string> hashes;
    for (const std::string& file : files) {
        hashes.push_back("sha256:" + fileSha256(file));
    }
    return hashes;
}

std::string momentName(const MomentPlace& place) {
    return "moment." + std::string(matrixName(place.first)) + "." + std::to_string(place.second);
}

std::string meanName(const MeanPlace& place) {
    const bool inFront = place.second == kEmbeddingLayer;
    return "mean." + std::string(siteName(place.first)) + "." +
           (inFront ? "emb" : std::to_string(place.second));
}

void writeStatistics(const std::filesystem::path& file, const Statistics& statistics) {
    std::vector<TensorToWrite> tensors;
    for (const auto& [place, values] : statistics.moments) {
        const std::int64_t side = sideOf(place, values.size());
        tensors.push_back(tensorOf(momentName(place), {side, side}, std::span<const float>(values)));
    }
    for (const auto& [place, values] : statistics.means) {
        tensors.push_back(tensorOf(meanName(place), {std::ssize(values)}, std::span<const float>(values)));
    }
    writeSafetensors(file, tensors, metadataOf(statistics.source));
}

void requireWritable(const std::filesystem::path& file) {
    const AtomicFile neverCommitted(file);
}

StatisticsFile StatisticsFile::open(const std::filesystem::path& file) {
    StatisticsFile opened;
    opened.m_file = SafetensorsFile::open(file);
    opened.m_source = sourceOf(opened.m_file);
    return opened;
}

bool StatisticsFile::hasMoment(const MomentPlace& place) const {
    return m_file.find(momentName(place)) != nullptr;
}

bool StatisticsFile::hasMean(const MeanPlace& place) const {
    return m_file.find(meanName(place)) != nullptr;
}

std::optional<std::string> StatisticsFile::requireWeights(const std::string& hash, const std::string& model,
                                                          const std::vector<std::string>& deltas) const {
    const std::string name = m_file.path().filename().string();
    if (m_source.weights.empty()) {
        return "the statistics " + name + " don't say which weights they are of: taken as those of " + model;
    }
    if (hash.empty()) {
        return "the weights of " + model + " have no hash: the statistics " + name + " of " + m_source.model +
               " are taken as theirs";
    }
    if (m_source.weights != hash) {
        fail(m_file.path(), "metadata weights",
             "statistics of " + model + " (" + hash + "); these are of " + nameForMessage(m_source.model) +
                 " (" + nameForMessage(m_source.weights) + "): make some with the command stats");
    }
    if (m_source.deltas != deltas) {
        return "the statistics " + name + " were made " +
               (m_source.deltas.empty() ? std::string("without the model's edits")
                                        : "with other edits of the model");
    }
    return std::nullopt;
}

std::vector<float> StatisticsFile::numbers(const std::string& name,
                                           const std::vector<std::int64_t>& shape) const {
    const TensorView* const tensor = m_file.find(name);
    if (tensor == nullptr) {
        const std::string there = namesIn(m_file, name.substr(0, name.find('.') + 1));
        fail(m_file.path(), "tensor " + name, "it; there is " + (there.empty() ? "none of its kind" : there));
    }
    if (tensor->dtype != TensorDtype::F32 || tensor->shape != shape) {
        fail(m_file.path(), "tensor " + name,
             "F32 " + shapeText(shape) + "; found " + dtypeName(tensor->dtype) + " " +
                 shapeText(tensor->shape));
    }
    std::vector<float> values(tensor->data.size() / sizeof(float));
    std::memcpy(values.data(), tensor->data.data(), tensor->data.size());
    m_file.requireIntact();
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); })) {
        fail(m_file.path(), "tensor " + name, "finite numbers");
    }
    return values;
}

std::vector<float> StatisticsFile::moment(const MomentPlace& place, std::int64_t size) const {
    return numbers(momentName(place), {size, size});
}

std::vector<float> StatisticsFile::mean(const MeanPlace& place, std::int64_t width) const {
    return numbers(meanName(place), {width});
}

} // namespace mambascope
