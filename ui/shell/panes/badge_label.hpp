// SPDX-License-Identifier: GPL-3.0-or-later
// A view's badge: what kind of numbers it shows, in a word or two; more in the tool tip and for screen
// readers.
#pragma once

#include <QLabel>

#include "ui/views/view.hpp"

namespace mambascope::ui {

class BadgeLabel : public QLabel {
    Q_OBJECT

public:
    /// The view must outlive the label.
    BadgeLabel(View& view, QWidget* parent);

private:
    void show();

    View& m_view;
};

} // namespace mambascope::ui
