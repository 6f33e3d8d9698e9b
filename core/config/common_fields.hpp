// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a config.json in transformers' layout that mean the same in every family.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/config/config_reader.hpp"

namespace mambascope {

/// What a model says about its files: one line each, for people.
using ConfigNotes = std::vector<std::string>;

/// Throws ConfigField for fields that let transformers compute something that no family here has (attention
/// to later tokens, layers with configs of their own). Fields that change other families' forward pass, and
/// that transformers doesn't read in the families here, become notes.
void readCommonFields(const ConfigReader& config, ConfigNotes& notes);

/// The name that counts of a field with two: transformers 5.23 lets `alias` ("hidden_size") replace `name`
/// ("n_embd") where a file has both, which becomes a note where they differ.
[[nodiscard]] std::string_view nameThatCounts(const ConfigReader& config, std::string_view name,
                                              std::string_view alias, ConfigNotes& notes);

/// "config.json: <text>".
void addNote(ConfigNotes& notes, const std::string& text);

} // namespace mambascope
