// SPDX-License-Identifier: GPL-3.0-or-later
// The top line of a pane: which model, which layer, and what its matrix shows.
#pragma once

#include <optional>
#include <vector>

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidget>

#include "core/values/snapshot.hpp"
#include "ui/engine/model_lister.hpp"
#include "ui/shell/panes/head_entry_menu.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/views/attention/heatmap_data.hpp"
#include "ui/views/knockouts/cut_heads_menu.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

class PaneHeader : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(QWidget* parent = nullptr);

    /// Where the model menu's entries come from: asked to look again each time it opens. Must outlive the
    /// header.
    void setModels(ModelLister& models);
    /// PaneState::model, before anything else is known of it.
    void setModel(const std::string& model);
    /// Null: not known (yet); then `instead` stands in its place.
    void setModelInfo(const ModelInfo* info, const QString& instead = {});
    void setLayer(int layer, int layerCount);
    /// `info` null: not known (yet).
    void setView(const PaneState& state, const ModelInfo* info);

Q_SIGNALS:
    void modelChosen(const QString& model);
    void folderRequested();
    void viewChosen(mambascope::AttentionView view);
    /// −1: over all heads.
    void headChosen(int head);
    void decayGroupChosen(mambascope::DecayGroup group);
    /// What knockouts cut; −1: all heads.
    void cutHeadChosen(int head);
    void cutGroupChosen(mambascope::DecayGroup group);
    void tokenizerRequested();
    void ownTokenizerRequested();
    void bosChosen(mambascope::BosChoice bos);
    /// All edits of the model on or off.
    void editsSwitched(bool on);

protected:
    /// Tinted while an edited model is shown.
    void paintEvent(QPaintEvent* event) override;

private:
    void showModelName(const QString& name);
    void showEdits(const PaneState& state);
    void openModelMenu();
    void fillModelMenu();
    void addModelItems(QMenu& menu);
    void addBosItems(QMenu& menu);
    void fillViewMenu();
    void fillHeadMenu();
    [[nodiscard]] QString headsTitle() const;
    QAction* addHeadItem(const QString& text, const QString& objectName, bool isShown);
    void addDecayGroups();
    void addSingleHeads();

    ModelLister* m_models = nullptr;
    TextButton* m_model;
    QToolButton* m_edited; ///< shown while the model has edits
    QLabel* m_info;
    QLabel* m_layer;
    TextButton* m_view;
    TextButton* m_head;
    QString m_modelName;
    AttentionView m_shownView = AttentionView::Normalized;
    HeadsShown m_shownHeads;
    PaneState m_shown;
    CutHeadsMenu* m_cutHeads;
    HeadEntryMenu* m_headEntry; ///< stands in for single heads where they are too many to list
    int m_headCount = 0;
    bool m_hasDecay = false;
    bool m_signedWeights = false;
};

} // namespace mambascope::ui
