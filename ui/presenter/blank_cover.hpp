// SPDX-License-Identifier: GPL-3.0-or-later
// Black over the whole of a window, so that the room looks at the speaker.
#pragma once

#include <QWidget>

namespace mambascope::ui {

class BlankCover : public QWidget {
    Q_OBJECT

public:
    /// Hidden at first; covers its parent, whatever size that takes.
    explicit BlankCover(QWidget* covered);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
};

} // namespace mambascope::ui
