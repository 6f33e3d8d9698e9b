// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_layout.hpp"

#include <QCoreApplication>
#include <QEvent>

#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLayoutVersion = 2;
constexpr double kExploreDocks = 0.34; // of the height below the prompt
constexpr double kSweepDocks = 5.0 / 9.0;
constexpr double kDataDocks = 0.64;
constexpr double kTraceDocks = 0.68;

int shareOf(const ViewInfo& info, LayoutPreset preset) {
    switch (preset) {
    case LayoutPreset::Sweep:
        return info.sweepShare;
    case LayoutPreset::Data:
        return info.dataShare;
    case LayoutPreset::Trace:
        return info.traceShare;
    default:
        return info.exploreShare;
    }
}

double heightOf(LayoutPreset preset) {
    switch (preset) {
    case LayoutPreset::Sweep:
        return kSweepDocks;
    case LayoutPreset::Data:
        return kDataDocks;
    case LayoutPreset::Trace:
        return kTraceDocks;
    default:
        return kExploreDocks;
    }
}

bool isOpenIn(const ViewInfo& info, LayoutPreset preset) {
    switch (preset) {
    case LayoutPreset::Present:
        return false;
    case LayoutPreset::Data:
    case LayoutPreset::Trace:
        return shareOf(info, preset) > 0;
    default:
        return info.isOpenAtFirst;
    }
}

QSplitter* paneSplitter(QWidget* parent) {
    auto* made = new QSplitter(Qt::Horizontal, parent);
    made->setObjectName(QStringLiteral("paneSplitter"));
    made->setAccessibleName(WindowLayout::tr("Models"));
    made->setHandleWidth(1);
    made->setChildrenCollapsible(false);
    return made;
}

} // namespace

WindowLayout::WindowLayout(DockArea& area, std::array<ModelPane*, 2> panes)
    : QObject(&area)
    , m_area(area)
    , m_panes(paneSplitter(&area))
    , m_modelPanes(panes) {
    setObjectName(QStringLiteral("windowLayout"));
    for (ModelPane* pane : panes) {
        m_panes->addWidget(pane);
    }
    keepLeftToRight(*m_panes);
    m_area.setCentralWidget(m_panes);
}

QDockWidget& WindowLayout::addDock(const ViewInfo& info, View& view) {
    m_infos.push_back(info);
    return m_area.addView(info, view);
}

void WindowLayout::apply(LayoutPreset preset, Side presented) {
    m_preset = preset;
    m_presented = presented;
    showPanesOf(preset, presented);
    std::vector<int> shares;
    for (const ViewInfo& info : m_infos) {
        shares.push_back(shareOf(info, preset));
    }
    for (std::size_t i = 0; i < m_infos.size(); ++i) { // docks stand in the same order
        m_area.docks()[i]->setVisible(isOpenIn(m_infos[i], preset));
    }
    m_panes->setSizes({500, 500});
    // What panes need without their hidden parts: else the docks could not grow.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_area.arrange(heightOf(preset), shares);
    Q_EMIT
    panesChanged();
}

void WindowLayout::showPanesOf(LayoutPreset preset, Side presented) {
    for (ModelPane* pane : m_modelPanes) {
        pane->setVisible(preset != LayoutPreset::Present || pane->side() == presented);
        pane->setMatrixShown(preset != LayoutPreset::Trace);
    }
}

void WindowLayout::showPanes(bool left, bool right) {
    m_modelPanes[indexOf(Side::Left)]->setVisible(left);
    m_modelPanes[indexOf(Side::Right)]->setVisible(right);
    Q_EMIT
    panesChanged();
}

bool WindowLayout::isPaneVisible(Side side) const {
    return !m_modelPanes[indexOf(side)]->isHidden();
}

void WindowLayout::restorePanes(const QByteArray& state) {
    m_panes->restoreState(state);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false); // restoreState brings back what an older version had
}

Arrangement WindowLayout::arrangement() const {
    return {m_preset, m_presented, m_panes->saveState(), m_area.state(), m_area.isUsers()};
}

void WindowLayout::setArrangement(const Arrangement& arrangement) {
    apply(arrangement.preset, arrangement.presented);
    restorePanes(arrangement.panes);
    showPanesOf(arrangement.preset, arrangement.presented); // a splitter's state has its own mind of that
    m_area.restore(arrangement.docks, arrangement.isUsers);
    Q_EMIT
    panesChanged();
}

void WindowLayout::restore(const Remembered& remembered, QMainWindow& window) {
    if (remembered.layoutVersion != kLayoutVersion) {
        return;
    }
    window.restoreGeometry(remembered.windowGeometry);
    const auto preset = valueNamed<LayoutPreset>(remembered.layout.toStdString());
    if (preset && *preset != LayoutPreset::Present) {
        apply(*preset, Side::Left);
    }
    restorePanes(remembered.panes);
    m_area.restore(remembered.docks);
}

/// Present is a moment, not a habit: it is not remembered.
void WindowLayout::save(Remembered& remembered, const QMainWindow& window) const {
    remembered.layoutVersion = kLayoutVersion;
    remembered.windowGeometry = window.saveGeometry();
    if (m_preset != LayoutPreset::Present) {
        remembered.panes = m_panes->saveState();
        remembered.docks = m_area.state();
        remembered.layout = QString::fromLatin1(nameOf(m_preset).data());
    }
}

} // namespace mambascope::ui
