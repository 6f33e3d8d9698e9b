// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_area.hpp"

#include <algorithm>
#include <numeric>

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QHoverEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QStyle>

#include "ui/shell/dock_title.hpp"

namespace mambascope::ui {
namespace {

constexpr int kStateVersion = 1; // of what saveState() writes

/// Qt knows the line between two docks that is under the pointer, or dragged, by its way through the layout:
/// with other docks there that way leads nowhere.
void letGoOfLines(QMainWindow& area) {
    QMouseEvent release(QEvent::MouseButtonRelease, QPointF(), QPointF(), QPointF(), Qt::LeftButton,
                        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&area, &release);
    QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF());
    QCoreApplication::sendEvent(&area, &leave);
}

} // namespace

DockArea::DockArea(QWidget* parent)
    : QMainWindow(parent) {
    setWindowFlags(Qt::Widget); // QMainWindow's constructor makes a window of it
    setObjectName(QStringLiteral("dockArea"));
    setAccessibleName(tr("Models and views"));
    setContextMenuPolicy(Qt::NoContextMenu); // the View menu has every dock
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks |
                   QMainWindow::AllowTabbedDocks);
}

QDockWidget& DockArea::addView(const ViewInfo& info, View& view) {
    auto* dock = new QDockWidget(info.plainTitle(), this);
    dock->setObjectName(QLatin1String(info.id) + QStringLiteral("Dock"));
    dock->setAccessibleName(info.plainTitle());
    dock->setTitleBarWidget(new DockTitle(view, dock));
    dock->setWidget(&view);
    connect(&view, &View::titleChanged, dock, [dock, &view] {
        dock->setWindowTitle(view.title());
        dock->setAccessibleName(view.title());
    });
    connect(dock, &QDockWidget::topLevelChanged, this, [this] { m_isUsers = true; });
    connect(dock, &QDockWidget::visibilityChanged, this, [this, &view](bool visible) {
        Q_EMIT
        sightChanged(&view, visible);
    });
    connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock](bool isShown) {
        if (isShown) {
            Q_EMIT
            opened(dock);
        }
    });
    addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal);
    m_docks.push_back(dock);
    dock->installEventFilter(this);
    return *dock;
}

QSize DockArea::leastSize() const {
    QSize least;
    for (const QDockWidget* dock : m_docks) {
        if (!dock->isHidden() && !dock->isFloating()) {
            least = least.expandedTo(dock->minimumSizeHint());
        }
    }
    const QSize panes = centralWidget() == nullptr ? QSize() : centralWidget()->minimumSizeHint();
    return {std::max(least.width(), panes.width()),
            std::max(least.height(), 0) + std::max(panes.height(), 0)};
}

QSize DockArea::minimumSizeHint() const {
    const QSize least = QMainWindow::minimumSizeHint();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {std::max(0, least.width() - bar), least.height()};
}

QSize DockArea::room() const {
    return parentWidget() == nullptr ? size() : parentWidget()->size();
}

bool DockArea::isInRows(QDockWidget& dock) const {
    return !dock.isHidden() && !dock.isFloating() && dockWidgetArea(&dock) == Qt::BottomDockWidgetArea;
}

DockArea::Rows DockArea::rowsThatFit() const {
    const int between = style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    Rows rows;
    int used = 0;
    for (QDockWidget* dock : m_docks) {
        if (!isInRows(*dock)) {
            continue;
        }
        const int needed = dock->minimumSizeHint().width();
        const bool isFull =
            isVisible() && used + between + needed > room().width(); // before, it has no width
        if (rows.empty() || isFull) {
            rows.emplace_back();
            used = needed;
        } else {
            used += between + needed;
        }
        rows.back().push_back(dock);
    }
    return rows;
}

