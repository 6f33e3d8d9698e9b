// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of linear relations and of blocking in a session file: "relations" and "blocking". Both may
// be missing, as in files from before there was any. Private to ui/files.
#pragma once

#include "core/io/json_node.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What is not as in a new experiment.
void addFactParts(const ExperimentState& state, nlohmann::json& session);
/// Throws Error FileMalformed.
void readFactParts(const JsonNode& session, ExperimentState& state);

} // namespace mambascope::ui
