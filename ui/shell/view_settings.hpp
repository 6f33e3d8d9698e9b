// SPDX-License-Identifier: GPL-3.0-or-later
// What is set in the views alone (View::properties), as a part of a session.
#pragma once

#include <nlohmann/json.hpp>

#include "ui/shell/view_host.hpp"

namespace mambascope::ui {

/// By "attention/left", docks by their id; views that have nothing set are left out. Null: none has.
[[nodiscard]] nlohmann::json viewSettings(const ViewHost& views);
/// Sets what viewSettings() told. What the window has no view for, and what is no object, is skipped: how
/// views are set matters to nobody's numbers.
void setViewSettings(const ViewHost& views, const nlohmann::json& settings);

} // namespace mambascope::ui
