// SPDX-License-Identifier: GPL-3.0-or-later
// Shows an experiment's results for one side in its pane, and takes the pane's clicks to the experiment.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QMenu>
#include <QObject>
#include <QTimer>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/model_pane.hpp"

namespace mambascope::ui {

class PanePresenter : public QObject {
    Q_OBJECT

public:
    /// All must outlive the presenter.
    PanePresenter(ModelPane& pane, Experiment& experiment, ExperimentRunner& runner, KnockoutClicks& clicks,
                  QObject* parent = nullptr);

    [[nodiscard]] ModelPane& pane() { return m_pane; }
    [[nodiscard]] Side side() const { return m_pane.side(); }
    /// Limits of the shown layer by its own values; nothing without a matrix.
    [[nodiscard]] std::optional<ScaleLimits> ownLimits() const;
    [[nodiscard]] AttentionView shownView() const;
    void stepLayer(int step);
    void stepWindow(int step);
    void chooseLayer(int layer);
    void setWindow(int size);
    /// Stops loading this pane's model and goes back to the one that answered before, as a step that can be
    /// undone. False where nothing is being loaded.
    bool cancelLoading();
    /// Knocks out, or restores, the cell under the keyboard's cursor.
    void toggleCursorCell();

Q_SIGNALS:
    /// The matrix is another one: limits and linked marks may be new.
    void matrixChanged();
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
    void connectCells();
    void chooseHead(int head); ///< −1: over all heads
    void cutHeads(std::optional<int> head, std::optional<DecayGroup> group);
    void followAnswer(const QString& text, int tokenId);
    void followToken(const std::string& text);
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
    void showKnockouts(const AttentionSnapshot& shown);
    void showPredictions();
    void showSubject();
    void showErrors();
    [[nodiscard]] bool needsTokenizer(ErrorCode failure) const;
    void showStale();
    void applyStale();
    [[nodiscard]] std::vector<Edge> activeEdges(const AttentionSnapshot& shown) const;
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const AttentionSnapshot* attention() const;
    [[nodiscard]] static std::optional<std::size_t> layerPosition(const AttentionSnapshot& shown, int layer);

    ModelPane& m_pane;
    Experiment& m_experiment;
    ExperimentRunner& m_runner;
    KnockoutClicks& m_clicks;
    std::shared_ptr<const Snapshot> m_shownAttention;
    /// Of the heatmap: the snapshot and which of its layers.
    std::pair<std::shared_ptr<const Snapshot>, std::optional<std::size_t>> m_shownMatrix;
    std::shared_ptr<const Snapshot> m_shownPredict;
    QTimer m_staleDelay; ///< an answer within this time shows no stale mark
};

} // namespace mambascope::ui
