// SPDX-License-Identifier: GPL-3.0-or-later
// How a data set was understood: its form, what each column is taken for, and the lines that were left out.
#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include "ui/data/data_bench.hpp"

namespace mambascope::ui {

/// "line 7: the subject "Paris" is not in the prompt"
[[nodiscard]] QString skippedWords(const SkippedRow& skipped);

/// Rows that can't be used, with the reason.
class SkippedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    SkippedModel(std::vector<SkippedRow> rows, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SkippedRow> m_rows;
};

class DatasetDetails : public QDialog {
    Q_OBJECT

public:
    /// Of the bench as it is now; its data set is open.
    DatasetDetails(const DataBench& bench, QWidget* parent);
};

} // namespace mambascope::ui
