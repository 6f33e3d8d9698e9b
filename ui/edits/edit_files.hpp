// SPDX-License-Identifier: GPL-3.0-or-later
// Where the edits of windows and sessions lie: delta files that are named after what they hold, so that the
// same edit is the same file everywhere, and none ever changes.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <QString>

#include "core/editing/delta_file.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// "mambascope/edits" in XDG_STATE_HOME, else in ~/.local/state.
[[nodiscard]] std::filesystem::path editsFolder();

/// "3f…9a.safetensors": of the edit's numbers, tensor, rows and weights.
[[nodiscard]] std::string editFileName(const Delta& delta);
/// A name that editFileName may have made, without a folder.
[[nodiscard]] bool isEditFileName(const std::string& name);

/// Writes the edit into the folder unless it is there. Returns the file. Throws Error FileWriteFailed. Any
/// thread.
[[nodiscard]] std::string keepEdit(const Delta& delta, const std::filesystem::path& folder = editsFolder());

/// Copies edits of these names from one folder into another, where they aren't there. Those that `from`
/// doesn't have are left out: whoever needs one says so. Throws Error FileMalformed for a file that doesn't
/// hold what its name says, FileWriteFailed and what readDelta throws. Any thread.
void copyEdits(const std::vector<std::string>& names, const std::filesystem::path& from,
               const std::filesystem::path& to);

/// Takes away edits of the folder that were neither applied nor opened for so long. Sessions have copies of
/// theirs beside them, which come back when a session is opened. Other files stay; what can't be read or
/// removed stays, too. Any thread.
void pruneEdits(const std::filesystem::path& folder, std::chrono::hours unused);

/// "NAME.edits" beside the session file: where a session keeps its edits.
[[nodiscard]] std::filesystem::path editsOfSession(const std::filesystem::path& session);

/// File names of all edits of a state, whether on or off.
[[nodiscard]] std::vector<std::string> editNamesIn(const ExperimentState& state);

} // namespace mambascope::ui
