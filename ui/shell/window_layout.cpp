// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_layout.hpp"

#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLayoutVersion = 2;
constexpr double kExploreDocks = 0.34; // of the height below the prompt
constexpr double kSweepDocks = 5.0 / 9.0;

QString key(const char* name) {
    return QStringLiteral("window/%1").arg(QLatin1String(name));
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
    const bool isPresent = preset == LayoutPreset::Present;
    for (ModelPane* pane : m_modelPanes) {
        pane->setVisible(!isPresent || pane->side() == presented);
    }
    std::vector<int> shares;
    for (const ViewInfo& info : m_infos) {
        shares.push_back(preset == LayoutPreset::Sweep ? info.sweepShare : info.exploreShare);
    }
    for (QDockWidget* dock : m_area.docks()) {
        dock->setVisible(!isPresent);
    }
    m_panes->setSizes({500, 500});
    m_area.arrange(preset == LayoutPreset::Sweep ? kSweepDocks : kExploreDocks, shares);
    Q_EMIT
    panesChanged();
}

bool WindowLayout::isPaneVisible(Side side) const {
    return !m_modelPanes[indexOf(side)]->isHidden();
}

void WindowLayout::restore(QSettings& settings, QMainWindow& window) {
    if (settings.value(key("version")).toInt() != kLayoutVersion) {
        return;
    }
    window.restoreGeometry(settings.value(key("geometry")).toByteArray());
    m_panes->restoreState(settings.value(key("paneSplitter")).toByteArray());
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false); // restoreState brings back what an older version had
    m_area.restore(settings.value(key("docks")).toByteArray());
}

/// Present is a moment, not a habit: it is not remembered.
void WindowLayout::save(QSettings& settings, const QMainWindow& window) const {
    settings.setValue(key("version"), kLayoutVersion);
    settings.setValue(key("geometry"), window.saveGeometry());
    if (m_preset != LayoutPreset::Present) {
        settings.setValue(key("paneSplitter"), m_panes->saveState());
        settings.setValue(key("docks"), m_area.state());
    }
}

} // namespace mambascope::ui
