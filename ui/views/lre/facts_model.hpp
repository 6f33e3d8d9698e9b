// SPDX-License-Identifier: GPL-3.0-or-later
// The tested facts as a table of the window.
#pragma once

#include <QAbstractTableModel>

#include "ui/views/lre/facts_table.hpp"

namespace mambascope::ui {

class FactsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(FactsSheet sheet);
    [[nodiscard]] const FactsSheet& sheet() const { return m_sheet; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    /// ToolTipRole and AccessibleTextRole say what is right and what is wrong in words.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FactsSheet m_sheet;
    std::vector<FactRow> m_rows;
};

} // namespace mambascope::ui
