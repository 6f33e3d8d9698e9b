// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of results whose numbers a test can compute by itself: no model has run.
#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/results/manifest.hpp"
#include "core/results/row_result.hpp"

namespace mambascope::test {

struct ResultFolder {
    std::string model = "demo-mamba2";
    int layers = 12;
    ExperimentSettings settings;
    int rows = 20;
    bool hasRelations = true;
};

/// Every third prompt begins with its relation; prompts that begin with their subject have no context.
inline RowResult resultRow(const ResultFolder& folder, const RowLayout& layout, int number) {
    RowResult row;
    row.row = number;
    row.subject = "Beats";
    const bool later = number % 3 == 2;
    row.prompt = later ? "The owner of Beats is" : "Beats is owned by now";
    row.answer = "Apple";
    row.relation = folder.hasRelations ? "P" + std::to_string(number % 4) : "";
    row.targetId = 7;
    row.targetText = " Apple";
    row.tokens = 5;
    row.subjectTokens = later ? IndexRange{3, 3} : IndexRange{0, 0};
    row.subjectBytes = later ? ByteSpan{13, 18} : ByteSpan{0, 5};
    row.baseProbability = asStored(0.5 + 0.007 * number);
    row.baseRank = 1;
    const bool isMap = folder.settings.sort == ExperimentSort::Map;
    if (isMap) {
        std::uint32_t start = 0;
        for (int token = 0; token < row.tokens; ++token) {
            const auto end =
                static_cast<std::uint32_t>(std::min(row.prompt.find(' ', start + 1), row.prompt.size()));
            row.tokenSpans.push_back({start, end});
            start = end;
        }
    }
    for (std::size_t size = 0; size < layout.ranges.size(); ++size) {
        RowWindows& windows = row.windows.emplace_back();
        for (std::size_t curve = 0; curve < layout.curveCount(row.tokens); ++curve) {
            const std::vector<std::string> sources = layout.sourceNames();
            if (!isMap && !later && sources[curve % sources.size()] == "context") {
                windows.curves.emplace_back();
                continue;
            }
            RowCurve numbers;
            for (std::size_t window = 0; window < layout.ranges[size].size(); ++window) {
                const double dip = std::exp(-0.2 * std::pow(static_cast<double>(window) - 4.0, 2));
                const double keep =
                    1 - dip * (0.2 + 0.1 * static_cast<double>(curve % 7)) * (1 + 0.02 * number);
                numbers.probability.push_back(asStored(row.baseProbability * std::max(0.0, keep)));
                numbers.rank.push_back(keep < 0.5 ? 2 : 1);
            }
            windows.curves.emplace_back(std::move(numbers));
        }
    }
    return row;
}

/// Writes the folder (which is made) and returns its rows.
inline std::vector<RowResult> writeResults(const std::filesystem::path& path, const ResultFolder& folder) {
    std::filesystem::create_directories(path);
    Manifest manifest;
    manifest.model = {folder.model, "0123456789abcdef", "", folder.layers};
    manifest.data = {"counterfact", std::string(64, '0'), folder.rows};
    manifest.rows = RowRanges(0, folder.rows - 1);
    manifest.settings = folder.settings;
    manifest.dtype = "fp32";
    manifest.version = "0.1.0";
    manifest.device = "cpu";
    manifest.started = "2026-11-30T00:00:00Z";
    writeManifest(path, manifest);
    const RowLayout layout = layoutOf(folder.settings, folder.layers);
    std::ofstream file(path / kRowsFile, std::ios::binary);
    std::vector<RowResult> rows;
    for (int number = 0; number < folder.rows; ++number) {
        rows.push_back(resultRow(folder, layout, number));
        file << rowLine(rows.back(), layout);
    }
    return rows;
}

/// Settings of a flow with the papers' sources.
inline ExperimentSettings flowSettings(std::vector<int> windows) {
    ExperimentSettings settings;
    settings.windows = std::move(windows);
    settings.sources = {Role::Last, Role::Subject, Role::RelationWithLast, Role::First, Role::Context};
    return settings;
}

inline ExperimentSettings featureSettings(int window) {
    ExperimentSettings settings;
    settings.sort = ExperimentSort::Features;
    settings.windows = {window};
    settings.sources = {Role::Subject};
    for (const char* name : {"all", "context-dependent", "context-independent"}) {
        settings.groups.push_back(*namedGroup(name));
    }
    return settings;
}

inline ExperimentSettings mapSettings(int window) {
    ExperimentSettings settings;
    settings.sort = ExperimentSort::Map;
    settings.windows = {window};
    settings.sources = {};
    return settings;
}

} // namespace mambascope::test
