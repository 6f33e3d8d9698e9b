// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/gallery_popup.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shell/prompt/gallery_delegate.hpp"
#include "ui/shell/prompt/gallery_model.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kWidth = 460; // times the text factor
constexpr int kHeight = 420;
constexpr int kPage = 8;

} // namespace

GalleryPopup::GalleryPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new GalleryModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_nothing(new QLabel(tr("No prompt matches."), this)) {
    setObjectName(QStringLiteral("galleryPopup"));
    setAccessibleName(tr("Prompt gallery"));
    setFrameShape(QFrame::StyledPanel);

    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterRole(GalleryModel::FilterRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_filter->setObjectName(QStringLiteral("galleryFilterEdit"));
    m_filter->setAccessibleName(tr("Filter the gallery"));
    m_filter->setPlaceholderText(tr("Filter by prompt, answer or relation"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &GalleryPopup::applyFilter);

    m_view->setObjectName(QStringLiteral("galleryView"));
    m_view->setAccessibleName(tr("Prompts by relation"));
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new GalleryDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setFocusPolicy(Qt::TabFocus); // where screen readers can walk through it
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_view, &QTreeView::clicked, this, &GalleryPopup::choose);
    connect(m_view, &QTreeView::activated, this, &GalleryPopup::choose); // Enter in the list itself

    m_nothing->setObjectName(QStringLiteral("galleryNothingLabel"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setVisible(false);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_filter);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
}

void GalleryPopup::setEntries(std::vector<GalleryEntry> entries) {
    m_model->setEntries(std::move(entries));
    applyFilter(m_filter->text());
}

const std::vector<GalleryEntry>& GalleryPopup::entries() const {
    return m_model->entries();
}

void GalleryPopup::popupBelow(QWidget* button) {
    m_filter->clear();
    const double factor = theme::textFactor(font());
    const QRect screen = button->screen()->availableGeometry();
    resize(std::min(qRound(kWidth * factor), screen.width()),
           std::min(qRound(kHeight * factor), screen.height()));
    const QPoint below = button->mapToGlobal(QPoint(button->width() - width(), button->height() + 4));
    const QPoint above = button->mapToGlobal(QPoint(button->width() - width(), -height() - 4));
    QPoint at = below.y() + height() <= screen.bottom() ? below : above;
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
    show();
}

void GalleryPopup::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    m_filter->setFocus(Qt::PopupFocusReason);
    applyFilter(m_filter->text());
}

std::vector<QModelIndex> GalleryPopup::visibleEntries() const {
    std::vector<QModelIndex> entries;
    for (int group = 0; group < m_proxy->rowCount(); ++group) {
        const QModelIndex parent = m_proxy->index(group, 0);
        for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
            entries.push_back(m_proxy->index(row, 0, parent));
        }
    }
    return entries;
}

void GalleryPopup::applyFilter(const QString& text) {
    m_proxy->setFilterFixedString(text.trimmed());
    m_view->expandAll();
    const std::vector<QModelIndex> entries = visibleEntries();
    m_nothing->setVisible(entries.empty());
    m_view->setCurrentIndex(entries.empty() ? QModelIndex() : entries.front());
    sayCurrent();
}

/// The keyboard stays in the filter: what it would take is said there.
void GalleryPopup::sayCurrent() {
    const QModelIndex current = m_view->currentIndex();
    const std::vector<QModelIndex> entries = visibleEntries();
    const auto at = std::find(entries.begin(), entries.end(), current);
    m_filter->setAccessibleDescription(at == entries.end()
                                           ? m_nothing->text()
                                           : tr("%1, prompt %2 of %3")
                                                 .arg(current.data(Qt::AccessibleTextRole).toString())
                                                 .arg(at - entries.begin() + 1)
                                                 .arg(entries.size()));
}

void GalleryPopup::moveBy(int step) {
    const std::vector<QModelIndex> entries = visibleEntries();
    if (entries.empty()) {
        return;
    }
    const auto at = std::find(entries.begin(), entries.end(), m_view->currentIndex());
    const auto current = at == entries.end() ? -1 : static_cast<int>(at - entries.begin());
    const int next = std::clamp(current + step, 0, static_cast<int>(entries.size()) - 1);
    m_view->setCurrentIndex(entries[static_cast<std::size_t>(next)]);
    sayCurrent();
}

void GalleryPopup::choose(const QModelIndex& proxyIndex) {
    const QVariant entry = proxyIndex.data(GalleryModel::EntryIndexRole);
    if (!isVisible() || !entry.isValid() || entry.toInt() < 0) { // a click activates, too
        return;
    }
    hide();
    Q_EMIT
    chosen(entry.toInt());
}

bool GalleryPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_filter || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(-kPage);
        return true;
    case Qt::Key_PageDown:
        moveBy(kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace mambascope::ui
