// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an experiment's results for one side in its pane, and takes the pane's clicks to the experiment.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QMenu>
#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/shell/panes/pane_edits.hpp"
#include "ui/views/selection.hpp"
#include "ui/widgets/stale_delay.hpp"

namespace mambascope::ui {

class PanePresenter : public QObject {
    Q_OBJECT

public:
    /// All must outlive the presenter.
    PanePresenter(ModelPane& pane, Experiment& experiment, ExperimentRunner& runner, KnockoutClicks& clicks,
                  PaneEdits& edits, Selection& selection, QObject* parent = nullptr);

    [[nodiscard]] ModelPane& pane() { return m_pane; }
    [[nodiscard]] Side side() const { return m_pane.side(); }
    /// Stops loading this pane's model and goes back to the one that answered before, as a step that can be
    /// undone. False where nothing is being loaded.
    bool cancelLoading();
    /// Knocks out, or restores, the cell under the keyboard's cursor.
    void toggleCursorCell();

Q_SIGNALS:
    /// The tokens are other ones.
    void tokensChanged();
    void statusTextChanged(const QString& text);
    void folderRequested();
    void modelRequested(const QString& model);
    /// The model needs a tokenizer, or the user wants another one for it.
    void tokenizerRequested();
    void ownTokenizerRequested();
    void bosChosen(mambascope::BosChoice bos);
    /// The user wants to type an answer to follow.
    void followRequested();

private:
    void resultChanged(const ResultChange& change);
    void connectPane();
    void connectStrips();
    void openCellMenu(int query, int source, QPoint globalPosition);
    void openTokenMenu(int token, QPoint globalPosition);
    [[nodiscard]] QString labelOf(int token) const;
    void addKnockoutItems(QMenu& menu, int token, bool keys);
    void addSubjectItems(QMenu& menu, int token, bool keys);
    void addFollowItems(QMenu& menu, int token);
    void showHeader();
    void showLoading();
    void showAttention();
    void showLayer();
    void showSubject();
    void showLinked();
    void showErrors();
    [[nodiscard]] bool needsTokenizer(ErrorCode failure) const;
    void showStale();
    void applyStale();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const AttentionSnapshot* attention() const;
    [[nodiscard]] std::optional<Place> placeOfToken(int token) const;

    ModelPane& m_pane;
    Experiment& m_experiment;
    ExperimentRunner& m_runner;
    KnockoutClicks& m_clicks;
    PaneEdits& m_edits;
    Selection& m_selection;
    std::shared_ptr<const Snapshot> m_shownAttention;
    StaleDelay m_stale;
};

} // namespace mambascope::ui
