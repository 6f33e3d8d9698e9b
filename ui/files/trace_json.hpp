// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in a session file: "trace", the other run, and "patches". Both may be missing, as in files
// from before there was any. Private to ui/files.
#pragma once

#include "core/io/json_node.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What is not as in a new experiment.
void addTrace(const ExperimentState& state, nlohmann::json& session);
/// Throws Error FileMalformed. The prompt and the knockouts must have been read.
void readTrace(const JsonNode& session, ExperimentState& state);

} // namespace mambascope::ui
