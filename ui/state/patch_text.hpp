// SPDX-License-Identifier: GPL-3.0-or-later
// How states, patches and the other run are written on screen and in the undo menu.
#pragma once

#include <string_view>

#include <QString>

#include "ui/state/knockout_text.hpp"

namespace mambascope::ui {

/// "s", as papers and the command line have it.
[[nodiscard]] QString stateShortName(Site state);
/// "output of the SSM": what the state is, in a few words.
[[nodiscard]] QString stateMeaning(Site state);

/// "s of ·Curie"
[[nodiscard]] QString patchTitle(std::string_view prompt, const PatchEntry& entry);
/// "restored in layers 12–21 of 24 · left model only · off". `into`: of the state. With both runs known it
/// says where the other one has no such token.
[[nodiscard]] QString patchDetail(const PatchEntry& entry, const TraceState& trace, const ModelFacts& facts);

/// "Steve Jobs instead of the subject", "noise of 3 times the embeddings' spread on the subject".
[[nodiscard]] QString otherRunWords(const TraceState& trace);

} // namespace mambascope::ui
