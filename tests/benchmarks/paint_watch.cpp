// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/paint_watch.hpp"

#include <QEvent>
#include <algorithm>
#include <stdexcept>

#include "ui/shell/panes/model_pane.hpp"

namespace mambascope::bench {

using ui::Channel;
using ui::Side;

PaintWatch::PaintWatch(TimedApplication& application, ui::MainWindow& window)
    : m_application(application)
    , m_window(window) {
    setObjectName(QStringLiteral("paintWatch"));
    for (const Side side : ui::kSides) {
        const auto name = QStringLiteral("knockoutMapView%1")
                              .arg(side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right"));
        auto* map = window.findChild<ui::KnockoutMapView*>(name);
        if (map == nullptr) {
            throw std::logic_error("the window has no " + name.toStdString());
        }
        m_maps[indexOf(side)] = map;
        map->installEventFilter(this);
        window.pane(side).bars().installEventFilter(this);
    }
    connect(&window.runner(), &ui::ExperimentRunner::updated, this, &PaintWatch::hear);
    application.setAfterEvent([this] { eventIsOver(); });
}

PaintWatch::~PaintWatch() {
    m_application.setAfterEvent({});
}

void PaintWatch::start(Channel channel) {
    m_channel = channel;
    for (const Side side : ui::kSides) {
        m_before[indexOf(side)] = m_window.runner().snapshot(side, channel);
    }
    m_isHandling = {};
    m_isPainting = {};
    m_steps = {};
    m_painted = {};
    m_start = std::chrono::steady_clock::now();
}

double PaintWatch::since(std::chrono::steady_clock::time_point time) const {
    return std::chrono::duration<double, std::milli>(time - m_start).count();
}

bool PaintWatch::isComplete() const {
    return std::all_of(ui::kSides.begin(), ui::kSides.end(), [this](Side side) {
        return m_painted[indexOf(side)] || m_window.pane(side).isHidden();
    });
}

void PaintWatch::hear(const ui::ResultChange& change) {
    if (change.channel == m_channel && change.isNewSnapshot && change.state == ui::ResultState::Fresh) {
        m_isHandling[indexOf(change.side)] = true;
        m_steps[indexOf(change.side)].arrived = since(m_application.handlerBegan());
    }
}

const QWidget& PaintWatch::view(Side side) const {
    if (m_channel == Channel::Map) {
        return *m_maps[indexOf(side)];
    }
    return m_window.pane(side).bars();
}

bool PaintWatch::showsNewAnswer(Side side) const {
    const auto snapshot = m_window.runner().snapshot(side, m_channel);
    if (snapshot == nullptr || snapshot == m_before[indexOf(side)] || snapshot->partial ||
        m_window.runner().isStale(side, m_channel)) {
        return false;
    }
    const auto* answer = std::get_if<PredictSnapshot>(&snapshot->body);
    if (answer == nullptr || answer->variants.empty()) {
        return true;
    }
    const ui::PredictionData& bars = m_window.pane(side).bars().data(); // what is being painted
    return bars.hasVariant && bars.current == answer->variants.front().targetProbability;
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        for (const Side side : ui::kSides) {
            m_isPainting[indexOf(side)] |= watched == &view(side) && showsNewAnswer(side);
        }
    }
    return QObject::eventFilter(watched, event);
}

/// All widgets of a window are painted, and its surface is handed over, within one event of the window.
void PaintWatch::eventIsOver() {
    const double now = since(std::chrono::steady_clock::now());
    for (std::size_t side = 0; side < m_painted.size(); ++side) {
        PaintSteps& steps = m_steps[side];
        if (m_isHandling[side]) {
            m_isHandling[side] = false;
            steps.handled = now;
        }
        if (m_channel == Channel::Map && !m_maps[side]->isPictureCurrent()) {
            m_isPainting[side] = false; // its turn comes in the next repaint
        }
        if (m_isPainting[side] && !m_painted[side]) {
            steps.painting = since(m_application.handlerBegan());
            steps.painted = now;
            m_painted[side] = steps;
        }
    }
}

} // namespace mambascope::bench
