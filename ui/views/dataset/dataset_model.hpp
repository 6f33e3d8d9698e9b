// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a data set as a table: those that are shown, in their order. Cells are made when they are asked
// for.
#pragma once

#include <QAbstractTableModel>

#include "ui/views/dataset/dataset_columns.hpp"

namespace mambascope::ui {

class DatasetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SubjectRole = Qt::UserRole + 1, HitRole, ProbabilityRole };

    /// Must outlive the model.
    explicit DatasetModel(const DataBench& bench, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// SubjectRole: characters of the prompt, as a QPoint; HitRole: the model's likeliest token is the
    /// answer; ProbabilityRole: a number.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Its place in the store.
    [[nodiscard]] std::size_t storeIndex(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// Where a row of the store is shown; −1: nowhere.
    [[nodiscard]] int rowOf(std::size_t storeIndex) const;
    /// What the models are called, by Side; empty: there is none.
    void setModelNames(const std::array<QString, 2>& names);
    [[nodiscard]] const std::array<QString, 2>& modelNames() const { return m_names; }

    /// The bench has other rows, or the same in another order.
    void refreshRows();
    /// Answers of a model came or went.
    void refreshAnswers(Side side);

private:
    [[nodiscard]] QString sectionWords(int section) const;

    const DataBench& m_bench;
    std::vector<std::uint32_t> m_order;
    std::array<QString, 2> m_names;
};

} // namespace mambascope::ui
