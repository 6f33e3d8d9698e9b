// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of edits do to a window, and what they look for in it.
#pragma once

#include <string>
#include <vector>

#include "tests/ui/shell/window_under_test.hpp"
#include "ui/views/edit/edit_panel.hpp"

namespace mambascope::testing {

inline const std::string kEditPrompt = "The mother tongue of Danielle Darrieux is"; // of CounterFact

[[nodiscard]] ui::EditPanel& editPanelOf(const WindowUnderTest& test);
/// Opens the view and names the new object.
void openEdit(WindowUnderTest& test, const QString& newObject = QStringLiteral("English"));
/// Clicks the button of this name.
void press(const WindowUnderTest& test, const char* name);
/// Every edit that has begun on channels whose name starts so.
[[nodiscard]] std::vector<EditRequest> editsOn(const WindowUnderTest& test, const std::string& channel);

} // namespace mambascope::testing
