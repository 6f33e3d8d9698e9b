// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/startup_watch.hpp"

#include <cstdio>
#include <initializer_list>
#include <utility>

#include <QCoreApplication>
#include <QEvent>

#include "core/base/error.hpp"
#include "core/io/atomic_write.hpp"

namespace mambascope {

using ui::Side;

StartupWatch::StartupWatch(ui::MainWindow& window, StartupTimes& times, QString file)
    : m_window(window)
    , m_times(times)
    , m_file(std::move(file)) {
    setObjectName(QStringLiteral("startupWatch"));
    m_window.installEventFilter(this);
    for (const Side side : ui::kSides) {
        ui::ModelPane& pane = m_window.pane(side);
        for (QWidget* view : std::initializer_list<QWidget*>{&pane.heatmap(), &pane.bars()}) {
            view->installEventFilter(this);
            m_waiting.insert(view);
        }
    }
    connect(qApp, &QCoreApplication::aboutToQuit, this, &StartupWatch::write);
}

bool StartupWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && !m_isWritten) {
        painting(watched);
    }
    return QObject::eventFilter(watched, event);
}

void StartupWatch::painting(const QObject* watched) {
    if (watched == &m_window) {
        noteAfterPainting(StartupStep::WindowPainted);
        return;
    }
    for (const Side side : ui::kSides) {
        ui::ModelPane& pane = m_window.pane(side);
        if (watched == &pane.heatmap() && pane.heatmap().data().size() > 0 && m_waiting.erase(watched) > 0) {
            noteAfterPainting(m_heatmaps++ == 0 ? StartupStep::FirstHeatmapPainted
                                                : StartupStep::SecondHeatmapPainted);
        }
        if (watched == &pane.bars() && !pane.bars().data().rows.empty() && m_waiting.erase(watched) > 0) {
            noteAfterPainting(m_predictions++ == 0 ? StartupStep::FirstPredictionsPainted
                                                   : StartupStep::SecondPredictionsPainted);
        }
    }
}

/// A filter sees the event before the widget does. All widgets of a window are painted, and its surface is
/// handed over, within one event; so a call that is queued now comes right after that.
void StartupWatch::noteAfterPainting(StartupStep step) {
    QMetaObject::invokeMethod(
        this,
        [this, step] {
            m_times.reach(step);
            if (m_times.isComplete()) {
                write();
            }
        },
        Qt::QueuedConnection);
}

void StartupWatch::write() {
    if (std::exchange(m_isWritten, true)) {
        return;
    }
    const std::string report = m_times.json();
    if (m_file == QLatin1String("-")) {
        std::fputs(report.c_str(), stderr);
        return;
    }
    try {
        writeFileAtomically(m_file.toStdString(), report);
    } catch (const Error& error) {
        std::fprintf(stderr, "mambascope: %s\n", error.what()); // a report for developers stops nobody's work
    }
}

} // namespace mambascope
