// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/key_list_model.hpp"

#include <utility>

#include <QFont>

namespace mambascope::ui {

KeyListModel::KeyListModel(KeyTable table, QObject* parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table)) {
    setObjectName(QStringLiteral("keyListModel"));
}

void KeyListModel::setTable(KeyTable table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

void KeyListModel::set(std::size_t row, const QList<QKeySequence>& keys) {
    m_table.set(row, keys);
    tellAll();
}

void KeyListModel::reset(std::size_t row) {
    m_table.reset(row);
    tellAll();
}

void KeyListModel::resetAll() {
    m_table.resetAll();
    tellAll();
}

/// Other rows may have lost a key.
void KeyListModel::tellAll() {
    Q_EMIT
    dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int KeyListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows().size());
}

int KeyListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

/// For screen readers, to whom bold type says nothing.
QString KeyListModel::words(const KeyRow& row) const {
    const QString keys = row.keys.isEmpty() ? tr("no key") : keysForPeople(row.keys);
    return row.isFixed       ? tr("%1, can't be changed").arg(keys)
           : row.isChanged() ? tr("%1, changed").arg(keys)
                             : keys;
}

QVariant KeyListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const KeyRow& row = m_table.rows()[static_cast<std::size_t>(index.row())];
    const QString keys = keysForPeople(row.keys);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Title ? row.title : keys;
    case Qt::AccessibleTextRole:
        return index.column() == Title ? row.title : words(row);
    case Qt::ToolTipRole:
        return index.column() == Title ? QVariant() : words(row);
    case Qt::FontRole:
        if (row.isChanged()) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case kSearchRole:
        return QStringLiteral("%1 %2 %3").arg(row.title, keys, row.id);
    default:
        return {};
    }
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Title ? tr("Action") : tr("Keys");
}

} // namespace mambascope::ui
