// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts that behave otherwise than most, as a table.
#pragma once

#include <QAbstractTableModel>

#include "ui/views/results/result_chart.hpp"

namespace mambascope::ui {

class OutlierModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ValueColumn, PromptColumn, RelationColumn, ModelColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `picture` must stay as it is until the next call.
    void setPicture(const ResultPicture* picture, const SetNames& names);
    [[nodiscard]] const Outlier* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const Outlier& outlier) const;

    const ResultPicture* m_picture = nullptr;
    std::vector<Outlier> m_outliers;
    SetNames m_names;
};

} // namespace mambascope::ui
