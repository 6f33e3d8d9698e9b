// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to rows: everything that others may have written is checked against the layout.
#include <charconv>
#include <limits>

#include "core/io/json_reader.hpp"
#include "core/results/line_text.hpp"
#include "core/results/row_result.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

void read(const JsonNode& node, double& value) {
    const nlohmann::json& json = node.json();
    if (const auto* const number = json.get_ptr<const double*>()) {
        value = *number;
    } else if (json.is_null()) {
        value = std::numeric_limits<double>::quiet_NaN();
    } else {
        value = wire::decodeReal(node);
    }
    node.require(!(value < 0) && !(value > 1.001), "a probability, from 0 to 1");
}

void read(const JsonNode& node, std::int64_t& value) {
    value = wire::decodeInteger<std::int64_t>(node);
    node.require(value >= 1, "a rank from 1 on");
}

template <typename Number>
void readNumbers(const JsonNode& node, std::size_t count, std::vector<Number>& numbers) {
    node.require(node.json().is_array() && node.size() == count, "one number for each window");
    numbers.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const nlohmann::json& json = node.json()[i];
        if constexpr (std::is_same_v<Number, double>) {
            const auto* const number = json.get_ptr<const double*>();
            if (number != nullptr && *number >= 0 && *number <= 1.001) { // without a node for each number
                numbers[i] = *number;
                continue;
            }
        } else if (json.is_number_unsigned() && json.get<std::uint64_t>() >= 1 &&
                   json.get<std::uint64_t>() < std::uint64_t{1} << 32) {
            numbers[i] = static_cast<Number>(json.get<std::uint64_t>());
            continue;
        }
        read(node.element(i), numbers[i]);
    }
}

/// One set of tokens: null where it is empty, in both fields alike.
std::optional<RowCurve> readCurve(const JsonNode& probability, const JsonNode& rank, std::size_t count) {
    if (probability.isNull()) {
        rank.require(rank.isNull(), "null, as the probability is");
        return std::nullopt;
    }
    RowCurve curve;
    readNumbers(probability, count, curve.probability);
    readNumbers(rank, count, curve.rank);
    return curve;
}

class WindowParser {
public:
    explicit WindowParser(const RowLayout& layout)
        : m_layout(layout)
        , m_groups(layout.groupNames())
        , m_sources(layout.sourceNames()) {}

    [[nodiscard]] RowWindows parse(const JsonNode& probability, const JsonNode& rank, std::size_t size,
                                   int tokens) const {
        const std::size_t count = m_layout.ranges[size].size();
        RowWindows windows;
        if (m_layout.settings.sort == ExperimentSort::Map) {
            for (const JsonNode& node : {probability, rank}) {
                node.require(node.json().is_array() && node.size() == static_cast<std::size_t>(tokens),
                             "a list with an entry for each token");
            }
            for (std::size_t token = 0; token < probability.size(); ++token) {
                windows.curves.push_back(readCurve(probability.element(token), rank.element(token), count));
            }
        } else if (m_layout.settings.sort == ExperimentSort::Flow) {
            addSources(windows, probability, rank, count);
        } else {
            for (const std::string& group : m_groups) {
                addSources(windows, probability.member(group), rank.member(group), count);
            }
        }
        return windows;
    }

private:
    void addSources(RowWindows& windows, const JsonNode& probability, const JsonNode& rank,
                    std::size_t count) const {
        for (const std::string& source : m_sources) {
            windows.curves.push_back(
                readCurve(memberOrNull(probability, source), memberOrNull(rank, source), count));
        }
    }

    /// A field that must be there, but may be null.
    static JsonNode memberOrNull(const JsonNode& node, const std::string& name) {
        const JsonNode field = node[name];
        field.require(!field.isMissing(), "a list or null");
        return field;
    }

    const RowLayout& m_layout;
    std::vector<std::string> m_groups;
    std::vector<std::string> m_sources;
};

void readSpans(RowResult& row, const JsonNode& node) {
    node.require(node.json().is_array() && node.size() == static_cast<std::size_t>(row.tokens),
                 "[start, end] of each token");
    for (const JsonNode& item : node.items()) {
        ByteSpan span;
        std::tie(span.start, span.end) = pairOf<std::uint32_t>(item);
        item.require(span.start <= span.end && span.end <= row.prompt.size(),
                     "[start, end] inside the prompt");
        row.tokenSpans.push_back(span);
    }
}

} // namespace

RowResult rowFromLine(std::string_view line, const RowLayout& layout, const std::filesystem::path& file,
                      const std::string& place) {
    const std::filesystem::path source(file.string() + ", " + place);
    const nlohmann::json json = parseJson(line, source);
    const JsonNode node(json, source);
    RowResult row;
    readHead(node, row);
    read(node.member("base_probability"), row.baseProbability);
    read(node.member("base_rank"), row.baseRank);
    if (layout.settings.sort == ExperimentSort::Map) {
        readSpans(row, node.member("token_spans"));
    }
    const JsonNode probability = node.member("probability");
    const JsonNode rank = node.member("rank");
    const WindowParser parser(layout);
    for (std::size_t i = 0; i < layout.settings.windows.size(); ++i) {
        const std::string size = std::to_string(layout.settings.windows[i]);
        row.windows.push_back(parser.parse(probability.member(size), rank.member(size), i, row.tokens));
    }
    return row;
}

std::int64_t rowNumberOf(std::string_view line, const std::filesystem::path& file, const std::string& place) {
    constexpr std::string_view kHead = "{\"row\":";
    std::int64_t number = -1;
    const char* const end = line.data() + line.size();
    if (line.starts_with(kHead)) {
        const auto [stop, error] = std::from_chars(line.data() + kHead.size(), end, number);
        number = error == std::errc{} && stop != end && *stop == ',' ? number : -1;
    }
    if (number >= 0 && number < std::int64_t{1} << 40 && line.ends_with('}')) {
        return number;
    }
    const std::filesystem::path source(file.string() + ", " + place); // another program's form of the line
    const nlohmann::json json = parseJson(line, source);
    return rowNumber(JsonNode(json, source));
}

SkippedLine skippedFromLine(std::string_view line, const std::filesystem::path& file,
                            const std::string& place) {
    const std::filesystem::path source(file.string() + ", " + place);
    const nlohmann::json json = parseJson(line, source);
    const JsonNode node(json, source);
    SkippedLine skipped;
    skipped.row = rowNumber(node);
    skipped.line = wire::decodeInteger<std::int64_t>(node.member("line"));
    node.member("line").require(skipped.line >= 0, "a line's number");
    skipped.reason = node.member("reason").text();
    return skipped;
}

} // namespace mambascope
