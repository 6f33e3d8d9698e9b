// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_model.hpp"

#include <utility>

#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

QString comparedHeading(ComparisonModel::Column column) {
    switch (column) {
    case ComparisonModel::TokenColumn:
        return ComparisonModel::tr("Token");
    case ComparisonModel::AColumn:
        return ComparisonModel::tr("A", "the first of two states");
    case ComparisonModel::BColumn:
        return ComparisonModel::tr("B", "the second of two states");
    default:
        return ComparisonModel::tr("B − A");
    }
}

QString comparedText(const ComparedToken& token, ComparisonModel::Column column) {
    const auto probability = [](std::optional<double> value) {
        return value ? formatProbability(*value) : QStringLiteral("–");
    };
    switch (column) {
    case ComparisonModel::TokenColumn:
        return tokenDisplay(token.token);
    case ComparisonModel::AColumn:
        return probability(token.a);
    case ComparisonModel::BColumn:
        return probability(token.b);
    case ComparisonModel::DifferenceColumn:
        return token.difference() ? formatSigned(*token.difference()) : QStringLiteral("–");
    default:
        return {};
    }
}

void ComparisonModel::setModels(std::vector<ComparedModel> models) {
    if (models == m_models) {
        return;
    }
    beginResetModel();
    m_models = std::move(models);
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    std::size_t rows = 0;
    for (const ComparedModel& model : m_models) {
        rows += 1 + model.tokens.size();
    }
    return parent.isValid() ? 0 : static_cast<int>(rows);
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

ComparisonModel::Row ComparisonModel::at(int row) const {
    auto left = static_cast<std::size_t>(row);
    for (const ComparedModel& model : m_models) {
        if (left <= model.tokens.size()) {
            return {&model, left == 0 ? nullptr : &model.tokens[left - 1]};
        }
        left -= model.tokens.size() + 1;
    }
    return {nullptr, nullptr};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (row.token == nullptr) {
        const bool hasText =
            role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
        return hasText && column == TokenColumn ? QVariant(row.model->model)
               : role == ModelRole              ? QVariant(true)
                                                : QVariant();
    }
    const QString text = comparedText(*row.token, column);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (text == QStringLiteral("–")) {
            return tr("%1: not known, because it is not among the most probable tokens")
                .arg(comparedHeading(column));
        }
        return row.token->isAnswer && column == TokenColumn ? listed({text, tr("followed answer")}) : text;
    case AnswerRole:
        return row.token->isAnswer;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return comparedHeading(static_cast<Column>(section));
}

} // namespace mambascope::ui
