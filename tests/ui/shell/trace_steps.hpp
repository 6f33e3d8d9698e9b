// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of causal tracing do to a window, and what they look for in it.
#pragma once

#include <optional>
#include <string>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/views/trace/trace_panel.hpp"

namespace mambascope::testing {

inline const std::string kTracePrompt = "The mother tongue of Danielle Darrieux is"; // of CounterFact
inline const QString kOtherSubject = QStringLiteral("Steve Jobs");

[[nodiscard]] ui::TracePanel& tracePanelOf(const WindowUnderTest& test);
[[nodiscard]] ui::TraceView& traceViewOf(const WindowUnderTest& test, ui::Side side = ui::Side::Left);
/// The newest request of a channel that has begun; nothing where none has.
[[nodiscard]] std::optional<TraceRequest> newestTrace(const WindowUnderTest& test,
                                                      const std::string& channel);
[[nodiscard]] const ui::PredictionData& barsOf(const WindowUnderTest& test, ui::Side side = ui::Side::Left);
void clickTraceCell(ui::TraceView& view, ui::TraceCell cell);
/// What the next click puts into a cell.
void choosePatchValue(const WindowUnderTest& test, PatchSource value);
/// Whichever map is of this state; -1: none.
[[nodiscard]] int mapOf(const ui::TraceView& view, Site state);

} // namespace mambascope::testing
