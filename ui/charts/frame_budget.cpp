// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/frame_budget.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::ui {
namespace {

FrameBudget* g_open = nullptr;
std::vector<QPointer<QWidget>> g_waiting; ///< for the next repaint

} // namespace

FrameBudget::FrameBudget() {
    if (g_open != nullptr) { // a repaint within a repaint belongs to the outer one
        return;
    }
    g_open = this;
    m_turn = std::exchange(g_waiting, {});
    std::erase_if(m_turn, [](const QPointer<QWidget>& widget) {
        return widget == nullptr || !widget->isVisible(); // nobody waits for what won't be painted
    });
    m_clock.start();
}

FrameBudget::~FrameBudget() {
    if (g_open != this) {
        return;
    }
    g_open = nullptr;
    for (const QPointer<QWidget>& widget : g_waiting) {
        if (widget != nullptr) {
            widget->update();
        }
    }
}

bool FrameBudget::isTurnOf(const QWidget& widget) const {
    return m_turn.empty() || std::find(m_turn.begin(), m_turn.end(), &widget) != m_turn.end();
}

bool FrameBudget::mayDraw(QWidget& widget) {
    if (g_open == nullptr) {
        return true;
    }
    const bool isInTime = !g_open->m_hasDrawn || g_open->m_clock.elapsed() < kDrawMs;
    if (!isInTime || !g_open->isTurnOf(widget)) {
        g_waiting.emplace_back(&widget);
        return false;
    }
    g_open->m_hasDrawn = true;
    return true;
}

} // namespace mambascope::ui
