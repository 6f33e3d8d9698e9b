// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of a data set.
#pragma once

#include <string>
#include <vector>

#include "core/data/data_set.hpp"

namespace mambascope::testing {

struct ReadRows {
    std::vector<DataRow> rows;
    std::vector<SkippedRow> skipped;
    DataTotals totals;
};

[[nodiscard]] inline ReadRows readAll(const DataSet& data) {
    ReadRows all;
    const std::unique_ptr<DataReader> reader = data.read();
    while (std::optional<DataEntry> entry = reader->next()) {
        if (auto* const row = std::get_if<DataRow>(&*entry)) {
            all.rows.push_back(std::move(*row));
        } else {
            all.skipped.push_back(std::get<SkippedRow>(*std::move(entry)));
        }
    }
    all.totals = reader->totals();
    return all;
}

/// "0:2 Malformed|…": row, line and reason of each, for comparing at a glance.
[[nodiscard]] inline std::string listed(const std::vector<SkippedRow>& skipped) {
    std::string text;
    for (const SkippedRow& one : skipped) {
        text += (text.empty() ? "" : "|") + std::to_string(one.row) + ":" + std::to_string(one.line) + " " +
                skipText(one);
    }
    return text;
}

/// The subject by its bytes, which must be what the row says that it is.
[[nodiscard]] inline bool spanHoldsSubject(const DataRow& row) {
    return row.subjectSpan.start < row.subjectSpan.end && row.subjectSpan.end <= row.prompt.size() &&
           row.prompt.substr(row.subjectSpan.start, row.subjectSpan.end - row.subjectSpan.start) ==
               row.subject;
}

} // namespace mambascope::testing
