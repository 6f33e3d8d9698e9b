// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/facts_model.hpp"

#include <utility>

#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

void FactsModel::setSheet(FactsSheet sheet) {
    if (sheet.models == m_sheet.models && sheet.title == m_sheet.title) {
        return; // what is marked stays marked
    }
    beginResetModel();
    m_sheet = std::move(sheet);
    m_rows = m_sheet.rows();
    endResetModel();
}

int FactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_sheet.models.empty() ? 0 : m_sheet.columnCount();
}

QVariant FactsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const FactRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        return m_sheet.cell(row, index.column());
    }
    if (role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const LreAnswer* answer = m_sheet.answer(row, index.column());
    if (answer == nullptr) {
        return m_sheet.cell(row, index.column());
    }
    const QString words = answer->correct ? tr("%1: %2, right, p = %3") : tr("%1: %2, wrong, p = %3");
    return words.arg(m_sheet.heading(index.column()), isolated(tokenDisplay(answer->text)),
                     formatProbability(answer->probability));
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool isWord = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isWord && orientation == Qt::Horizontal && section < columnCount()
               ? QVariant(m_sheet.heading(section))
               : QVariant();
}

} // namespace mambascope::ui
