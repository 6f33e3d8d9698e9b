// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stale_delay.hpp"

#include <utility>

namespace mambascope::ui {

StaleDelay::StaleDelay(std::function<void()> apply, QObject* parent)
    : QObject(parent)
    , m_apply(std::move(apply)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_apply(); });
}

void StaleDelay::update(bool isStale, bool atOnce) {
    if (atOnce || !isStale) {
        m_timer.stop();
        m_apply();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

} // namespace mambascope::ui
