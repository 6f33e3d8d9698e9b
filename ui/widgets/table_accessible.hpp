// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge from a CellTable to screen readers: a table whose cells they walk through.
#pragma once

#include <map>

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/widgets/cell_table.hpp"

namespace mambascope::ui {

/// Makes every widget that is a CellTable a table for screen readers. May be called any number of times.
void useTableAccessibles();

/// Of a widget that is a CellTable. Made by Qt when somebody asks for it; cells are made one by one likewise.
class TableAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    TableAccessible(QWidget& widget, const CellTable& table);
    ~TableAccessible() override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override;
    [[nodiscard]] QString columnDescription(int column) const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] int columnCount() const override { return m_table.tableColumns(); }
    [[nodiscard]] int rowCount() const override { return m_table.tableRows(); }
    // The keyboard's cursor is a focus, not a selection.
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int /*column*/) const override { return false; }
    [[nodiscard]] bool isRowSelected(int /*row*/) const override { return false; }
    bool selectRow(int /*row*/) override { return false; }
    bool selectColumn(int /*column*/) override { return false; }
    bool unselectRow(int /*row*/) override { return false; }
    bool unselectColumn(int /*column*/) override { return false; }
    /// Another result: the cells are others.
    void modelChange(QAccessibleTableModelChangeEvent* event) override;

    [[nodiscard]] const CellTable& table() const { return m_table; }
    [[nodiscard]] bool holds(TablePlace place) const;

private:
    void forgetCells();

    const CellTable& m_table;
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_cells; ///< by row and column
};

} // namespace mambascope::ui
