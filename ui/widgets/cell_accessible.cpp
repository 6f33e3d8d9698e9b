// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_accessible.hpp"

#include <QWidget>

#include "ui/widgets/table_accessible.hpp"

namespace mambascope::ui {
namespace {

const QWidget& widgetOf(const TableAccessible& table) {
    return *qobject_cast<QWidget*>(table.object());
}

} // namespace

CellAccessible::CellAccessible(const TableAccessible& table, TablePlace place)
    : m_table(table)
    , m_place(place) {}

void* CellAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                   : nullptr;
}

bool CellAccessible::isValid() const {
    return m_table.isValid() && m_table.holds(m_place);
}

QAccessibleInterface* CellAccessible::parent() const {
    return QAccessible::queryAccessibleInterface(m_table.object());
}

QString CellAccessible::text(QAccessible::Text what) const {
    return isValid() && what == QAccessible::Name ? m_table.table().tableCell(m_place) : QString();
}

QRect CellAccessible::rect() const {
    const QRectF area = isValid() ? m_table.table().tableCellArea(m_place) : QRectF();
    return area.isEmpty() ? QRect()
                          : area.translated(widgetOf(m_table).mapToGlobal(QPointF())).toAlignedRect();
}

bool CellAccessible::hasFocus() const {
    return widgetOf(m_table).hasFocus() && m_table.table().tableCursor() == m_place;
}

QAccessible::State CellAccessible::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.readOnly = true;
    state.focusable = true;
    state.focused = hasFocus();
    state.offscreen = m_table.table().tableCellArea(m_place).isEmpty();
    return state;
}

} // namespace mambascope::ui
