// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the data set's table: what they are called, and what stands in them.
#pragma once

#include <array>
#include <optional>

#include <QString>

#include "ui/data/data_bench.hpp"
#include "ui/text/view_table.hpp"

namespace mambascope::ui {

/// Row, prompt, subject, answer, relation; then probability, rank and top token of each model.
inline constexpr int kRowColumns = 5;
inline constexpr int kModelColumns = 3;
inline constexpr int kDatasetColumns = kRowColumns + 2 * kModelColumns;

struct DatasetColumn {
    RowField field = RowField::Row;
    std::optional<Side> side; ///< of what a model says
    friend bool operator==(const DatasetColumn&, const DatasetColumn&) = default;
};

[[nodiscard]] DatasetColumn datasetColumn(int column);
[[nodiscard]] int columnOf(const DatasetColumn& column);
/// "Prompt", "p"; without the model's name.
[[nodiscard]] QString columnTitle(const DatasetColumn& column);
/// Of the column in files: "left_probability".
[[nodiscard]] std::string columnName(const DatasetColumn& column);
[[nodiscard]] ColumnKind columnKind(const DatasetColumn& column);

/// A row of the bench for people; "–" where the model can't answer, empty where it hasn't yet.
[[nodiscard]] QString cellWords(const DataBench& bench, std::size_t index, const DatasetColumn& column);
/// The same as a value.
[[nodiscard]] ViewCell cellValue(const DataBench& bench, std::size_t index, const DatasetColumn& column);
/// The whole row in one sentence; `models`: what they are called, by Side.
[[nodiscard]] QString rowWords(const DataBench& bench, std::size_t index,
                               const std::array<QString, 2>& models);

} // namespace mambascope::ui
