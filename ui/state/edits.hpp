// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that a user takes, as functions from one experiment to the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// The prompt replaced; subject, knockouts and patches stay on their characters and go where those were
/// deleted.
[[nodiscard]] ExperimentState withPrompt(const ExperimentState& state, std::string prompt);

/// Before quite another prompt: without what is told by characters of the old one, its knockouts, patches,
/// the subject of the other run and the objects of the edit.
[[nodiscard]] ExperimentState withoutPromptParts(const ExperimentState& state);

/// A knockout added under a new id; one that is there already but off is switched on instead.
[[nodiscard]] ExperimentState withKnockout(const ExperimentState& state, KnockoutEntry entry);

/// True where an enabled knockout cuts the pair in that layer of that side's model.
[[nodiscard]] bool isKnockedOut(const ExperimentState& state, Side side, const PromptPart& query,
                                const PromptPart& source, int layer, int layerCount);

/// The pair taken out of every enabled knockout that cuts it in that layer; what those cut besides stays, in
/// up to four pieces. With a one-sided scope the other model keeps its knockouts whole.
[[nodiscard]] ExperimentState withPairRestored(const ExperimentState& state, Side side, Scope scope,
                                               const PromptPart& query, const PromptPart& source, int layer,
                                               int layerCount);

/// The same knockout (ends, scope and layers) removed where there is one, added where there is none.
[[nodiscard]] ExperimentState withKnockoutToggled(const ExperimentState& state, const KnockoutEntry& entry);

[[nodiscard]] ExperimentState withKnockoutRemoved(const ExperimentState& state, int id);
[[nodiscard]] ExperimentState withKnockoutEnabled(const ExperimentState& state, int id, bool enabled);
[[nodiscard]] ExperimentState withoutKnockouts(const ExperimentState& state);

/// Another model in a pane: its layer, window, heads, tokenizer and BOS go back to automatic, its edits
/// go, the rest stays.
[[nodiscard]] ExperimentState withModel(const ExperimentState& state, Side side, std::string model);

/// The heads that a pane's matrix is over: one, else a third of them, else all.
[[nodiscard]] ExperimentState withHeads(const ExperimentState& state, Side side, std::optional<int> head,
                                        std::optional<DecayGroup> group = std::nullopt);

/// The heads that a pane's knockouts, map and flow cut: one, else a third of them, else all. Some heads alone
/// can't be cut strictly, since all share the convolution: choosing them ends `strict`.
[[nodiscard]] ExperimentState withCutHeads(const ExperimentState& state, Side side, std::optional<int> head,
                                           std::optional<DecayGroup> group = std::nullopt);
/// Strict or not; strict knockouts cut all heads. Switched on, it is the full degree.
[[nodiscard]] ExperimentState withStrict(const ExperimentState& state, bool strict);
/// How the state's knockouts cut the short convolution.
[[nodiscard]] Strict strictDegree(const ExperimentState& state);
/// What withCutHeads has set.
[[nodiscard]] HeadSelection cutHeads(const PaneState& pane);

/// All enabled knockouts of a side as one variant for a model of `layerCount` layers (0: not known yet, then
/// every span keeps the layers it was made with). No edges where there are none.
[[nodiscard]] KnockoutSpec activeKnockout(const ExperimentState& state, Side side, int layerCount);

/// The followed answer (ExperimentState::target) that scores exactly this token: " Apple" gives "Apple".
/// Nothing for a token that doesn't begin with one space, since an answer is scored as the first token of " "
/// and its text, and for one that holds part of a character.
[[nodiscard]] std::optional<std::string> targetOfToken(std::string_view token);

/// Follows exactly this token, by name where a target can name it. The same token again: each model's own
/// answer.
[[nodiscard]] ExperimentState withTokenFollowed(const ExperimentState& state, const std::string& token);
/// Follows an answer that was typed; empty: each model's own.
[[nodiscard]] ExperimentState withTarget(const ExperimentState& state, std::string target);

} // namespace mambascope::ui
