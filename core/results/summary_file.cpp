// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_file.hpp"

#include "core/io/atomic_write.hpp"
#include "core/io/json_reader.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/row_numbers.hpp"
#include "core/results/summary_builder.hpp"
#include "core/wire/json_schema.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {
namespace {

using Json = nlohmann::ordered_json;
constexpr wire::Schema kSchema{"mambascope.summary"};
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

Json realJson(double value) {
    return Json(wire::encodeReal(value));
}

Json intervalsJson(const std::vector<Interval>& intervals) {
    Json list = Json::array();
    for (const Interval& interval : intervals) {
        list.push_back(Json::array({realJson(interval.low), realJson(interval.high)}));
    }
    return list;
}

Json curveJson(const SummaryCurve& curve) {
    Json json;
    json["mean"] = Json::array();
    for (const double mean : curve.mean) {
        json["mean"].push_back(realJson(mean));
    }
    json["t95"] = intervalsJson(curve.t95);
    if (!curve.bootstrap95.empty()) {
        json["bootstrap95"] = intervalsJson(curve.bootstrap95);
    }
    return json;
}

Json sourceJson(const SourceSummary& source) {
    Json json;
    json["n"] = source.prompts;
    json["empty"] = source.empty;
    if (source.zeroBase > 0) {
        json["zero_base"] = source.zeroBase;
    }
    json["relative_change"] = curveJson(source.relativeChange);
    json["difference"] = curveJson(source.difference);
    json["accuracy"] = curveJson(source.accuracy);
    return json;
}

void addPart(Json& json, const SummaryPart& part) {
    json["windows"] = Json::object();
    for (const WindowSummary& window : part.windows) {
        Json one;
        one["ranges"] = Json::array();
        for (const IndexRange& range : window.ranges) {
            one["ranges"].push_back(Json::array({range.first, range.last}));
        }
        for (const SourceSummary& source : window.sources) {
            Json& place = source.group.empty() ? one : one["groups"][source.group];
            place["sources"][source.source] = sourceJson(source);
        }
        json["windows"][std::to_string(window.size)] = std::move(one);
    }
}

Json toJson(const ExperimentSummary& summary) {
    Json json;
    json["schema"] = wire::schemaText(kSchema);
    json["complete"] = summary.complete;
    json["prompts"] = summary.all.prompts;
    json["skipped"] = summary.skipped;
    json["bootstrap"] = {{"draws", summary.bootstrap.draws},
                         {"clusters", summary.bootstrap.clusters},
                         {"count", summary.bootstrap.count},
                         {"seed", summary.bootstrap.seed}};
    addPart(json, summary.all);
    for (const auto& [name, part] :
         {std::pair("subject_first", &summary.subjectFirst), {"subject_later", &summary.subjectLater}}) {
        json[name]["prompts"] = part->prompts;
        addPart(json[name], *part);
    }
    return json;
}

std::vector<Interval> intervalsFrom(const JsonNode& node, std::size_t count) {
    node.require(node.json().is_array() && node.size() == count, "an interval for each window");
    std::vector<Interval> intervals;
    for (const JsonNode& item : node.items()) {
        item.require(item.json().is_array() && item.size() == 2, "[low, high]");
        intervals.push_back({wire::decodeReal(item.element(0)), wire::decodeReal(item.element(1))});
    }
    return intervals;
}

SummaryCurve curveFrom(const JsonNode& node, std::size_t count) {
    SummaryCurve curve;
    const JsonNode mean = node.member("mean");
    mean.require(mean.json().is_array() && mean.size() == count, "a number for each window");
    for (const JsonNode& item : mean.items()) {
        curve.mean.push_back(wire::decodeReal(item));
    }
    curve.t95 = intervalsFrom(node.member("t95"), count);
    if (!node["bootstrap95"].isNull()) {
        curve.bootstrap95 = intervalsFrom(node["bootstrap95"], count);
    }
    return curve;
}

std::int64_t countFrom(const JsonNode& node) {
    const auto count = wire::decodeInteger<std::int64_t>(node);
    node.require(count >= 0, "a number from 0 on");
    return count;
}

SourceSummary sourceFrom(const JsonNode& node, std::size_t count) {
    SourceSummary source;
    source.prompts = countFrom(node.member("n"));
    source.empty = countFrom(node.member("empty"));
    source.zeroBase = node["zero_base"].isNull() ? 0 : countFrom(node["zero_base"]);
    source.relativeChange = curveFrom(node.member("relative_change"), count);
    source.difference = curveFrom(node.member("difference"), count);
    source.accuracy = curveFrom(node.member("accuracy"), count);
    return source;
}

SummaryPart partFrom(const JsonNode& node, const RowLayout& layout) {
    SummaryPart part{countFrom(node.member("prompts")), {}};
    for (std::size_t i = 0; i < layout.ranges.size(); ++i) {
        const int size = layout.settings.windows[i];
        const JsonNode one = node.member("windows").member(std::to_string(size));
        WindowSummary window{size, layout.ranges[i], {}};
        for (const std::string& group : layout.groupNames()) {
            const JsonNode place = group.empty() ? one : one.member("groups").member(group);
            for (const std::string& name : summarySources(layout)) {
                SourceSummary source =
                    sourceFrom(place.member("sources").member(name), layout.ranges[i].size());
                source.group = group;
                source.source = name;
                window.sources.push_back(std::move(source));
            }
        }
        part.windows.push_back(std::move(window));
    }
    return part;
}

} // namespace

void writeSummary(const std::filesystem::path& folder, const ExperimentSummary& summary) {
    writeFileAtomically(folder / kSummaryFile, toJson(summary).dump(1) + "\n");
}

ExperimentSummary readSummary(const std::filesystem::path& folder) {
    const Manifest manifest = readManifest(folder);
    const RowLayout layout = layoutOf(manifest.settings, manifest.model.layers);
    const std::filesystem::path file = folder / kSummaryFile;
    const nlohmann::json json = readJsonFile(file, kMostBytes);
    nlohmann::json upgraded;
    const JsonNode document(json, file);
    const JsonNode node(wire::upgrade(document, kSchema, upgraded), file);
    ExperimentSummary summary;
    summary.complete = node.member("complete").flag();
    summary.skipped = countFrom(node.member("skipped"));
    const JsonNode bootstrap = node.member("bootstrap");
    summary.bootstrap = {wire::decodeInteger<int>(bootstrap.member("draws")),
                         bootstrap.member("clusters").text(), countFrom(bootstrap.member("count")),
                         wire::decodeInteger<std::uint64_t>(bootstrap.member("seed"))};
    summary.all = partFrom(node, layout);
    summary.subjectFirst = partFrom(node.member("subject_first"), layout);
    summary.subjectLater = partFrom(node.member("subject_later"), layout);
    return summary;
}

ExperimentSummary summaryOf(const std::filesystem::path& folder, int draws) {
    RowReader reader(folder);
    SummaryBuilder builder(reader.manifest().settings, reader.manifest().model.layers);
    RowRanges there; // of the wanted ones
    const auto note = [&](std::int64_t row) {
        if (hasRow(reader.manifest(), row)) {
            there.add(row);
        }
    };
    while (const std::optional<RowResult> row = reader.next()) {
        builder.add(*row);
        note(row->row);
    }
    ExperimentSummary summary = builder.summary(draws);
    const std::vector<SkippedLine> skipped = readSkipped(folder);
    for (const SkippedLine& line : skipped) {
        note(line.row);
    }
    summary.skipped = std::ssize(skipped);
    summary.complete = there.count() == rowCountOf(reader.manifest());
    return summary;
}

} // namespace mambascope
