// SPDX-License-Identifier: GPL-3.0-or-later
// experiment trace|path|block|edit|lre: every selected fact of a data set, into a folder.
#include <algorithm>
#include <cmath>

#include "app/cli/experiment_context.hpp"
#include "app/cli/fact_options.hpp"
#include "app/cli/stop_signal.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/base/error.hpp"
#include "core/results/fact_summary_file.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope::cli {
namespace {

FactSort sortOf(const Options& options) {
    return *valueNamed<FactSort>(options.required("WHAT"));
}

std::string numberText(double value) {
    return std::isnan(value) ? "" : number(value);
}

/// The point where the mean is farthest from 0.
std::size_t strongest(const SummaryCurve& curve) {
    const auto weaker = [](double a, double b) { return std::abs(a) < std::abs(b); };
    return static_cast<std::size_t>(std::max_element(curve.mean.begin(), curve.mean.end(), weaker) -
                                    curve.mean.begin());
}

std::vector<std::string> cellsOf(const FactGroup& group, const FactSeries& series) {
    std::vector<std::string> cells{group.name, series.name, std::to_string(series.facts)};
    if (series.facts == 0) {
        return cells;
    }
    const std::size_t at = strongest(series.curve);
    const IndexRange& layers = group.points[at];
    const Interval& t95 = series.curve.t95[at];
    cells.push_back(layers.first == kEmbeddingLayer ? "emb" : windowName(layers));
    cells.push_back(numberText(series.curve.mean[at]));
    cells.push_back(std::isnan(t95.low) ? "" : numberText(t95.low) + " to " + numberText(t95.high));
    cells.push_back(series.median.empty() ? "" : numberText(series.median[at]));
    return cells;
}

std::string toTable(const FactsRequest& request, const FactsSnapshot& result) {
    std::string text = "  model     " + harmless(result.model.name) + "\n  results   " +
                       harmless(request.folder) + ", " + std::to_string(result.done) + " facts, " +
                       std::to_string(result.skipped) + " left out\n";
    for (const FactsLeftOut& left : result.summary.leftOut) {
        text += "            " + harmless(left.cause) + ": " + std::to_string(left.count) + "\n";
    }
    for (const std::string& note : result.notes) {
        text += "  note      " + harmless(note) + "\n";
    }
    TextTable table(2);
    table.addRow({"", "", "facts", "strongest in layers", result.summary.measure, "95 % (t)", "median"});
    for (const FactGroup& group : result.summary.groups) {
        for (const FactSeries& series : group.series) {
            table.addRow(cellsOf(group, series));
        }
    }
    return text + "\n" + table.str();
}

Json toJson(const FactsRequest& request, const FactsSnapshot& result, bool complete) {
    Json json = runJson(request.folder, nameOf(request.settings.sort()), result, complete);
    json["left_out"] = Json::object();
    for (const FactsLeftOut& left : result.summary.leftOut) {
        json["left_out"][left.cause] = left.count;
    }
    return json;
}

/// What is kept of a run that was stopped.
Answer stopped(const FactsRequest& request) {
    FactsSnapshot kept;
    try {
        kept.summary = factSummaryOf(request.folder);
        writeSummary(request.folder, kept.summary); // says itself that facts are missing
        kept.done = kept.found = kept.summary.facts;
        kept.skipped = kept.summary.skipped;
    } catch (const Error&) {
        // It was stopped before there was a folder, or the disk is full.
    }
    tellStopped(kept.done, request.folder);
    return {toJson(request, kept, false), toTable(request, kept), StopSignal::kExitCode};
}

} // namespace

bool asksForFacts(const Options& options) {
    return valueNamed<FactSort>(options.required("WHAT")).has_value();
}

Answer runFactsCommand(const Options& options) {
    const FactsRequest request = factsRequest(options, sortOf(options));
    const auto toAnswer = [&](const Snapshot& snapshot) -> Answer {
        const auto& result = std::get<FactsSnapshot>(snapshot.body);
        return {toJson(request, result, result.summary.complete), toTable(request, result)};
    };
    return runToFolder(request, toAnswer, [&] { return stopped(request); });
}

} // namespace mambascope::cli
