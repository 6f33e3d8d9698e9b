// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and manifests of experiments that nobody ran, for tests of core/results.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "core/results/result_writer.hpp"

namespace mambascope::testing {

inline constexpr int kSampleLayers = 6;

inline Manifest sampleManifest(ExperimentSort sort = ExperimentSort::Flow, std::int64_t rows = 40) {
    Manifest manifest;
    manifest.model = {"tiny", "sha256:" + std::string(64, 'a'), "", kSampleLayers};
    manifest.data = {"facts.csv", std::string(64, 'b'), rows};
    manifest.rows = RowRanges(0, rows - 1);
    manifest.settings.sort = sort;
    manifest.settings.windows = {2, 3};
    manifest.settings.sources = {Role::Subject, Role::Context, Role::Last};
    if (sort == ExperimentSort::Features) {
        manifest.settings.groups = {*namedGroup("fast"), *namedGroup("context-dependent")};
    }
    manifest.dtype = "fp32";
    manifest.version = "0.1.0 (test)";
    manifest.device = "cpu";
    manifest.started = "2026-11-30T00:00:00Z";
    return manifest;
}

/// A row whose numbers follow from its own number alone. Every fifth prompt begins with its subject, and so
/// has no context.
inline RowResult sampleRow(std::int64_t number, const Manifest& manifest) {
    const RowLayout layout = layoutOf(manifest.settings, manifest.model.layers);
    std::mt19937_64 random(static_cast<std::uint64_t>(number) + 17);
    const auto uniform = [&] { return asStored(static_cast<double>(random() >> 11U) * 0x1.0p-53); };
    const bool first = number % 5 == 0;
    RowResult row;
    row.row = number;
    row.subject = "Ann \"" + std::to_string(number) + "\"";
    row.prompt = (first ? "" : "The home of ") + row.subject + " is";
    row.subjectBytes.start = first ? 0 : 12;
    row.subjectBytes.end = row.subjectBytes.start + static_cast<std::uint32_t>(row.subject.size());
    row.answer = "Rome";
    row.relation = number % 3 == 0 ? "P17" : number % 3 == 1 ? "P36" : "P103";
    row.targetId = static_cast<std::int32_t>(number % 100);
    row.targetText = number == 7 ? std::string("\xE6\x8E", 2) : " Rome";
    row.tokens = 7;
    row.subjectTokens = first ? IndexRange{0, 1} : IndexRange{3, 4};
    for (std::uint32_t i = 0; manifest.settings.sort == ExperimentSort::Map && i < 7; ++i) {
        row.tokenSpans.push_back({i, i + 1});
    }
    row.baseProbability = 0.01 + 0.9 * uniform();
    row.baseProbability = asStored(row.baseProbability);
    row.baseRank = 1 + static_cast<std::int64_t>(random() % 2);
    for (const std::vector<IndexRange>& ranges : layout.ranges) {
        RowWindows& windows = row.windows.emplace_back();
        const std::size_t sources = manifest.settings.sort == ExperimentSort::Map ? 7 : 3;
        for (std::size_t i = 0; i < layout.curveCount(row.tokens); ++i) {
            const bool context = manifest.settings.sort != ExperimentSort::Map && i % sources == 1;
            std::optional<RowCurve>& curve = windows.curves.emplace_back();
            if (context && first) {
                continue;
            }
            curve.emplace();
            for (std::size_t window = 0; window < ranges.size(); ++window) {
                curve->probability.push_back(uniform());
                curve->rank.push_back(1 + static_cast<std::int64_t>(random() % 3));
            }
        }
    }
    return row;
}

/// A folder with these rows.
inline void writeSample(const std::filesystem::path& folder, const Manifest& manifest,
                        const std::vector<std::int64_t>& rows, bool finished = true) {
    ResultWriter writer(folder, manifest, {});
    for (const std::int64_t row : rows) {
        writer.add(sampleRow(row, manifest));
    }
    if (finished) {
        writer.finish(writer.summary(200));
    }
}

inline std::vector<std::int64_t> rowsFrom(std::int64_t first, std::int64_t end, std::int64_t step = 1) {
    std::vector<std::int64_t> rows;
    for (std::int64_t row = first; row < end; row += step) {
        rows.push_back(row);
    }
    return rows;
}

} // namespace mambascope::testing
