// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_model.hpp"

#include <algorithm>

#include <QPoint>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {

DatasetModel::DatasetModel(const DataBench& bench, QObject* parent)
    : QAbstractTableModel(parent)
    , m_bench(bench)
    , m_order(bench.order()) {
    setObjectName(QStringLiteral("datasetModel"));
}

int DatasetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int DatasetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kDatasetColumns;
}

QVariant DatasetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t at = storeIndex(index.row());
    const DatasetColumn column = datasetColumn(index.column());
    const RowAnswer answer = column.side ? m_bench.answer(*column.side, at) : RowAnswer{};
    switch (role) {
    case Qt::DisplayRole:
        return cellWords(m_bench, at, column);
    case Qt::ToolTipRole:
        return rowWords(m_bench, at, m_names);
    case Qt::AccessibleTextRole: {
        const QString words = cellWords(m_bench, at, column);
        return column.field == RowField::Rank && answer.isHit() ? tr("%1, right").arg(words) : words;
    }
    case Qt::TextAlignmentRole: {
        const bool isNumber = column.field == RowField::Row || column.field == RowField::Rank ||
                              column.field == RowField::Probability;
        return QVariant(int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case SubjectRole: {
        const RowTexts row = m_bench.rows().at(at);
        const QString prompt =
            QString::fromUtf8(row.prompt.data(), static_cast<qsizetype>(row.prompt.size()));
        const Utf8Offsets offsets(prompt);
        return QPoint(static_cast<int>(offsets.toUtf16(row.subjectSpan.start)),
                      static_cast<int>(offsets.toUtf16(row.subjectSpan.end)));
    }
    case HitRole:
        return answer.isHit();
    case ProbabilityRole:
        return double{answer.probability};
    default:
        return {};
    }
}

QString DatasetModel::sectionWords(int section) const {
    const DatasetColumn column = datasetColumn(section);
    return column.side ? tr("%1: %2").arg(m_names[indexOf(*column.side)], columnTitle(column))
                       : columnTitle(column);
}

QVariant DatasetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kDatasetColumns) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(datasetColumn(section));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sectionWords(section);
    default:
        return {};
    }
}

int DatasetModel::rowOf(std::size_t storeIndex) const {
    const auto found = std::find(m_order.begin(), m_order.end(), static_cast<std::uint32_t>(storeIndex));
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

void DatasetModel::setModelNames(const std::array<QString, 2>& names) {
    if (names != m_names) {
        m_names = names;
        Q_EMIT
        headerDataChanged(Qt::Horizontal, kRowColumns, kDatasetColumns - 1);
    }
}

/// Rows that only came behind the others leave those where they are.
void DatasetModel::refreshRows() {
    const std::vector<std::uint32_t>& order = m_bench.order();
    const bool isLonger = order.size() > m_order.size() && !m_order.empty() &&
                          std::equal(m_order.begin(), m_order.end(), order.begin());
    if (isLonger) {
        beginInsertRows({}, static_cast<int>(m_order.size()), static_cast<int>(order.size()) - 1);
        m_order.insert(m_order.end(), order.begin() + static_cast<std::ptrdiff_t>(m_order.size()),
                       order.end());
        endInsertRows();
    } else if (order != m_order) {
        beginResetModel();
        m_order = order;
        endResetModel();
    }
}

void DatasetModel::refreshAnswers(Side side) {
    if (!m_order.empty()) {
        const int first = columnOf({RowField::Probability, side});
        Q_EMIT
        dataChanged(index(0, first), index(rowCount() - 1, first + kModelColumns - 1));
    }
}

} // namespace mambascope::ui
