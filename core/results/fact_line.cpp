// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of facts, and back.
#include <cmath>
#include <limits>
#include <tuple>

#include "core/io/json_reader.hpp"
#include "core/results/fact_row.hpp"
#include "core/results/line_text.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

void appendCorruption(std::string& out, const FactCorruption& corrupt) {
    out += ",\"corrupt\":{\"row\":";
    append(out, corrupt.row);
    out += ",\"subject\":";
    appendText(out, corrupt.subject);
    out += ",\"answer\":";
    appendText(out, corrupt.answer);
    out += ",\"tokens\":";
    append(out, static_cast<std::int64_t>(corrupt.tokens));
    out += ",\"subject_tokens\":[";
    append(out, static_cast<std::int64_t>(corrupt.subjectTokens.first));
    out += ',';
    append(out, static_cast<std::int64_t>(corrupt.subjectTokens.last));
    out += "],\"probability\":";
    append(out, corrupt.probability);
    out += '}';
}

void appendExtras(std::string& out, const FactRow& row) {
    if (!row.texts.empty()) {
        out += ",\"texts\":";
        auto next = row.texts.begin();
        appendAll(out, "{}", row.texts.size(), [&](std::size_t) {
            appendKey(out, next->first);
            appendAll(out, "[]", next->second.size(),
                      [&](std::size_t i) { appendText(out, next->second[i]); });
            ++next;
        });
    }
    if (!row.numbers.empty()) {
        out += ",\"numbers\":";
        auto next = row.numbers.begin();
        appendAll(out, "{}", row.numbers.size(), [&](std::size_t) {
            appendKey(out, next->first);
            append(out, next->second);
            ++next;
        });
    }
}

double numberOrNone(const JsonNode& node) {
    return node.isNull() ? kNone : wire::decodeReal(node);
}

double probabilityOf(const JsonNode& node) {
    const double value = wire::decodeReal(node);
    node.require(value >= 0 && value <= 1.001, "a probability, from 0 to 1");
    return value;
}

FactCorruption corruptionFrom(const JsonNode& node) {
    FactCorruption corrupt;
    corrupt.row = rowNumber(node);
    corrupt.subject = wire::decodeText(node.member("subject"));
    corrupt.answer = wire::decodeText(node.member("answer"));
    corrupt.tokens = wire::decodeInteger<int>(node.member("tokens"));
    const JsonNode subject = node.member("subject_tokens");
    std::tie(corrupt.subjectTokens.first, corrupt.subjectTokens.last) = pairOf<int>(subject);
    subject.require(corrupt.subjectTokens.first >= 0 &&
                        corrupt.subjectTokens.first <= corrupt.subjectTokens.last &&
                        corrupt.subjectTokens.last < corrupt.tokens,
                    "[first, last] among the tokens");
    corrupt.probability = probabilityOf(node.member("probability"));
    return corrupt;
}

void readExtras(FactRow& row, const JsonNode& node) {
    if (const JsonNode texts = node["texts"]; !texts.isNull() && !texts.isMissing()) {
        texts.require(texts.json().is_object(), "lists of texts by name");
        for (const auto& [name, unused] : texts.json().items()) {
            std::vector<std::string>& list = row.texts[name];
            for (const JsonNode& item : texts.member(name).items()) {
                list.push_back(wire::decodeText(item));
            }
        }
    }
    if (const JsonNode numbers = node["numbers"]; !numbers.isNull() && !numbers.isMissing()) {
        numbers.require(numbers.json().is_object(), "numbers by name");
        for (const auto& [name, unused] : numbers.json().items()) {
            row.numbers[name] = numberOrNone(numbers[name]);
        }
    }
}

std::optional<std::vector<double>> seriesFrom(const JsonNode& node, std::size_t points, bool isProbability) {
    node.require(!node.isMissing(), "a list or null");
    if (node.isNull()) {
        return std::nullopt;
    }
    node.require(node.json().is_array() && node.size() == points, "one number for each point");
    std::vector<double> values;
    values.reserve(points);
    for (const JsonNode& item : node.items()) {
        values.push_back(isProbability && !item.isNull() ? probabilityOf(item) : numberOrNone(item));
    }
    return values;
}

} // namespace

std::string rowLine(const FactRow& row, const FactLayout& layout) {
    std::string out;
    appendHead(out, row);
    out += ",\"base_probability\":";
    append(out, row.baseProbability);
    if (row.corrupt) {
        appendCorruption(out, *row.corrupt);
    }
    appendExtras(out, row);
    out += ",\"" + layout.valueName() + "\":";
    appendAll(out, "{}", layout.panels.size(), [&](std::size_t panel) {
        const FactPanel& named = layout.panels[panel];
        appendKey(out, named.name);
        appendAll(out, "{}", named.series.size(), [&](std::size_t series) {
            appendKey(out, named.series[series]);
            const std::optional<std::vector<double>>& values = row.values[panel][series];
            if (values) {
                appendAll(out, "[]", values->size(), [&](std::size_t i) { append(out, (*values)[i]); });
            } else {
                out += "null";
            }
        });
    });
    out += "}\n";
    return out;
}

FactRow rowFromLine(std::string_view line, const FactLayout& layout, const std::filesystem::path& file,
                    const std::string& place) {
    const std::filesystem::path source(file.string() + ", " + place);
    const nlohmann::json json = parseJson(line, source);
    const JsonNode node(json, source);
    FactRow row;
    readHead(node, row);
    row.baseProbability = probabilityOf(node.member("base_probability"));
    if (layout.hasCorruption()) {
        const JsonNode corrupt = node.member("corrupt");
        row.corrupt = corruptionFrom(corrupt);
        corrupt.require(row.baseProbability != row.corrupt->probability,
                        "another probability than the clean run's");
    } else if (layout.settings.sort() == FactSort::Block) {
        node.member("base_probability").require(row.baseProbability > 0, "a probability above 0");
    }
    readExtras(row, node);
    const bool isProbability = layout.valueName() == "probability";
    const JsonNode values = node.member(layout.valueName());
    for (const FactPanel& panel : layout.panels) {
        auto& own = row.values.emplace_back();
        const JsonNode named = values.member(panel.name);
        for (const std::string& series : panel.series) {
            own.push_back(seriesFrom(named[series], panel.points.size(), isProbability));
        }
    }
    return row;
}

} // namespace mambascope
