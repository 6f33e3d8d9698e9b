// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a data set in sentences.
#pragma once

#include <array>

#include <QString>

#include "ui/data/data_bench.hpp"

namespace mambascope::ui {

/// "counterfact · 1,204 of 21,919 rows"
[[nodiscard]] QString datasetCaption(const DataBench& bench);
/// "21,919 rows, 3 left out · demo-mamba2 is right in 91 % of 21,919 · both in 88 %": of the rows shown.
[[nodiscard]] QString datasetFacts(const DataBench& bench, const std::array<QString, 2>& models);
/// Why there is nothing, or what is wrong with the data; empty: all is well.
[[nodiscard]] QString datasetProblem(const DataBench& bench, const std::array<QString, 2>& models);
/// "prompt ← question · subject ← entity · kept: id, source"
[[nodiscard]] QString understoodColumns(const DataSet& data);
/// "JSON lines", "CSV with ;"
[[nodiscard]] QString formText(const DataSet& data);
/// A number with the language's marks between thousands.
[[nodiscard]] QString countWords(std::size_t count);

} // namespace mambascope::ui
