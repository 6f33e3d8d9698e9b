// SPDX-License-Identifier: GPL-3.0-or-later
// Session files: an ExperimentState as JSON, schema "mambascope.session/1".
#pragma once

#include <QByteArray>
#include <QString>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Indented UTF-8 JSON with a newline at its end.
[[nodiscard]] QByteArray toJson(const ExperimentState& state);

/// Reads what toJson wrote. Fields that are missing keep their default, unknown ones are skipped. Throws
/// Error FileMalformed {file, field, expected} with one line for anything else; `file` only names the source.
[[nodiscard]] ExperimentState experimentFromJson(const QByteArray& json, const QString& file);

/// Throws Error FileMissing, FileUnreadable or FileMalformed.
[[nodiscard]] ExperimentState loadSession(const QString& file);

/// Written whole or not at all. Throws Error FileWriteFailed.
void saveSession(const ExperimentState& state, const QString& file);

} // namespace mambascope::ui
