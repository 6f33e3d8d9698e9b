// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt gallery: type to filter, arrows to move, Enter to take, Esc to close.
#pragma once

#include <QFrame>

#include "ui/shell/prompt/gallery_entries.hpp"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace mambascope::ui {

class GalleryModel;

class GalleryPopup : public QFrame {
    Q_OBJECT
public:
    explicit GalleryPopup(QWidget* parent = nullptr);

    void setEntries(std::vector<GalleryEntry> entries);
    [[nodiscard]] const std::vector<GalleryEntry>& entries() const;
    /// Opens below (or above) a button, inside its screen, with an empty filter.
    void popupBelow(QWidget* button);

Q_SIGNALS:
    void chosen(int entryIndex);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyFilter(const QString& text);
    void choose(const QModelIndex& proxyIndex);
    void moveBy(int step);
    void sayCurrent();
    [[nodiscard]] std::vector<QModelIndex> visibleEntries() const;

    GalleryModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_view;
    QLabel* m_nothing;
};

} // namespace mambascope::ui
