// SPDX-License-Identifier: GPL-3.0-or-later
// Published numbers as files: schema "mambascope.published/1" (resources/papers/README.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/papers/published_facts.hpp"
#include "core/values/experiment_settings.hpp"
#include "core/values/selection.hpp"

namespace mambascope {

/// The prompts that published numbers are over: rows by number, or a rule that finds them.
struct PublishedPrompts {
    std::string name;
    std::vector<std::int64_t> rows; ///< ascending; empty: the rule
    bool isKnown = false;           ///< those whose answer is the model's likeliest token; else all
    std::int64_t sample = 0;        ///< so many of them, as numpySample() draws them; 0: all
    std::uint32_t seed = 0;
    friend bool operator==(const PublishedPrompts&, const PublishedPrompts&) = default;
};

enum class PublishedMeasure { RelativeChange, Accuracy, Probability };

/// One line of a figure, one line of a heat map, or one prompt's curve.
struct PublishedCurve {
    std::string figure;
    ExperimentSort sort = ExperimentSort::Flow;
    int window = 9;
    WindowAlign align = WindowAlign::Start;
    Role query = Role::Last;
    Role source = Role::Subject; ///< not of maps
    int sourceToken = -1;        ///< of maps
    std::string group;           ///< of feature knockouts
    PublishedMeasure measure = PublishedMeasure::RelativeChange;
    std::string prompts; ///< name of PublishedPrompts; empty where `row` says which
    SubjectPlace place = SubjectPlace::Any;
    std::optional<std::int64_t> row; ///< of that prompt alone
    std::vector<double> values;      ///< [window]
    double readingError = 0;         ///< absolute: how exactly the number was published or read
    double relativeError = 0;        ///< of the number: what another program's arithmetic may differ by
};

/// What a model says behind one prompt.
struct PublishedAnswer {
    std::int64_t row = 0;
    double probability = 0;
    std::optional<std::int64_t> rank;
    double readingError = 0;
    double relativeError = 0;
};

struct PublishedModel {
    std::vector<std::string> names; ///< that it goes by; the first one is shown
    std::string note;
    std::vector<PublishedCurve> curves;
    std::vector<PublishedAnswer> answers;
    std::vector<PublishedFacts> facts; ///< experiments on facts
};

struct PublishedTable {
    std::filesystem::path file;
    std::string paper; ///< "mamba-explain"
    std::string title;
    std::string source;
    std::string data; ///< of openData
    std::vector<PublishedPrompts> prompts;
    std::vector<PublishedModel> models;
};

/// Throws FileMissing, FileUnreadable and FileMalformed naming the file and the field.
[[nodiscard]] PublishedTable readPublishedTable(const std::filesystem::path& file);

/// The shipped tables, or that of one paper. `resources`: resources/papers. Throws InvalidArgument for a
/// paper without one, naming those that have one.
[[nodiscard]] std::vector<PublishedTable> shippedTables(const std::optional<std::string>& paper,
                                                        const std::filesystem::path& resources);

/// The model of a name, which may be a folder or a path that ends in it; null: the table has none.
[[nodiscard]] const PublishedModel* findModel(const PublishedTable& table, std::string_view name);

} // namespace mambascope
