// SPDX-License-Identifier: GPL-3.0-or-later
// The history as a list model.
#pragma once

#include <QAbstractListModel>

#include "ui/history/experiment.hpp"
#include "ui/views/history/history_rows.hpp"

namespace mambascope::ui {

class HistoryListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { NodeRole = Qt::UserRole };

    explicit HistoryListModel(const Experiment& experiment, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const std::vector<HistoryRow>& rows() const { return m_rows; }
    /// Invalid where there is none.
    [[nodiscard]] QModelIndex indexOfNode(NodeId id) const;

    /// Takes the history over. Rows that stay keep their place in views: selection and focus stay on them.
    void refresh();

private:
    const Experiment& m_experiment;
    std::vector<HistoryRow> m_rows;
};

} // namespace mambascope::ui
