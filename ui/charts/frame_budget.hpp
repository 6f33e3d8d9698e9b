// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps each repaint of a window short: where many pictures are new at once, some wait for the next repaint.
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>
#include <vector>

namespace mambascope::ui {

/// One repaint of a window, from the constructor to the destructor; only one at a time, on the window's
/// thread. Outside of repaints, as when a widget is rendered to a file, pictures never wait.
class FrameBudget {
public:
    /// Once a repaint has lasted this long, no further picture is drawn in it. The rest of 16 ms is for the
    /// last one begun before, and for what never waits: texts, tokens, the answers.
    static constexpr int kDrawMs = 6;

    FrameBudget();
    ~FrameBudget();
    FrameBudget(const FrameBudget&) = delete;
    FrameBudget& operator=(const FrameBudget&) = delete;

    /// Whether `widget` may draw its picture now. If not, it is asked to paint again after this repaint, and
    /// then goes before those that have not waited. The first one of a repaint always may, so that all come
    /// to their turn.
    [[nodiscard]] static bool mayDraw(QWidget& widget);

private:
    [[nodiscard]] bool isTurnOf(const QWidget& widget) const;

    QElapsedTimer m_clock;
    bool m_hasDrawn = false;
    std::vector<QPointer<QWidget>> m_turn; ///< what waited for this repaint; empty: it is everybody's
};

} // namespace mambascope::ui
