// SPDX-License-Identifier: GPL-3.0-or-later
// Small data sets and result folders, for tests of the window.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/results/result_writer.hpp"
#include "core/results/row_layout.hpp"

namespace mambascope::testing {

/// Four rows that can be used, and one without an answer in line 4 of the file.
inline std::filesystem::path writeCsv(const std::filesystem::path& folder,
                                      const std::string& name = "facts.csv") {
    const std::filesystem::path file = folder / name;
    std::ofstream(file)
        << "prompt,subject,answer,relation,source\n"
           "Beats Music is owned by,Beats Music,Apple,P127,a\n"
           "The mother tongue of Danielle Darrieux is,Danielle Darrieux,French,P103,b\n"
           "Toko Yasuda plays the,Toko Yasuda,,P1303,c\n"
           "Autonomous University of Madrid is in,Autonomous University of Madrid,Spain,P17,d\n"
           "The home of Ann is,Ann,Rome,P17,e\n";
    return file;
}

/// A flow of windows of 2 layers with the sources subject and last. Row r loses `strength` · r / `least` (at
/// most 1) by the subject in the window that begins at layer r modulo 3, and nothing elsewhere; nothing by
/// the last token.
inline void writeResults(const std::filesystem::path& folder, const std::string& model, int layers, int rows,
                         double strength = 1, int least = 100) {
    Manifest manifest;
    manifest.model = {model, "fingerprint of " + model, "", layers};
    manifest.data = {"facts.csv", std::string(64, 'b'), rows};
    manifest.rows = RowRanges(0, rows - 1);
    manifest.settings.windows = {2};
    manifest.settings.sources = {Role::Subject, Role::Last};
    manifest.dtype = "fp32";
    manifest.version = "test";
    manifest.device = "cpu";
    manifest.started = "2026-11-30T00:00:00Z";
    ResultWriter writer(folder, manifest, {{rows, rows + 2, "the subject is missing"}});
    for (int number = 0; number < rows; ++number) {
        const bool isFirst = number % 4 == 0;
        RowResult row;
        row.row = number;
        row.subject = "Ann" + std::to_string(number);
        row.prompt = (isFirst ? "" : "The home of ") + row.subject + " is";
        row.subjectBytes.start = isFirst ? 0 : 12;
        row.subjectBytes.end = row.subjectBytes.start + static_cast<std::uint32_t>(row.subject.size());
        row.answer = "Rome";
        row.relation = number % 2 == 0 ? "P17" : "P36";
        row.targetText = " Rome";
        row.tokens = 5;
        row.subjectTokens = isFirst ? IndexRange{0, 1} : IndexRange{3, 3};
        row.baseProbability = 0.5;
        row.baseRank = 1;
        RowWindows& windows = row.windows.emplace_back();
        for (const bool isSubject : {true, false}) {
            std::optional<RowCurve>& curve = windows.curves.emplace_back();
            curve.emplace();
            for (int window = 0; window + 1 < layers; ++window) {
                const bool isHit = isSubject && window == number % 3;
                const double lost = isHit ? 0.5 * strength * number / least : 0;
                curve->probability.push_back(asStored(0.5 - lost));
                curve->rank.push_back(lost > 0.1 ? 2 : 1);
            }
        }
        writer.add(row);
    }
    ExperimentSummary summary = writer.summary(200);
    summary.complete = true;
    writer.finish(summary);
}

} // namespace mambascope::testing
