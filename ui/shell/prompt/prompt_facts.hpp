// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a prompt without a model (from the gallery, from its capitals), and the line below the
// prompt field that says it.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/values/snapshot.hpp"
#include "ui/shell/prompt/gallery_entries.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// The gallery's entry with exactly this prompt, or null.
[[nodiscard]] const GalleryEntry* findGalleryEntry(const std::vector<GalleryEntry>& gallery,
                                                   const ExperimentState& state);

/// Marked by the user, else the gallery's, else guessed; nothing where none of them has one. Always inside
/// the prompt that the models get: what was marked in spaces at the end that are left out does not count.
[[nodiscard]] std::optional<ByteSpan> subjectOf(const std::vector<GalleryEntry>& gallery,
                                                const ExperimentState& state);

struct PromptHintInput {
    const ExperimentState* state = nullptr;
    const GalleryEntry* known = nullptr;    ///< the prompt's gallery entry, or null
    std::optional<ByteSpan> subject;        ///< subjectOf the state
    const PredictSnapshot* left = nullptr;  ///< null where there is no up-to-date answer
    const PredictSnapshot* right = nullptr; ///< likewise
};

/// Links in the hint.
inline constexpr const char* kKeepSpaceLink = "keep-space";
inline constexpr const char* kDropSpaceLink = "drop-space";
inline constexpr const char* kGuessSubjectLink = "guess-subject";
inline constexpr const char* kOwnAnswerLink = "own-answer";

/// "Both models know this: <b>Apple</b>. Subject: “Beats Music” (drag over tokens to change). …" as rich
/// text.
[[nodiscard]] QString promptHint(const PromptHintInput& input);

} // namespace mambascope::ui
