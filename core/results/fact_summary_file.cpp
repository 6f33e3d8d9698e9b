// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/fact_summary_file.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/results/result_reader.hpp"
#include "core/wire/json_schema.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

using Json = nlohmann::ordered_json;
constexpr wire::Schema kSchema{"mambascope.fact-summary"};
constexpr std::size_t kMostBytes = std::size_t{512} << 20;
constexpr std::size_t kMostValues = std::size_t{8} << 20; ///< that are held at once for medians

Json realJson(double value) {
    return Json(wire::encodeReal(value));
}

Json realsJson(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) {
        list.push_back(realJson(value));
    }
    return list;
}

Json intervalsJson(const std::vector<Interval>& intervals) {
    Json list = Json::array();
    for (const Interval& interval : intervals) {
        list.push_back(Json::array({realJson(interval.low), realJson(interval.high)}));
    }
    return list;
}

Json seriesJson(const FactSeries& series) {
    Json json;
    json["n"] = series.facts;
    json["missing"] = series.missing;
    json["mean"] = realsJson(series.curve.mean);
    json["t95"] = intervalsJson(series.curve.t95);
    if (!series.curve.bootstrap95.empty()) {
        json["bootstrap95"] = intervalsJson(series.curve.bootstrap95);
    }
    if (!series.median.empty()) {
        json["median"] = realsJson(series.median);
    }
    return json;
}

Json toJson(const FactSummary& summary) {
    Json json;
    json["schema"] = wire::schemaText(kSchema);
    json["complete"] = summary.complete;
    json["facts"] = summary.facts;
    json["skipped"] = summary.skipped;
    json["left_out"] = Json::object();
    for (const FactsLeftOut& left : summary.leftOut) {
        json["left_out"][left.cause] = left.count;
    }
    json["measure"] = summary.measure;
    json["bootstrap"] = {{"draws", summary.bootstrap.draws},
                         {"clusters", summary.bootstrap.clusters},
                         {"count", summary.bootstrap.count},
                         {"seed", summary.bootstrap.seed}};
    json["panels"] = Json::object();
    for (const FactGroup& group : summary.groups) {
        Json& panel = json["panels"][group.name];
        panel["ranges"] = Json::array();
        for (const IndexRange& range : group.points) {
            panel["ranges"].push_back(Json::array({range.first, range.last}));
        }
        for (const FactSeries& series : group.series) {
            panel["series"][series.name] = seriesJson(series);
        }
    }
    return json;
}

std::vector<double> realsFrom(const JsonNode& node, std::size_t count) {
    node.require(node.json().is_array() && node.size() == count, "a number for each point");
    std::vector<double> values;
    for (const JsonNode& item : node.items()) {
        values.push_back(wire::decodeReal(item));
    }
    return values;
}

std::vector<Interval> intervalsFrom(const JsonNode& node, std::size_t count) {
    node.require(node.json().is_array() && node.size() == count, "an interval for each point");
    std::vector<Interval> intervals;
    for (const JsonNode& item : node.items()) {
        item.require(item.json().is_array() && item.size() == 2, "[low, high]");
        intervals.push_back({wire::decodeReal(item.element(0)), wire::decodeReal(item.element(1))});
    }
    return intervals;
}

std::int64_t countFrom(const JsonNode& node) {
    const auto count = wire::decodeInteger<std::int64_t>(node);
    node.require(count >= 0, "a number from 0 on");
    return count;
}

FactSeries seriesFrom(const JsonNode& node, const std::string& name, std::size_t points) {
    FactSeries series;
    series.name = name;
    series.facts = countFrom(node.member("n"));
    series.missing = countFrom(node.member("missing"));
    series.curve.mean = realsFrom(node.member("mean"), points);
    series.curve.t95 = intervalsFrom(node.member("t95"), points);
    if (!node["bootstrap95"].isNull()) {
        series.curve.bootstrap95 = intervalsFrom(node["bootstrap95"], points);
    }
    if (!node["median"].isNull()) {
        series.median = realsFrom(node["median"], points);
    }
    return series;
}

/// The mean of both middle values, where there are two.
double medianOf(std::vector<double>& values) {
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const std::size_t middle = values.size() / 2;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(middle);
    std::nth_element(values.begin(), place, values.end());
    const double high = *place;
    return values.size() % 2 == 1 ? high : (*std::max_element(values.begin(), place) + high) / 2;
}

/// A point of a series.
struct Point {
    std::size_t panel = 0, series = 0, point = 0;
};

