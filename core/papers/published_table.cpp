// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/published_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/error.hpp"
#include "core/io/json_reader.hpp"
#include "core/papers/published_json.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr std::string_view kSchema = "mambascope.published/1";
constexpr std::int64_t kMostRows = std::int64_t{1} << 40;
constexpr int kMostWindow = 4096;
constexpr std::array<std::string_view, 3> kShipped{"mamba-explain", "mamba-knockout", "romba"};

PublishedMeasure measureOf(const JsonNode& node) {
    const std::string word = textOr(node, "relative_change");
    node.require(word == "relative_change" || word == "accuracy" || word == "probability",
                 "relative_change, accuracy or probability");
    return word == "accuracy"      ? PublishedMeasure::Accuracy
           : word == "probability" ? PublishedMeasure::Probability
                                   : PublishedMeasure::RelativeChange;
}

std::vector<double> numbersOf(const JsonNode& node) {
    std::vector<double> values;
    for (const JsonNode& item : node.items()) {
        values.push_back(number(item));
    }
    node.require(!values.empty(), "a list of numbers, one a window");
    return values;
}

std::vector<std::int64_t> rowsOf(const JsonNode& node) {
    std::vector<std::int64_t> rows;
    for (const JsonNode& item : node.items()) {
        rows.push_back(whole(item, 0, kMostRows));
    }
    node.require(!rows.empty(), "a list of row numbers");
    std::sort(rows.begin(), rows.end());
    node.require(std::adjacent_find(rows.begin(), rows.end()) == rows.end(), "row numbers that differ");
    return rows;
}

PublishedPrompts promptsOf(const std::string& name, const JsonNode& node) {
    PublishedPrompts prompts;
    prompts.name = name;
    if (!node["rows"].isNull()) {
        prompts.rows = rowsOf(node["rows"]);
        return prompts;
    }
    prompts.isKnown = node["known"].flag(false);
    prompts.sample = node["sample"].isNull() ? 0 : whole(node["sample"], 1, kMostRows);
    prompts.seed =
        static_cast<std::uint32_t>(node["seed"].isNull() ? 0 : whole(node["seed"], 0, 0xffffffffLL));
    return prompts;
}

/// What curves of all forms have.
PublishedCurve commonOf(const JsonNode& node) {
    PublishedCurve curve;
    curve.figure = textOr(node["figure"], "");
    curve.window = static_cast<int>(whole(node.member("window"), 1, kMostWindow));
    curve.align = wordOr(node["align"], WindowAlign::Start);
    curve.query = wordOr(node["query"], Role::Last);
    curve.readingError = errorOr(node["reading_error"]);
    curve.relativeError = errorOr(node["relative_error"]);
    return curve;
}

void addByRow(std::vector<PublishedCurve>& curves, const PublishedCurve& common, const JsonNode& node) {
    node.require(node.json().is_object() && !node.json().empty(), "an object of lists by row number");
    for (const auto& [key, value] : node.json().items()) {
        PublishedCurve curve = common;
        std::int64_t row = -1;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), row);
        node.require(error == std::errc{} && end == key.data() + key.size() && row >= 0,
                     "an object whose names are row numbers");
        curve.row = row;
        curve.values = numbersOf(node.member(key));
        curves.push_back(std::move(curve));
    }
}

void addCurves(std::vector<PublishedCurve>& curves, const JsonNode& node, const PublishedTable& table) {
    PublishedCurve curve = commonOf(node);
    curve.sort = wordOr(node["kind"], ExperimentSort::Flow);
    node["kind"].require(curve.sort != ExperimentSort::Map,
                         "flow or features (maps have a list of their own)");
    curve.source = wordOr(node.member("source"), Role::Subject);
    curve.group = textOr(node["group"], "");
    const bool hasGroup = !curve.group.empty();
    node["group"].require(hasGroup == (curve.sort == ExperimentSort::Features) &&
                              (!hasGroup || namedGroup(curve.group).has_value()),
                          "a group of heads, for features only");
    curve.measure = measureOf(node["measure"]);
    curve.place = wordOr(node["place"], SubjectPlace::Any);
    if (!node["values_by_row"].isNull()) {
        addByRow(curves, curve, node["values_by_row"]);
        return;
    }
    curve.prompts = node.member("prompts").text();
    const bool isKnown = std::any_of(table.prompts.begin(), table.prompts.end(),
                                     [&](const auto& prompts) { return prompts.name == curve.prompts; });
    node["prompts"].require(isKnown, "a name that the table's \"prompts\" has");
    curve.values = numbersOf(node.member("values"));
    curves.push_back(std::move(curve));
}

