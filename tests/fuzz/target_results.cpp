// SPDX-License-Identifier: GPL-3.0-or-later
// A result folder: manifest, rows, skipped rows and summary, with a NUL between them.
#include "core/results/fact_summary_file.hpp"
#include "core/results/merge.hpp"
#include "core/results/paired_difference.hpp"
#include "core/results/result_reader.hpp"
#include "core/results/summary_file.hpp"
#include "tests/fuzz/scratch_folder.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {
namespace {

void checkRow(const RowResult& row, const RowLayout& layout) {
    require(row.subjectTokens.last < row.tokens && row.subjectBytes.end <= row.prompt.size(),
            "a subject lies in its prompt");
    require(row.windows.size() == layout.ranges.size(), "there is an entry for each window size");
    for (std::size_t i = 0; i < row.windows.size(); ++i) {
        require(row.windows[i].curves.size() == layout.curveCount(row.tokens), "every source has an entry");
        for (const std::optional<RowCurve>& curve : row.windows[i].curves) {
            require(!curve || (curve->probability.size() == layout.ranges[i].size() &&
                               curve->rank.size() == layout.ranges[i].size()),
                    "a curve has a number for each window");
        }
    }
    const std::string line = rowLine(row, layout);
    const RowResult again =
        rowFromLine(std::string_view(line).substr(0, line.size() - 1), layout, "f", "line 1");
    require(rowLine(again, layout) == line, "a row that is written and read is the same");
}

void readRows(const std::filesystem::path& folder) {
    RowReader reader(folder);
    std::int64_t first = -1;
    while (const std::optional<RowResult> row = reader.next()) {
        checkRow(*row, reader.layout());
        first = first < 0 ? reader.offset() : first;
    }
    if (first >= 0) {
        static_cast<void>(reader.at(first));
    }
}

void readFacts(const std::filesystem::path& folder) {
    FactReader reader(folder);
    const FactLayout& layout = reader.layout();
    while (const std::optional<FactRow> row = reader.next()) {
        require(row->values.size() == layout.panels.size(), "every panel has an entry");
        for (std::size_t i = 0; i < row->values.size(); ++i) {
            require(row->values[i].size() == layout.panels[i].series.size(), "every series has an entry");
            for (const auto& values : row->values[i]) {
                require(!values || values->size() == layout.panels[i].points.size(),
                        "a series has a number for each point");
            }
        }
        const std::string line = rowLine(*row, layout);
        const FactRow again =
            rowFromLine(std::string_view(line).substr(0, line.size() - 1), layout, "f", "line 1");
        require(rowLine(again, layout) == line, "a fact that is written and read is the same");
    }
}

} // namespace

void readInput(std::string_view input) {
    static const ScratchFolder scratch;
    const Halves manifest = halves(input);
    const Halves rows = halves(manifest.second);
    const Halves skipped = halves(rows.second);
    scratch.write(kManifestFile, manifest.first);
    scratch.write(kRowsFile, rows.first);
    scratch.write(kSkippedFile, skipped.first);
    scratch.write(kSummaryFile, skipped.second);
    const std::filesystem::path folder = scratch.path();
    static_cast<void>(accepted([&] {
        const Manifest read = readManifest(folder);
        require(!differenceOf(read, read, Compared::SameRun), "a manifest does not differ from itself");
    }));
    static_cast<void>(accepted([&] { readRows(folder); }));
    static_cast<void>(accepted([&] { readFacts(folder); }));
    static_cast<void>(accepted([&] { static_cast<void>(readFactSummary(folder)); }));
    static_cast<void>(accepted([&] { static_cast<void>(factSummaryOf(folder, 10)); }));
    static_cast<void>(accepted([&] { static_cast<void>(readSkipped(folder)); }));
    static_cast<void>(accepted([&] { static_cast<void>(readSummary(folder)); }));
    static_cast<void>(accepted([&] { static_cast<void>(summaryOf(folder, 10)); }));
    static_cast<void>(accepted([&] {
        const Manifest read = readManifest(folder);
        const std::string source =
            read.settings.sources.empty() ? "last" : std::string(roleName(read.settings.sources.front()));
        const int window = read.settings.windows.empty() ? 1 : read.settings.windows.front();
        static_cast<void>(pairedDifference(folder, folder, {window, window, "", source}, 1, 10));
    }));
    static_cast<void>(accepted([&] {
        std::filesystem::remove_all(folder / "merged");
        static_cast<void>(mergeResults({folder}, folder / "merged"));
    }));
}

} // namespace mambascope::fuzzing
