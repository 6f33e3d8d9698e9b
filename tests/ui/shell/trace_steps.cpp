// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/trace_steps.hpp"

#include <variant>

#include <QComboBox>
#include <QTest>

namespace mambascope::testing {

using namespace mambascope::ui;

TracePanel& tracePanelOf(const WindowUnderTest& test) {
    return *test.find<TracePanel>("tracePanel");
}

TraceView& traceViewOf(const WindowUnderTest& test, Side side) {
    return tracePanelOf(test).view(side);
}

std::optional<TraceRequest> newestTrace(const WindowUnderTest& test, const std::string& channel) {
    std::optional<TraceRequest> found;
    for (const Request& request : test.control->begunRequests()) {
        if (request.channel == channel) {
            found = std::get<TraceRequest>(request.body);
        }
    }
    return found;
}

const PredictionData& barsOf(const WindowUnderTest& test, Side side) {
    return test.window->pane(side).bars().data();
}

void clickTraceCell(TraceView& view, TraceCell cell) {
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(cell).center().toPoint());
}

void choosePatchValue(const WindowUnderTest& test, PatchSource value) {
    auto* box = test.find<QComboBox>("patchValue");
    const int index = box->findData(static_cast<int>(value));
    box->setCurrentIndex(index);
    Q_EMIT
    box->activated(index);
}

int mapOf(const TraceView& view, Site state) {
    for (int map = 0; map < view.shown().stateCount(); ++map) {
        if (view.shown().map(map).state == state) {
            return map;
        }
    }
    return -1;
}

} // namespace mambascope::testing
