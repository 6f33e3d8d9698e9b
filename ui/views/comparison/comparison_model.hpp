// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a table model: a row with a model's name, and below it token, A, B and their difference.
#pragma once

#include <QAbstractTableModel>

#include "ui/views/comparison/comparison_data.hpp"

namespace mambascope::ui {

class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TokenColumn, AColumn, BColumn, DifferenceColumn, ColumnCount };
    enum Role { AnswerRole = Qt::UserRole, ModelRole }; ///< a followed answer; a row with a model's name

    using QAbstractTableModel::QAbstractTableModel;

    void setModels(std::vector<ComparedModel> models);
    [[nodiscard]] const std::vector<ComparedModel>& models() const { return m_models; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const ComparedModel* model;
        const ComparedToken* token; ///< null: the row has the model's name
    };
    [[nodiscard]] Row at(int row) const;

    std::vector<ComparedModel> m_models;
};

/// A cell in words: "0.149", "+0.850"; what isn't known is a dash.
[[nodiscard]] QString comparedText(const ComparedToken& token, ComparisonModel::Column column);
/// "Token", "A", "B", "B − A"
[[nodiscard]] QString comparedHeading(ComparisonModel::Column column);

} // namespace mambascope::ui
