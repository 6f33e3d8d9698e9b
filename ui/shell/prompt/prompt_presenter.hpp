// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps prompt field, hint line, gallery and experiment in step.
#pragma once

#include <vector>

#include <QObject>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"

namespace mambascope::ui {

class PromptPresenter : public QObject {
    Q_OBJECT

public:
    /// All must outlive the presenter.
    PromptPresenter(PromptBar& bar, GalleryPopup& gallery, Experiment& experiment, ExperimentRunner& runner,
                    QObject* parent = nullptr);

    /// A prompt of the gallery: knockouts, subject and followed answer of the old one go.
    void choose(const GalleryEntry& entry);
    /// Follows an answer; empty: each model's own.
    void follow(const QString& target);

private:
    void followLink(const QString& link);
    void setKeepTrailingSpace(bool keep);
    void showPrompt();
    void showHint();
    void showError();
    [[nodiscard]] const PredictSnapshot* cleanPrediction(Side side) const;

    PromptBar& m_bar;
    GalleryPopup& m_gallery;
    Experiment& m_experiment;
    ExperimentRunner& m_runner;
    bool m_isShortened = false; ///< of what was pasted last only a part is in the prompt
};

} // namespace mambascope::ui
