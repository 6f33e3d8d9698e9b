// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/statistics_sums.hpp"

#include <charconv>
#include <cstring>
#include <system_error>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/io/safetensors_writer.hpp"

namespace mambascope {
namespace {

constexpr const char* kSchema = "mambascope.stats-partial/1";

std::vector<float> divided(const std::vector<double>& sums, std::int64_t count) {
    std::vector<float> means;
    means.reserve(sums.size());
    for (const double sum : sums) {
        means.push_back(static_cast<float>(sum / static_cast<double>(count)));
    }
    return means;
}

/// What must be the same for two collections to be one.
std::map<std::string, std::string> keyOf(const StatisticsSums& sums) {
    const StatisticsSource& source = sums.source;
    return {{"schema", kSchema},
            {"model", source.weights.empty() ? source.model : std::string()}, // the hash says it better
            {"weights", source.weights},
            {"deltas", nlohmann::json(source.deltas).dump()},
            {"text_sha256", source.textSha256},
            {"token_limit", std::to_string(sums.tokenLimit)}};
}

template <typename Sums>
auto countsOf(Sums& sums) {
    using Count = decltype(&sums.nextLine);
    return std::map<std::string, Count>{{"tokens", &sums.source.tokens},
                                        {"documents", &sums.source.documents},
                                        {"cut", &sums.source.cut},
                                        {"next_line", &sums.nextLine}};
}

/// All sums by their tensor's names.
template <typename Sums>
auto numbersOf(Sums& sums) {
    std::map<std::string, decltype(&sums.moments.begin()->second)> numbers;
    for (auto& [place, values] : sums.moments) {
        numbers[momentName(place)] = &values;
    }
    for (auto& [place, values] : sums.means) {
        numbers[meanName(place)] = &values;
    }
    return numbers;
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& place,
                         const std::string& expected) {
    throw Error(ErrorCode::FileMalformed,
                {file.string(), place,
                 expected + " (it is of another collection: move it away or name another output)"});
}

void readCounts(const SafetensorsFile& file, StatisticsSums& sums) {
    for (const auto& [name, count] : countsOf(sums)) {
        const auto found = file.metadata().find(name);
        const std::string text = found == file.metadata().end() ? std::string() : found->second;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), *count);
        if (problem != std::errc() || end != text.data() + text.size() || *count < 0) {
            refuse(file.path(), "metadata " + name, "a whole number from 0");
        }
    }
}

} // namespace

Statistics StatisticsSums::finished() const {
    if (source.tokens < 1) {
        throw Error(ErrorCode::InvalidArgument, {"text", source.text, "a text with at least one token"});
    }
    Statistics statistics;
    statistics.source = source;
    for (const auto& [place, sums] : moments) {
        statistics.moments[place] = divided(sums, source.tokens);
    }
    for (const auto& [place, sums] : means) {
        statistics.means[place] = divided(sums, source.tokens);
    }
    return statistics;
}

void writeSums(const std::filesystem::path& file, const StatisticsSums& sums) {
    std::map<std::string, std::string> metadata = keyOf(sums);
    for (const auto& [name, count] : countsOf(sums)) {
        metadata[name] = std::to_string(*count);
    }
    std::vector<TensorToWrite> tensors;
    for (const auto& [name, values] : numbersOf(sums)) {
        tensors.push_back(tensorOf(name, {std::ssize(*values)}, std::span<const double>(*values)));
    }
    writeSafetensors(file, tensors, metadata);
}

bool readSums(const std::filesystem::path& file, StatisticsSums& empty) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return false;
    }
    const SafetensorsFile stored = SafetensorsFile::open(file);
    for (const auto& [name, value] : keyOf(empty)) {
        const auto found = stored.metadata().find(name);
        if (found == stored.metadata().end() || found->second != value) {
            refuse(file, "metadata " + name, value.empty() ? "none" : value);
        }
    }
    const auto numbers = numbersOf(empty);
    if (stored.tensors().size() != numbers.size()) {
        refuse(file, "tensors", std::to_string(numbers.size()) + " of them");
    }
    for (const auto& [name, values] : numbers) {
        const TensorView* const tensor = stored.find(name);
        if (tensor == nullptr || tensor->dtype != TensorDtype::F64 ||
            tensor->data.size() != values->size() * sizeof(double)) {
            refuse(file, "tensor " + name, std::to_string(values->size()) + " numbers of F64");
        }
        std::memcpy(values->data(), tensor->data.data(), tensor->data.size());
    }
    stored.requireIntact();
    readCounts(stored, empty);
    return true;
}

} // namespace mambascope
