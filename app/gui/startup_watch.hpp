// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include <QObject>
#include <QString>

#include "app/gui/startup_times.hpp"
#include "ui/shell/main_window.hpp"

namespace mambascope {

/// Notes when a window's first frame, heatmaps and predictions are really on its surface, and writes the
/// report once every step was reached, or when the program ends before that.
class StartupWatch : public QObject {
    Q_OBJECT

public:
    /// `file`: "-" is standard error. `window` and `times` must outlive the watch.
    StartupWatch(ui::MainWindow& window, StartupTimes& times, QString file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A paint event of the window or of one of its views begins.
    void painting(const QObject* watched);
    void noteAfterPainting(StartupStep step);
    void write();

    ui::MainWindow& m_window;
    StartupTimes& m_times;
    QString m_file;
    int m_heatmaps = 0;                 ///< painted with data
    int m_predictions = 0;              ///< painted with data
    std::set<const QObject*> m_waiting; ///< views that have shown no data yet
    bool m_isWritten = false;
};

} // namespace mambascope
