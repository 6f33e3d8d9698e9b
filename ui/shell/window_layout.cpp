// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_layout.hpp"

#include <algorithm>

#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLayoutVersion = 1;

QString key(const char* name) {
    return QStringLiteral("window/%1").arg(QLatin1String(name));
}

QSplitter* splitter(Qt::Orientation orientation, const QString& name, const QString& accessible,
                    QWidget* parent) {
    auto* made = new QSplitter(orientation, parent);
    made->setObjectName(name);
    made->setAccessibleName(accessible);
    made->setHandleWidth(1);
    made->setChildrenCollapsible(false);
    return made;
}

} // namespace

WindowLayout::WindowLayout(QWidget* central, std::array<ModelPane*, 2> panes, std::array<Panel*, 3> panels)
    : QObject(central)
    , m_root(splitter(Qt::Vertical, QStringLiteral("rootSplitter"), tr("Models and panels"), central))
    , m_panes(splitter(Qt::Horizontal, QStringLiteral("paneSplitter"), tr("Models"), m_root))
    , m_bottom(splitter(Qt::Horizontal, QStringLiteral("panelSplitter"), tr("Panels"), m_root))
    , m_modelPanes(panes)
    , m_panels(panels) {
    setObjectName(QStringLiteral("windowLayout"));
    for (ModelPane* pane : panes) {
        m_panes->addWidget(pane);
    }
    for (Panel* panel : panels) {
        m_bottom->addWidget(panel);
    }
    keepLeftToRight(*m_panes);
    m_root->addWidget(m_panes);
    m_root->addWidget(m_bottom);
    apply(LayoutPreset::Explore, Side::Left);
}

void WindowLayout::apply(LayoutPreset preset, Side presented) {
    m_preset = preset;
    const bool isPresent = preset == LayoutPreset::Present;
    for (ModelPane* pane : m_modelPanes) {
        pane->setVisible(!isPresent || pane->side() == presented);
    }
    m_panelWanted.fill(!isPresent);
    // In parts of the whole; the splitter scales them to its size.
    m_root->setStretchFactor(0, preset == LayoutPreset::Sweep ? 4 : 2);
    m_root->setStretchFactor(1, preset == LayoutPreset::Sweep ? 5 : 1);
    m_root->setSizes(preset == LayoutPreset::Sweep ? QList<int>{400, 500} : QList<int>{660, 340});
    m_panes->setSizes({500, 500});
    m_bottom->setSizes(preset == LayoutPreset::Sweep ? QList<int>{180, 420, 400} : QList<int>{230, 385, 385});
    showBottom();
}

void WindowLayout::setPanelVisible(std::size_t panel, bool visible) {
    m_panelWanted[panel] = visible;
    showBottom();
}

bool WindowLayout::isPanelVisible(std::size_t panel) const {
    return m_panelWanted[panel];
}

bool WindowLayout::isPaneVisible(Side side) const {
    return !m_modelPanes[indexOf(side)]->isHidden();
}

void WindowLayout::showBottom() {
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setVisible(m_panelWanted[i]);
    }
    m_bottom->setVisible(std::find(m_panelWanted.begin(), m_panelWanted.end(), true) != m_panelWanted.end());
    Q_EMIT
    visibilityChanged();
}

void WindowLayout::restore(QSettings& settings, QMainWindow& window) {
    if (settings.value(key("version")).toInt() != kLayoutVersion) {
        return;
    }
    window.restoreGeometry(settings.value(key("geometry")).toByteArray());
    m_root->restoreState(settings.value(key("rootSplitter")).toByteArray());
    m_panes->restoreState(settings.value(key("paneSplitter")).toByteArray());
    m_bottom->restoreState(settings.value(key("panelSplitter")).toByteArray());
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panelWanted[i] = settings.value(key("panels/") + m_panels[i]->objectName(), true).toBool();
    }
    for (QSplitter* part : {m_root, m_panes, m_bottom}) {
        part->setHandleWidth(1);
        part->setChildrenCollapsible(false); // restoreState brings back what an older version had
    }
    showBottom();
}

/// Present is a moment, not a habit: it is not remembered.
void WindowLayout::save(QSettings& settings, const QMainWindow& window) const {
    settings.setValue(key("version"), kLayoutVersion);
    settings.setValue(key("geometry"), window.saveGeometry());
    if (m_preset == LayoutPreset::Present) {
        return;
    }
    settings.setValue(key("rootSplitter"), m_root->saveState());
    settings.setValue(key("paneSplitter"), m_panes->saveState());
    settings.setValue(key("panelSplitter"), m_bottom->saveState());
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        settings.setValue(key("panels/") + m_panels[i]->objectName(), m_panelWanted[i]);
    }
}

} // namespace mambascope::ui
