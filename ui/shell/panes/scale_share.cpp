// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/scale_share.hpp"

namespace mambascope::ui {

ScaleShare::ScaleShare(std::array<AttentionPanel*, 2> views, QObject* parent)
    : QObject(parent)
    , m_views(views) {
    setObjectName(QStringLiteral("scaleShare"));
    for (AttentionPanel* view : m_views) {
        connect(view, &AttentionPanel::matrixChanged, this, &ScaleShare::show);
        connect(view, &AttentionPanel::sharesScaleChanged, this, [this](bool shares) {
            setShared(shares);
            show();
            Q_EMIT
            sharedChanged(shares);
        });
    }
    show();
}

void ScaleShare::setShared(bool shared) {
    for (AttentionPanel* view : m_views) {
        view->setSharesScale(shared);
    }
}

void ScaleShare::show() {
    std::array limits{m_views[0]->ownLimits(), m_views[1]->ownLimits()};
    const bool areAlike = m_views[0]->shownQuantity() == m_views[1]->shownQuantity();
    if (isShared() && areAlike && limits[0] && limits[1]) {
        limits.fill(joinLimits(*limits[0], *limits[1]));
    }
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (limits[i]) {
            m_views[i]->heatmap().setLimits(*limits[i]);
        }
    }
}

} // namespace mambascope::ui
