// SPDX-License-Identifier: GPL-3.0-or-later
// A history as a part of a session file.
#pragma once

#include <nlohmann/json.hpp>

#include "core/io/json_node.hpp"
#include "ui/history/history_tree.hpp"

namespace mambascope::ui {

/// {"prompts", "nodes", "present", "named", "marks"}: each prompt stands there once, and nodes say which is
/// theirs. Steps are in the words of the present language. HistoryNode::file is left out.
[[nodiscard]] nlohmann::json historyJson(const HistoryTree& history);

/// Reads what historyJson wrote. Throws Error FileMalformed {file, field, expected} for anything else.
[[nodiscard]] HistoryTree historyFromJson(const JsonNode& history);

} // namespace mambascope::ui
