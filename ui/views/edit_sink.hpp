// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can do to a place of a view. Views ask; whoever implements this changes the experiment.
#pragma once

#include <string>

#include <QPoint>
#include <Qt>

#include "core/values/site.hpp"
#include "ui/state/place.hpp"

namespace mambascope::ui {

/// Every call is one step of the undo history, or none. A place of an older prompt is moved to the present
/// one by its characters, and refused with a sentence in the status line where they are gone.
class EditSink {
public:
    virtual ~EditSink() = default;

    /// Cuts one pair in the pane's window of layers, or restores it where it is cut in the pane's layer. In
    /// both models where they are linked, unless Ctrl is held.
    virtual void togglePair(const Place& place, Qt::KeyboardModifiers modifiers) = 0;
    /// Cuts every pair of the place's queries and sources; the same again takes the cut back. Without layers
    /// as togglePair; with layers exactly there, and in the place's own model alone.
    virtual void toggleArea(const Place& place, Qt::KeyboardModifiers modifiers) = 0;
    /// Puts what the experiment says (the other run's value, the mean, zero) into the state of the place's
    /// source tokens in its layers; the same again takes it back. The place has layers. In the place's own
    /// model, and where both are asked for (with Ctrl: where not) also in the other one: at the same
    /// characters and depth, in the states that are this one's counterparts.
    virtual void togglePatch(const Place& place, Site state, Qt::KeyboardModifiers modifiers) = 0;
    /// Shows the layer at which clicks cut the place's layers, as far as the present window's size allows.
    virtual void chooseWindow(const Place& place) = 0;
    /// Another layer, or another size of the window, in the side's pane.
    virtual void stepLayer(Side side, int step) = 0;
    virtual void stepWindow(Side side, int step) = 0;
    /// Follows the token of these bytes; the same again: each model's own answer.
    virtual void followToken(const std::string& token) = 0;
    /// Offers what can be done at the place, as a menu there.
    virtual void openMenu(const Place& place, QPoint globalPosition) = 0;
};

} // namespace mambascope::ui
