// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are dropped onto the window: sessions, data sets and results are opened, a model's folder goes
// into the pane that it is dropped on.
#pragma once

#include <QDropEvent>
#include <QObject>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

class WindowDrops : public QObject {
    Q_OBJECT

public:
    /// A child of the window, which accepts drops from now on.
    explicit WindowDrops(WindowContext& context);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& path, QPoint at);

    WindowContext& m_context;
};

} // namespace mambascope::ui