/// Docks are taken from the layout alone and not hidden meanwhile: what they show goes on being computed.
void DockArea::placeInRows() {
    letGoOfLines(*this);
    m_rows = rowsThatFit();
    std::vector<QDockWidget*> unseen;
    for (QDockWidget* dock : m_docks) {
        if (!dock->isFloating() && dockWidgetArea(dock) == Qt::BottomDockWidgetArea) {
            layout()->removeWidget(dock);
            if (dock->isHidden()) {
                unseen.push_back(dock);
            }
        }
    }
    QDockWidget* above = nullptr;
    for (const std::vector<QDockWidget*>& row :
         m_rows) { // the first of each before any other: rows are outermost
        if (above == nullptr) {
            addDockWidget(Qt::BottomDockWidgetArea, row.front(), Qt::Horizontal);
        } else {
            splitDockWidget(above, row.front(), Qt::Vertical);
        }
        above = row.front();
    }
    for (const std::vector<QDockWidget*>& row : m_rows) {
        for (std::size_t i = 1; i < row.size(); ++i) {
            splitDockWidget(row[i - 1], row[i], Qt::Horizontal);
        }
    }
    QDockWidget* last = m_rows.empty() ? nullptr : m_rows.back().back();
    for (QDockWidget* dock : unseen) {
        if (last == nullptr) {
            addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal);
        } else {
            splitDockWidget(last, dock, Qt::Horizontal);
        }
        last = dock;
    }
}

void DockArea::arrange(double height, const std::vector<int>& shares) {
    letGoOfLines(*this);
    m_height = height;
    m_shares = shares;
    for (QDockWidget* dock : m_docks) {
        const bool isHidden = dock->isHidden();
        dock->setFloating(false);
        removeDockWidget(dock);
        addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal);
        dock->setVisible(!isHidden);
    }
    m_isUsers = false;
    m_rows.clear();
    fit();
    fitLater(); // what panes need without the parts that a layout has hidden
}

QByteArray DockArea::state() const {
    return saveState(kStateVersion);
}

void DockArea::restore(const QByteArray& state, bool isUsers) {
    letGoOfLines(*this);
    m_isUsers = restoreState(state, kStateVersion) && isUsers;
    m_rows.clear();
    if (!m_isUsers) {
        fit();
    }
    fitLater(); // the window may be narrower than the one that was remembered
}

void DockArea::applySizes() {
    const int rows = std::max(1, static_cast<int>(m_rows.size()));
    const int one = qRound(room().height() * m_height);
    const int panes = centralWidget() == nullptr ? 0 : centralWidget()->minimumSizeHint().height();
    const int height = std::max(1, std::min(one * rows, std::max(one, room().height() - panes)) / rows);
    for (const std::vector<QDockWidget*>& row : m_rows) {
        QList<QDockWidget*> shown;
        QList<int> widths;
        QList<int> shares;
        for (std::size_t i = 0; i < m_docks.size() && i < m_shares.size(); ++i) {
            if (std::find(row.begin(), row.end(), m_docks[i]) != row.end()) {
                shown.append(m_docks[i]);
                shares.append(m_shares[i]);
            }
        }
        const int sum = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
        for (const int share : shares) {
            widths.append(std::max(1, room().width() * share / sum));
        }
        resizeDocks(shown, QList<int>(shown.size(), height), Qt::Vertical);
        resizeDocks(shown, widths, Qt::Horizontal);
    }
}

/// A dock that came into sight or left it makes rows anew. That of a whole window tells nothing of the kind.
bool DockArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        fitLater();
    }
    return QMainWindow::eventFilter(watched, event);
}

/// A press between two docks lands on the area itself: the user drags the line, and gives the sizes. Where
/// the parts move, the lines between them are painted anew: Qt leaves those of before.
bool DockArea::event(QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        m_isUsers = true;
    } else if (event->type() == QEvent::LayoutRequest) {
        update();
    }
    return QMainWindow::event(event);
}

/// With smaller type docks can be narrower; how narrow is known after all widgets have got the event.
void DockArea::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitLater();
    }
}

void DockArea::fitLater() {
    if (!m_isFitting) {
        m_isFitting = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isFitting = false;
                fit();
            },
            Qt::QueuedConnection);
    }
}

/// What the user has moved stays where it is as long as it fits.
void DockArea::fit() {
    if (m_isUsers && minimumSizeHint().width() <= room().width()) {
        return;
    }
    if (m_isUsers || rowsThatFit() != m_rows) {
        placeInRows();
    }
    applySizes();
}

void DockArea::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_isUsers) {
        applySizes();
    }
    fitLater();
}

void DockArea::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_isUsers) {
        applySizes();
    }
    fitLater();
}

} // namespace mambascope::ui
