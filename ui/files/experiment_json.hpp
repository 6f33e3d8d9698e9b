// SPDX-License-Identifier: GPL-3.0-or-later
// An ExperimentState as JSON: what session files hold of it, and as a text of its own all of a session file
// of version 1 (core/session/session.hpp).
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include "core/io/json_node.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// An object without a schema.
[[nodiscard]] nlohmann::json experimentJson(const ExperimentState& state);

/// Reads what experimentJson wrote. Fields that are missing keep their default, unknown ones are skipped.
/// Throws Error FileMalformed {file, field, expected} with one line for anything else.
[[nodiscard]] ExperimentState experimentFromJson(const JsonNode& experiment);

/// A session file of version 1: indented UTF-8 JSON, "mambascope.session/1", with a newline at its end.
[[nodiscard]] QByteArray toJson(const ExperimentState& state);

/// Reads what toJson wrote; `file` only names the source. Throws as above.
[[nodiscard]] ExperimentState experimentFromJson(const QByteArray& json, const QString& file);

} // namespace mambascope::ui
