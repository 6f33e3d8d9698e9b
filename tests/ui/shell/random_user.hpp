// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who does anything at all to a window.
#pragma once

#include <cstdint>
#include <random>

#include <QPointer>
#include <QTimer>

#include "tests/ui/shell/window_under_test.hpp"

namespace mambascope::testing {

/// What it does follows from its seed. When results arrive does not, so a run can be repeated in its events
/// and not in every moment.
class RandomUser {
public:
    RandomUser(WindowUnderTest& test, std::uint32_t seed);

    /// One event: typing, pasting, pointing, dragging, keys, undo, another model, a layout, a failing device
    /// …
    void act();
    /// Menus and dialogs that are open are answered or closed.
    void attendPopups();
    /// A prompt with a subject, another one in its place, and the maps in sight.
    void startTracing();
    /// A click into a cell of the maps, wherever they are scrolled to.
    void patch();

private:
    [[nodiscard]] int below(int limit);
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    [[nodiscard]] QString someText();
    [[nodiscard]] QWidget* someWidget();
    [[nodiscard]] QPoint somePoint(const QWidget& widget);
    [[nodiscard]] Qt::KeyboardModifiers someModifiers();

    void type();
    void paste();
    void point();
    void drag();
    void openContextMenu();
    void pressKey();
    void turnWheel();
    void undoOrRedo();
    void triggerAction();
    void chooseModel();
    void chooseView();
    void resizeWindow();
    void disturbEngine();
    void tryToClose();
    /// Of causal tracing (random_tracing.cpp).
    void trace();
    void changeTrace();
    /// Patches and undo in any order, with results coming in or not.
    void patchAndUndo();
    /// Beside a prompt (random_work.cpp).
    void editFact();
    void readData();
    void moveDocks();
    void keepSession();
    void giveTalk();
    [[nodiscard]] QWidget* someChild(QWidget& parent);
    void clickInto(const char* dock);

    WindowUnderTest& m_test;
    std::mt19937 m_random;
    QTimer m_attendant; ///< for menus that run an event loop of their own
};

} // namespace mambascope::testing
