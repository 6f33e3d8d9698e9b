// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what a user does to tokens and cells of one pane into steps of the experiment.
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/state/place.hpp"

namespace mambascope::ui {

class KnockoutClicks : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    KnockoutClicks(Experiment& experiment, const ExperimentRunner& runner, QObject* parent = nullptr);

    /// As EditSink has them.
    void togglePair(const Place& place, Qt::KeyboardModifiers modifiers);
    void toggleArea(const Place& place, Qt::KeyboardModifiers modifiers);
    /// As EditSink has it.
    void togglePatch(const Place& place, Site state, Qt::KeyboardModifiers modifiers);
    /// Several areas of one side in one step, which `text` names. Where all of them are cut, all are
    /// restored.
    void toggleAreas(const std::vector<Place>& places, const StepText& text);
    /// Cuts a token from every token after it.
    void cutToken(Side side, int token, Qt::KeyboardModifiers modifiers = {});
    /// Marks tokens, without the white space at their ends.
    void setSubject(Side side, int first, int last);
    /// Moves one end of the subject to a token; what lies beyond it no longer belongs to the subject.
    void setSubjectStart(Side side, int token);
    void setSubjectEnd(Side side, int token);
    /// Back to the guess.
    void clearSubject();

    /// The place of a pane's tokens; nothing where it shows none.
    [[nodiscard]] std::optional<Place> placeOfTokens(Side side, IndexRange queries, IndexRange sources) const;
    /// The part of the experiment's prompt that a pane's tokens stand for; nothing where the tokens are of an
    /// older prompt and their characters are gone, or where there are none.
    [[nodiscard]] std::optional<PromptPart> partOf(Side side, IndexRange tokens) const;
    /// Its characters alone; nothing where there are none.
    [[nodiscard]] std::optional<ByteSpan> bytesOf(Side side, IndexRange tokens) const;
    /// The subject's tokens among those that a pane shows, which may be of an older prompt.
    [[nodiscard]] std::optional<IndexRange> subjectTokens(Side side) const;

Q_SIGNALS:
    /// Why a click did nothing, in one sentence.
    void refused(const QString& reason);

private:
    /// Of the side's model; where it is not known (it could not be loaded), of the one that is still shown.
    [[nodiscard]] int layerCount(Side side) const;
    [[nodiscard]] Scope scopeOf(Side side, Qt::KeyboardModifiers modifiers) const;
    /// The place in the prompt as it is now, with both ends; nothing, and refused() says why, where there is
    /// no such pair any more.
    [[nodiscard]] std::optional<Place> present(const Place& place);
    [[nodiscard]] KnockoutEntry entryFor(const Place& place, Qt::KeyboardModifiers modifiers) const;
    void change(const ExperimentState& next, const KnockoutEntry& entry);
    /// A patch and, where both models are patched, its counterparts in the other one. Empty, and refused()
    /// says why, where nothing can be put there.
    [[nodiscard]] std::vector<PatchEntry> patchesAt(const Place& place, Site state, bool both);

    Experiment& m_experiment;
    const ExperimentRunner& m_runner;
};

} // namespace mambascope::ui
