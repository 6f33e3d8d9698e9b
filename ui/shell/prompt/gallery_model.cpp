// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/gallery_model.hpp"

#include <QPoint>
#include <algorithm>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr quintptr kGroupId = 0; // internal id of a relation; a prompt's is its relation's row + 1

QString filterText(const GalleryEntry& entry) {
    return entry.prompt + QLatin1Char(' ') + entry.target + QLatin1Char(' ') + entry.relationName +
           QLatin1Char(' ') + entry.relationId;
}

QPoint subjectPlace(const GalleryEntry& entry) {
    const std::optional<ByteSpan> span = subjectOf(entry);
    const Utf8Offsets offsets(entry.prompt);
    return span ? QPoint(static_cast<int>(offsets.toUtf16(span->start)),
                         static_cast<int>(offsets.toUtf16(span->end)))
                : QPoint();
}

} // namespace

void GalleryModel::setEntries(std::vector<GalleryEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    m_groups.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const QString& name = m_entries[static_cast<std::size_t>(i)].relationName;
        auto group =
            std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& g) { return g.name == name; });
        if (group == m_groups.end()) {
            group = m_groups.insert(m_groups.end(), Group{name, {}});
        }
        group->entries.push_back(i);
    }
    std::stable_sort(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    endResetModel();
}

QModelIndex GalleryModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupId);
}

QModelIndex GalleryModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kGroupId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupId);
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    const bool isGroup = parent.internalId() == kGroupId && parent.column() == 0;
    return isGroup ? static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size()) : 0;
}

int GalleryModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (index.internalId() == kGroupId) {
        return groupData(m_groups[static_cast<std::size_t>(index.row())], role);
    }
    const Group& group = m_groups[static_cast<std::size_t>(index.internalId()) - 1];
    return entryData(group.entries[static_cast<std::size_t>(index.row())], role);
}

QVariant GalleryModel::groupData(const Group& group, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case FilterRole:
        return group.name;
    case EntryIndexRole:
        return -1;
    default:
        return {};
    }
}

QVariant GalleryModel::entryData(int entry, int role) const {
    const GalleryEntry& data = m_entries[static_cast<std::size_t>(entry)];
    switch (role) {
    case Qt::DisplayRole:
        return data.prompt;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1 → %2").arg(data.prompt, data.target);
    case SubjectPlaceRole:
        return subjectPlace(data);
    case TargetRole:
        return data.target;
    case EntryIndexRole:
        return entry;
    case FilterRole:
        return filterText(data);
    default:
        return {};
    }
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return index.internalId() == kGroupId
               ? Qt::ItemIsEnabled
               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace mambascope::ui
