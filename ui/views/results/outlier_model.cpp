// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/outlier_model.hpp"

#include "ui/text/layer_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

SummaryMetric shownMetric(const ResultChoice& choice) {
    return choice.metric == SummaryMetric::Accuracy ? SummaryMetric::RelativeChange : choice.metric;
}

} // namespace

void OutlierModel::setPicture(const ResultPicture* picture, const SetNames& names) {
    beginResetModel();
    m_picture = picture;
    m_outliers = picture == nullptr ? std::vector<Outlier>() : picture->outliers;
    m_names = names;
    endResetModel();
}

const Outlier* OutlierModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_outliers[static_cast<std::size_t>(row)] : nullptr;
}

int OutlierModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_outliers.size());
}

int OutlierModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutlierModel::words(const Outlier& outlier) const {
    const ResultRow& row = m_picture->sets[outlier.set]->rows()[outlier.row];
    const SummaryMetric metric = shownMetric(m_picture->choice);
    return tr("%1, row %2, %3 → %4: %5 in %6, where the median is %7")
        .arg(m_names.at(outlier.set))
        .arg(row.row)
        .arg(QString::fromStdString(row.prompt), QString::fromStdString(row.answer),
             metricText(outlier.value, metric), layersWords(outlier.layers),
             metricText(outlier.median, metric));
}

QVariant OutlierModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Outlier& outlier = m_outliers[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == ValueColumn)) {
        return words(outlier);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(
            int((index.column() == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const ResultRow& row = m_picture->sets[outlier.set]->rows()[outlier.row];
    switch (index.column()) {
    case ValueColumn:
        return metricText(outlier.value, shownMetric(m_picture->choice));
    case PromptColumn:
        return tr("%1 → %2").arg(QString::fromStdString(row.prompt), QString::fromStdString(row.answer));
    case RelationColumn:
        return QString::fromStdString(row.relation);
    default:
        return m_names.at(outlier.set);
    }
}

QVariant OutlierModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ValueColumn:
        return tr("Change");
    case PromptColumn:
        return tr("Prompt");
    case RelationColumn:
        return tr("Relation");
    default:
        return tr("Model");
    }
}

} // namespace mambascope::ui
