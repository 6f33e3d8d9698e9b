// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_memory.hpp"

#include <algorithm>

#include "ui/shell/session_actions.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {

WindowMemory::WindowMemory(const WindowContext& context)
    : m_sessionFile(context.sessions->path())
    , m_isChanged(context.window.isWindowModified())
    , m_isFollowing(context.sessions->isFollowing())
    , m_arrangement(context.body->arrangement().arrangement()) {
    if (const QWidget* widget = context.window.focusWidget()) {
        m_focused = widget->objectName();
    }
    for (const HostedView& hosted : context.body->views().views()) {
        m_properties.push_back(hosted.view->properties());
    }
}

void WindowMemory::restore(const WindowContext& context) const {
    const auto& views = context.body->views().views();
    for (std::size_t i = 0; i < std::min(m_properties.size(), views.size()); ++i) {
        views[i].view->setProperties(m_properties[i]);
    }
    context.body->arrangement().setArrangement(m_arrangement);
    if (!m_sessionFile.isEmpty()) {
        context.sessions->startFrom(m_sessionFile, m_isChanged);
        if (m_isFollowing) {
            context.sessions->setFollowing(true);
        }
    }
    if (auto* widget = m_focused.isEmpty() ? nullptr : context.window.findChild<QWidget*>(m_focused)) {
        widget->setFocus();
    }
}

} // namespace mambascope::ui
