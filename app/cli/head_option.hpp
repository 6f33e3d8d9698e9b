// SPDX-License-Identifier: GPL-3.0-or-later
// --heads SELECTION: the heads (channels in Mamba-1) that a command is about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/cli/options.hpp"
#include "core/values/head_selection.hpp"
#include "core/values/intervention.hpp"

namespace mambascope::cli {

/// The row of a command's options; `help` says what happens to the heads.
[[nodiscard]] OptionSpec headOption(const std::string& help);

/// The row of --strict taps|full.
[[nodiscard]] OptionSpec strictOption();
/// Its degree; Strict::Off if it is absent. Throws Error InvalidArgument for another word.
[[nodiscard]] Strict strictDegree(const Options& options);

/// ", strict (full)"; nothing where cuts aren't strict.
[[nodiscard]] std::string strictPhrase(Strict degree);

/// Decay groups (slow, middle, fast, 1/4), numbers and inclusive ranges with commas between them, such as
/// "slow,0-5,9"; all heads if the option is absent. Throws Error InvalidArgument for anything else.
/// Whether the model has these heads and groups is for the engine to say.
[[nodiscard]] HeadSelection heads(const Options& options);

/// The same from a text that is not empty; nothing where it can't be read.
[[nodiscard]] std::optional<HeadSelection> headsFrom(std::string_view text);

/// What `heads` reads as this selection; empty for all heads.
[[nodiscard]] std::string headsText(const HeadSelection& selection);
/// "heads slow,0-5", or "channels …" where the model's heads are channels.
[[nodiscard]] std::string headsPhrase(const HeadSelection& selection, bool areChannels);
/// The same for JSON: null for all heads.
[[nodiscard]] nlohmann::ordered_json headsJson(const HeadSelection& selection);

} // namespace mambascope::cli
