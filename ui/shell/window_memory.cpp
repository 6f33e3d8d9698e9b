// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_memory.hpp"

#include <algorithm>

#include "ui/shell/session_actions.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {

WindowMemory::WindowMemory(const WindowContext& context)
    : m_sessionFile(context.sessions->path())
    , m_isChanged(context.window.isWindowModified()) {
    if (const QWidget* widget = context.window.focusWidget()) {
        m_focused = widget->objectName();
    }
    for (const HostedView& hosted : context.body->views().views()) {
        m_properties.push_back(hosted.view->properties());
    }
    if (context.setup.settings != nullptr) {
        context.body->arrangement().save(*context.setup.settings, context.window);
    }
}

void WindowMemory::restore(const WindowContext& context) const {
    const auto& views = context.body->views().views();
    for (std::size_t i = 0; i < std::min(m_properties.size(), views.size()); ++i) {
        views[i].view->setProperties(m_properties[i]);
    }
    if (context.setup.settings != nullptr) {
        context.body->arrangement().restore(*context.setup.settings, context.window);
    }
    if (!m_sessionFile.isEmpty()) {
        context.sessions->startFrom(m_sessionFile, m_isChanged);
    }
    if (auto* widget = m_focused.isEmpty() ? nullptr : context.window.findChild<QWidget*>(m_focused)) {
        widget->setFocus();
    }
}

} // namespace mambascope::ui
