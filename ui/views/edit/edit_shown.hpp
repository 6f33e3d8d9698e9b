// SPDX-License-Identifier: GPL-3.0-or-later
// One edit as it is shown: its prompts before and after, its optimiser, and the same fact edited in other
// layers. Plain values, any thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// The four scores of an edit.
enum class EditScore { Efficacy, Paraphrase, Neighbourhood, Harmonic };
inline constexpr std::array kEditScores{EditScore::Efficacy, EditScore::Paraphrase, EditScore::Neighbourhood,
                                        EditScore::Harmonic};

inline constexpr std::array kPromptKinds{EditedPromptKind::Rewrite, EditedPromptKind::Paraphrase,
                                         EditedPromptKind::Neighbour};

/// "ES", as papers have it.
[[nodiscard]] QString scoreName(EditScore score);
/// NaN where it has no prompts.
[[nodiscard]] double scoreOf(const EditScores& scores, EditScore score);

/// The same fact edited at one site in every layer that has answered so far.
struct EditSweep {
    Matrix site = Matrix::Wo;
    std::vector<std::shared_ptr<const EditSnapshot>> layers; ///< by layer; null: not there yet
    friend bool operator==(const EditSweep&, const EditSweep&) = default;

    [[nodiscard]] int doneCount() const;
};

struct EditShown {
    std::shared_ptr<const EditSnapshot> edit; ///< null: nothing but perhaps sweeps
    QString model;
    std::vector<EditSweep> sweeps; ///< none is without an answer
    friend bool operator==(const EditShown&, const EditShown&) = default;

    /// The edit is made: until then there is no more than the optimiser's steps so far.
    [[nodiscard]] bool isWhole() const { return edit != nullptr && !edit->prompts.empty(); }
    [[nodiscard]] bool isEmpty() const { return edit == nullptr && sweeps.empty(); }
    [[nodiscard]] int promptCount() const;
    [[nodiscard]] const EditedPrompt& prompt(int row) const;
    [[nodiscard]] int layerCount() const; ///< of the sweeps' model; 0: there is no sweep
    /// Any answer: they are all of one fact. Not for an empty one.
    [[nodiscard]] const EditSnapshot& any() const;
};

/// exp(−nll): the probability of an object, over several tokens their geometric mean.
[[nodiscard]] double objectProbability(double nll);
/// "0.02 → 0.71", of two of an object's log-likelihoods with the sign turned.
[[nodiscard]] QString probabilityChange(double nllBefore, double nllAfter);

/// How far prompts of a kind have it right, as a mean over them: p of the object that they should have (the
/// new one; of neighbours the true one) minus p of the other. ROME's magnitudes EM, PM, NM. NaN where there
/// are none of that kind.
[[nodiscard]] double magnitudeOf(const EditSnapshot& edit, EditedPromptKind kind, bool isAfter);
/// "EM", "PM", "NM"
[[nodiscard]] QString magnitudeName(EditedPromptKind kind);

/// "rewrite", "paraphrase", "neighbour"
[[nodiscard]] QString promptKindText(EditedPromptKind kind);
/// All of a prompt's row in one sentence.
[[nodiscard]] QString promptSentence(const EditShown& shown, int row);
/// "ES 0 → 100 · PS …": in per cent.
[[nodiscard]] QString scoresSentence(const EditSnapshot& edit);
/// "EM −0.98 → 0.97 · PM …"
[[nodiscard]] QString magnitudesSentence(const EditSnapshot& edit);
/// "demo-mamba2, layer 12: W_o ES 100, PS …"
[[nodiscard]] QString layerSentence(const EditShown& shown, int layer);
/// "demo-mamba2 · W_o of layer 6 · Danielle Darrieux: French → English"
[[nodiscard]] QString editHeadline(const EditShown& shown);

} // namespace mambascope::ui
