// SPDX-License-Identifier: GPL-3.0-or-later
// Session files (core/session/session.hpp) as a window has them: an experiment with its results.
#pragma once

#include <optional>

#include <QString>

#include <nlohmann/json.hpp>

#include "core/session/session.hpp"
#include "ui/history/history_tree.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// What a window shows, or showed when it was saved.
struct WindowSession {
    ExperimentState state;
    Results results;
    QString saved = {}; ///< when it was saved, UTC, ISO 8601; empty: not known
    /// The states before and beside `state`, which is its present one; nothing: the file holds none.
    std::optional<HistoryTree> history = {};
    /// Its edits are copied beside the file; not for copies that only this machine reads.
    bool withEdits = true;
    nlohmann::json views = {}; ///< what is set in the views alone (view_settings.hpp); null: nothing
};

/// Edits that the session has are copied from beside it into editsFolder(). Reads either version. Throws
/// Error FileMissing, FileUnreadable or FileMalformed, with one line. Any thread.
[[nodiscard]] WindowSession openSession(const QString& file);
/// The state alone. Throws as openSession.
[[nodiscard]] ExperimentState loadSession(const QString& file);

/// Edits are copied into a folder beside the file first (editsOfSession). Written whole or not at all.
/// Returns how many results had no room (core/session). Throws Error FileWriteFailed. Any thread.
std::size_t saveSession(const WindowSession& session, const QString& file);
/// The state alone.
void saveSession(const ExperimentState& state, const QString& file);

} // namespace mambascope::ui
