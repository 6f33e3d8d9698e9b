// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_list_model.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::ui {

HistoryListModel::HistoryListModel(const Experiment& experiment, QObject* parent)
    : QAbstractListModel(parent)
    , m_experiment(experiment) {
    setObjectName(QStringLiteral("historyListModel"));
    refresh();
}

int HistoryListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HistoryRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name.isEmpty() ? row.step : row.name;
    case Qt::AccessibleTextRole:
        return rowWords(row);
    case Qt::ToolTipRole: {
        const HistoryNode* node = m_experiment.history().find(row.id);
        const bool hasNotes = row.hasNotes && node != nullptr;
        return hasNotes ? rowWords(row) + QLatin1Char('\n') + node->notes : rowWords(row);
    }
    case NodeRole:
        return row.id;
    default:
        return {};
    }
}

QModelIndex HistoryListModel::indexOfNode(NodeId id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const HistoryRow& row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

/// What is the same at the start and at the end stays; what is between them goes and comes.
void HistoryListModel::refresh() {
    std::vector<HistoryRow> rows = historyRows(m_experiment.history());
    if (rows == m_rows) {
        return;
    }
    const auto sameId = [](const HistoryRow& a, const HistoryRow& b) { return a.id == b.id; };
    const auto ends = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameId);
    const int start = static_cast<int>(ends.first - m_rows.begin());
    const auto tails = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(ends.first), rows.rbegin(),
                                     std::make_reverse_iterator(ends.second), sameId);
    const int oldEnd = static_cast<int>(tails.first.base() - m_rows.begin());
    const int newEnd = static_cast<int>(tails.second.base() - rows.begin());
    if (oldEnd > start) {
        beginRemoveRows({}, start, oldEnd - 1);
        m_rows.erase(m_rows.begin() + start, m_rows.begin() + oldEnd);
        endRemoveRows();
    }
    if (newEnd > start) {
        beginInsertRows({}, start, newEnd - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    Q_EMIT
    dataChanged(index(0), index(rowCount() - 1));
}

} // namespace mambascope::ui
