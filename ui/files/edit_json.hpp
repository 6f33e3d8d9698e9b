// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of weights as parts of a session file.
#pragma once

#include <nlohmann/json.hpp>

#include "core/io/json_node.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// "edit", where anything is set; each pane's "edits", where it has any: a file's name without its folder.
void addEdits(const ExperimentState& state, nlohmann::json& session);

/// Files are those of editsFolder(). Throws Error FileMalformed.
void readEdits(const JsonNode& session, ExperimentState& state);

} // namespace mambascope::ui
