// SPDX-License-Identifier: GPL-3.0-or-later
// A result as a table: what a file, a screen reader and a table tab read. Plain values, no widgets.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <QString>

namespace mambascope::ui {

/// What the cells of a column are: how they are written for people. Files get the bare value.
enum class ColumnKind {
    Text,
    Token,       ///< text with its spaces as they are; people see tokenDisplay
    Integer,     ///< positions, layers, heads
    Number,      ///< formatValue
    Probability, ///< 0 … 1; formatProbability
    Change,      ///< a ratio, −0.85; formatPercent
};

/// Nothing: there is no value there, or it is not computed yet.
using ViewCell = std::variant<std::monostate, QString, qint64, double>;

struct ViewColumn {
    std::string name; ///< for files: "relative_change"; never translated, unique in its table
    QString title;    ///< for people
    ColumnKind kind = ColumnKind::Text;
};

struct ViewTable {
    QString title;
    std::vector<ViewColumn> columns;
    std::vector<std::vector<ViewCell>> rows; ///< each as long as `columns`

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// A cell for people; empty where there is no value.
[[nodiscard]] QString cellText(const ViewCell& cell, ColumnKind kind);
/// RFC 4180 with a heading line of the columns' names; numbers with a point and all digits that they have,
/// texts in quotes where they need them, UTF-8, lines end in CR LF. No value is an empty field.
[[nodiscard]] QByteArray toCsv(const ViewTable& table);

} // namespace mambascope::ui
