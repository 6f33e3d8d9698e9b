// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_accessible.hpp"

#include <QWidget>

#include "ui/widgets/cell_accessible.hpp"

namespace mambascope::ui {
namespace {

QAccessibleInterface* makeTable(const QString& /*className*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const auto* table = dynamic_cast<const CellTable*>(object);
    return widget == nullptr || table == nullptr ? nullptr : new TableAccessible(*widget, *table);
}

} // namespace

void useTableAccessibles() {
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeTable);
        return true;
    }();
}

TableAccessible::TableAccessible(QWidget& widget, const CellTable& table)
    : QAccessibleWidget(&widget, QAccessible::Table)
    , m_table(table) {}

TableAccessible::~TableAccessible() {
    forgetCells();
}

void* TableAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

bool TableAccessible::holds(TablePlace place) const {
    return place.row >= 0 && place.row < rowCount() && place.column >= 0 && place.column < columnCount();
}

int TableAccessible::childCount() const {
    return rowCount() * columnCount();
}

QAccessibleInterface* TableAccessible::child(int index) const {
    return index < 0 || index >= childCount() ? nullptr
                                              : cellAt(index / columnCount(), index % columnCount());
}

int TableAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* cell = dynamic_cast<const CellAccessible*>(child);
    return cell == nullptr || !cell->isValid() ? -1
                                               : cell->place().row * columnCount() + cell->place().column;
}

QAccessibleInterface* TableAccessible::childAt(int x, int y) const {
    const QPointF point = widget()->mapFromGlobal(QPointF(x, y));
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (m_table.tableCellArea({row, column}).contains(point)) {
                return cellAt(row, column);
            }
        }
    }
    return nullptr;
}

QAccessibleInterface* TableAccessible::focusChild() const {
    const auto cursor = widget()->hasFocus() ? m_table.tableCursor() : std::nullopt;
    return cursor ? cellAt(cursor->row, cursor->column) : QAccessibleWidget::focusChild();
}

QAccessibleInterface* TableAccessible::cellAt(int row, int column) const {
    if (!holds({row, column})) {
        return nullptr;
    }
    const auto known = m_cells.find({row, column});
    if (known != m_cells.end()) {
        return QAccessible::accessibleInterface(known->second);
    }
    auto* cell = new CellAccessible(*this, {row, column});
    m_cells[{row, column}] =
        QAccessible::registerAccessibleInterface(cell); // Qt's cache of accessibles owns it
    return cell;
}

QString TableAccessible::columnDescription(int column) const {
    return holds({0, column}) ? m_table.tableColumnTitle(column) : QString();
}

QString TableAccessible::rowDescription(int row) const {
    return holds({row, 0}) ? m_table.tableRowTitle(row) : QString();
}

void TableAccessible::modelChange(QAccessibleTableModelChangeEvent* /*event*/) {
    forgetCells();
}

void TableAccessible::forgetCells() {
    for (const auto& [place, id] : m_cells) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_cells.clear();
}

} // namespace mambascope::ui
