// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_area.hpp"

#include <numeric>

#include <QEvent>

#include "ui/shell/dock_title.hpp"

namespace mambascope::ui {
namespace {

constexpr int kStateVersion = 1; // of what saveState() writes

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
    addDockWidget(Qt::BottomDockWidgetArea, dock, Qt::Horizontal);
    m_docks.push_back(dock);
    return *dock;
}

void DockArea::arrange(double height, const std::vector<int>& shares) {
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
    applySizes();
    sizeLater(); // what panes need without the parts that a layout has hidden
}

QByteArray DockArea::state() const {
    return saveState(kStateVersion);
}

void DockArea::restore(const QByteArray& state, bool isUsers) {
    m_isUsers = restoreState(state, kStateVersion) && isUsers;
    if (!m_isUsers) {
        applySizes();
    }
}

void DockArea::applySizes() {
    QList<QDockWidget*> shown;
    QList<int> widths;
    QList<int> heights;
    const int sum = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    for (std::size_t i = 0; i < m_docks.size() && i < m_shares.size(); ++i) {
        if (!m_docks[i]->isHidden()) {
            shown.append(m_docks[i]);
            widths.append(qMax(1, width() * m_shares[i] / qMax(1, sum)));
            heights.append(qMax(1, qRound(height() * m_height)));
        }
    }
    resizeDocks(shown, heights, Qt::Vertical);
    resizeDocks(shown, widths, Qt::Horizontal);
}

/// A press between two docks lands on the area itself: the user drags the line, and gives the sizes.
bool DockArea::event(QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        m_isUsers = true;
    }
    return QMainWindow::event(event);
}

/// With smaller type docks can be narrower; how narrow is known after all widgets have got the event.
void DockArea::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeLater();
    }
}

void DockArea::sizeLater() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_isUsers) {
                applySizes();
            }
        },
        Qt::QueuedConnection);
}

void DockArea::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_isUsers) {
        applySizes();
    }
}

void DockArea::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_isUsers) {
        applySizes();
    }
}

} // namespace mambascope::ui
