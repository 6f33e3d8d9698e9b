// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture shows, as a table of words, for screen readers.
#pragma once

#include <optional>

#include <QRectF>
#include <QString>

namespace mambascope::ui {

struct TablePlace {
    int row = 0;
    int column = 0;
    friend bool operator==(const TablePlace&, const TablePlace&) = default;
};

/// Rows and columns count from 0. Words are made when they are asked for: a matrix may have a million cells.
class CellTable {
public:
    virtual ~CellTable() = default;

    [[nodiscard]] virtual int tableRows() const { return 0; }
    [[nodiscard]] virtual int tableColumns() const { return 0; }
    [[nodiscard]] virtual QString tableRowTitle(int /*row*/) const { return {}; }
    [[nodiscard]] virtual QString tableColumnTitle(int /*column*/) const { return {}; }
    /// What stands there, in one sentence that needs no titles. Only for places inside the table.
    [[nodiscard]] virtual QString tableCell(TablePlace /*place*/) const { return {}; }
    /// Where it stands, in the widget's coordinates; null: nowhere of its own.
    [[nodiscard]] virtual QRectF tableCellArea(TablePlace /*place*/) const { return {}; }
    /// The keyboard's cursor.
    [[nodiscard]] virtual std::optional<TablePlace> tableCursor() const { return std::nullopt; }
};

} // namespace mambascope::ui
