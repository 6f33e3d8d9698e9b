// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "ui/shell/prompt/gallery_entries.hpp"

namespace mambascope::ui {

/// Two levels: relations in alphabetical order, and their prompts in the file's order. Relations can't be
/// chosen.
class GalleryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum ItemRole {
        SubjectPlaceRole = Qt::UserRole + 1, ///< QPoint(start, end) in the prompt's UTF-16; null: nowhere
        TargetRole,
        EntryIndexRole, ///< index into entries(); −1 for a relation
        FilterRole,     ///< everything that the filter looks at
    };
    Q_ENUM(ItemRole)

    using QAbstractItemModel::QAbstractItemModel;

    void setEntries(std::vector<GalleryEntry> entries);
    [[nodiscard]] const std::vector<GalleryEntry>& entries() const { return m_entries; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        QString name;
        std::vector<int> entries;
    };

    [[nodiscard]] QVariant groupData(const Group& group, int role) const;
    [[nodiscard]] QVariant entryData(int entry, int role) const;

    std::vector<GalleryEntry> m_entries;
    std::vector<Group> m_groups;
};

} // namespace mambascope::ui
