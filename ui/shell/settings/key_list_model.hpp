// SPDX-License-Identifier: GPL-3.0-or-later
// The table of keys as rows of a list: what is done, and by which keys.
#pragma once

#include <QAbstractTableModel>

#include "ui/actions/key_table.hpp"

namespace mambascope::ui {

class KeyListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Keys, Columns };
    /// Title, keys and id in one text, for a search.
    static constexpr int kSearchRole = Qt::UserRole + 1;

    KeyListModel(KeyTable table, QObject* parent);

    [[nodiscard]] const KeyTable& table() const { return m_table; }
    void setTable(KeyTable table);
    void set(std::size_t row, const QList<QKeySequence>& keys);
    void reset(std::size_t row);
    void resetAll();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void tellAll();
    [[nodiscard]] QString words(const KeyRow& row) const;

    KeyTable m_table;
};

} // namespace mambascope::ui