/// One reading of the lines for some of the points.
void addMedians(const std::filesystem::path& folder, const std::vector<Point>& points, FactSummary& summary) {
    std::vector<std::vector<double>> values(points.size());
    FactReader reader(folder);
    while (const std::optional<FactRow> row = reader.next()) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto& curve = row->values[points[i].panel][points[i].series];
            // As in the means: a curve counts with all of its points or not at all.
            if (curve && std::none_of(curve->begin(), curve->end(), [](double v) { return std::isnan(v); })) {
                values[i].push_back(measured((*curve)[points[i].point], *row, reader.layout()));
            }
        }
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        summary.groups[points[i].panel].series[points[i].series].median[points[i].point] =
            medianOf(values[i]);
    }
}

} // namespace

void addMedians(const std::filesystem::path& folder, FactSummary& summary) {
    std::vector<Point> points;
    for (std::size_t panel = 0; panel < summary.groups.size(); ++panel) {
        FactGroup& group = summary.groups[panel];
        for (std::size_t series = 0; series < group.series.size(); ++series) {
            group.series[series].median.resize(group.points.size());
            for (std::size_t point = 0; point < group.points.size(); ++point) {
                points.push_back({panel, series, point});
            }
        }
    }
    const auto facts = static_cast<std::size_t>(std::max<std::int64_t>(summary.facts, 1));
    const std::size_t atOnce = std::max<std::size_t>(1, kMostValues / facts);
    for (std::size_t first = 0; first < points.size(); first += atOnce) {
        const auto begin = points.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end =
            points.begin() + static_cast<std::ptrdiff_t>(std::min(points.size(), first + atOnce));
        addMedians(folder, {begin, end}, summary);
    }
}

void writeSummary(const std::filesystem::path& folder, const FactSummary& summary) {
    writeFileAtomically(folder / kSummaryFile, toJson(summary).dump(1) + "\n");
}

FactSummary readFactSummary(const std::filesystem::path& folder) {
    const FactManifest manifest = readManifest<FactSettings>(folder);
    const FactLayout layout = layoutOf(manifest.settings, manifest.model.layers);
    const std::filesystem::path file = folder / kSummaryFile;
    const nlohmann::json json = readJsonFile(file, kMostBytes);
    nlohmann::json upgraded;
    const JsonNode document(json, file);
    const JsonNode node(wire::upgrade(document, kSchema, upgraded), file);
    FactSummary summary;
    summary.complete = node.member("complete").flag();
    summary.facts = countFrom(node.member("facts"));
    summary.skipped = countFrom(node.member("skipped"));
    const JsonNode left = node.member("left_out");
    left.require(left.json().is_object(), "numbers by cause");
    for (const auto& [cause, unused] : left.json().items()) {
        summary.leftOut.push_back({cause, countFrom(left.member(cause))});
    }
    summary.measure = node.member("measure").text();
    const JsonNode bootstrap = node.member("bootstrap");
    summary.bootstrap = {wire::decodeInteger<int>(bootstrap.member("draws")),
                         bootstrap.member("clusters").text(), countFrom(bootstrap.member("count")),
                         wire::decodeInteger<std::uint64_t>(bootstrap.member("seed"))};
    for (const FactPanel& panel : layout.panels) {
        const JsonNode own = node.member("panels").member(panel.name).member("series");
        FactGroup& group = summary.groups.emplace_back(FactGroup{panel.name, panel.points, {}});
        for (const std::string& name : panel.series) {
            group.series.push_back(seriesFrom(own.member(name), name, panel.points.size()));
        }
    }
    return summary;
}

FactSummary factSummaryOf(const std::filesystem::path& folder, int draws) {
    FactReader reader(folder);
    FactSummaryBuilder builder(reader.manifest().settings, reader.manifest().model.layers);
    RowRanges there; // of the wanted ones
    const auto note = [&](std::int64_t row) {
        if (hasRow(reader.manifest(), row)) {
            there.add(row);
        }
    };
    while (const std::optional<FactRow> row = reader.next()) {
        builder.add(*row);
        note(row->row);
    }
    for (const SkippedLine& line : readSkipped(folder)) {
        builder.addSkipped(line.reason);
        note(line.row);
    }
    FactSummary summary = builder.summary(draws);
    summary.complete = there.count() == rowCountOf(reader.manifest());
    addMedians(folder, summary);
    return summary;
}

} // namespace mambascope