/// One curve a source token.
void addMap(std::vector<PublishedCurve>& curves, const JsonNode& node) {
    PublishedCurve curve = commonOf(node);
    curve.sort = ExperimentSort::Map;
    curve.measure = PublishedMeasure::Probability;
    curve.row = whole(node.member("row"), 0, kMostRows);
    for (const JsonNode& line : node.member("probability").items()) {
        ++curve.sourceToken;
        curve.values = numbersOf(line);
        curves.push_back(curve);
    }
}

PublishedAnswer answerOf(const JsonNode& node) {
    PublishedAnswer answer;
    answer.row = whole(node.member("row"), 0, kMostRows);
    answer.probability = number(node.member("probability"));
    if (!node["rank"].isNull()) {
        answer.rank = whole(node["rank"], 1, kMostRows);
    }
    answer.readingError = errorOr(node["reading_error"]);
    answer.relativeError = errorOr(node["relative_error"]);
    return answer;
}

std::vector<JsonNode> itemsOr(const JsonNode& node) {
    return node.isNull() ? std::vector<JsonNode>() : node.items();
}

PublishedModel modelOf(const JsonNode& node, const PublishedTable& table) {
    PublishedModel model;
    for (const JsonNode& name : node.member("names").items()) {
        const std::string text = name.text();
        const bool isPlain = !text.empty() && text.back() != '/' && text.find('@') == std::string::npos;
        name.require(isPlain, "a model's name or OWNER/NAME, without @REVISION");
        model.names.push_back(text);
    }
    node["names"].require(!model.names.empty(), "at least one name");
    model.note = textOr(node["note"], "");
    for (const JsonNode& curve : itemsOr(node["curves"])) {
        addCurves(model.curves, curve, table);
    }
    for (const JsonNode& map : itemsOr(node["maps"])) {
        addMap(model.curves, map);
    }
    for (const JsonNode& answer : itemsOr(node["answers"])) {
        model.answers.push_back(answerOf(answer));
    }
    for (const JsonNode& facts : itemsOr(node["facts"])) {
        model.facts.push_back(publishedFactsOf(facts));
    }
    return model;
}

} // namespace

PublishedTable readPublishedTable(const std::filesystem::path& file) {
    const nlohmann::json json = readJsonFile(file, kMostBytes);
    const JsonNode node(json, file);
    node.member("schema").require(node["schema"].text() == kSchema, "\"mambascope.published/1\"");
    PublishedTable table;
    table.file = file;
    table.paper = node.member("paper").text();
    table.title = textOr(node["title"], table.paper);
    table.source = textOr(node["source"], "");
    table.data = textOr(node["data"], "counterfact");
    if (!node["prompts"].isNull()) {
        node["prompts"].require(json["prompts"].is_object(), "an object of sets of prompts");
        for (const auto& [name, value] : json["prompts"].items()) {
            table.prompts.push_back(promptsOf(name, node["prompts"].member(name)));
        }
    }
    for (const JsonNode& model : node.member("models").items()) {
        table.models.push_back(modelOf(model, table));
    }
    return table;
}

std::vector<PublishedTable> shippedTables(const std::optional<std::string>& paper,
                                          const std::filesystem::path& resources) {
    std::vector<PublishedTable> tables;
    for (const std::string_view name : kShipped) {
        if (!paper || *paper == name) {
            tables.push_back(readPublishedTable(resources / (std::string(name) + ".json")));
        }
    }
    if (tables.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"--paper", paper.value_or(""), "mamba-explain, mamba-knockout or romba"});
    }
    return tables;
}

const PublishedModel* findModel(const PublishedTable& table, std::string_view name) {
    while (name.ends_with('/')) {
        name.remove_suffix(1);
    }
    const std::string_view own = name.substr(0, name.find('@')); // OWNER/NAME@REVISION
    const auto isSame = [&](const std::string& known) {
        const std::string_view last = std::string_view(known).substr(known.rfind('/') + 1);
        return own == known || own == last || own.ends_with("/" + std::string(last));
    };
    for (const PublishedModel& model : table.models) {
        if (std::any_of(model.names.begin(), model.names.end(), isSame)) {
            return &model;
        }
    }
    return nullptr;
}

} // namespace mambascope
