// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what a user does to tokens and cells of one pane into steps of the experiment.
#pragma once

#include <optional>

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class KnockoutClicks : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    KnockoutClicks(Experiment& experiment, const ExperimentRunner& runner, QObject* parent = nullptr);

    /// Cuts the pair in the pane's window of layers, or restores it where it is cut in the pane's layer. In
    /// both models where they are linked, unless Ctrl is held.
    void toggleCell(Side side, int query, int source, Qt::KeyboardModifiers modifiers);
    /// Cuts every pair of the rectangle; the same rectangle again takes the cut back.
    void toggleRectangle(Side side, IndexRange queries, IndexRange sources, Qt::KeyboardModifiers modifiers);
    /// Cuts a token from every token after it.
    void cutToken(Side side, int token, Qt::KeyboardModifiers modifiers = {});
    /// Cuts a pair of one model in given layers, as a finding of its map.
    void cutInWindow(Side side, int query, int source, IndexRange layers);
    /// Marks tokens, without the white space at their ends.
    void setSubject(Side side, int first, int last);
    /// Moves one end of the subject to a token; what lies beyond it no longer belongs to the subject.
    void setSubjectStart(Side side, int token);
    void setSubjectEnd(Side side, int token);
    /// Back to the guess.
    void clearSubject();

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
    [[nodiscard]] Scope scopeOf(Side side, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] KnockoutEntry entryFor(Side side, const PromptPart& query, const PromptPart& source,
                                         Qt::KeyboardModifiers modifiers) const;
    void change(const ExperimentState& next, const KnockoutEntry& entry);
    /// Of the side's model; of the one whose matrix is still shown where the present one can't be loaded; 0:
    /// none.
    [[nodiscard]] int layerCount(Side side) const;

    Experiment& m_experiment;
    const ExperimentRunner& m_runner;
};

} // namespace mambascope::ui
