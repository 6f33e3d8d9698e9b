// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QWidget>

#include "ui/engine/experiment_runner.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

/// How far a model's weights are read, and a way to stop that. Shows itself only for loads that take longer
/// than a moment.
class LoadBar : public QWidget {
    Q_OBJECT

public:
    /// suffix: of the pane that it belongs to, for object names.
    explicit LoadBar(const QString& suffix, QWidget* parent = nullptr);

    /// Nothing: no load is running, the bar goes away at once.
    void setProgress(const QString& model, const std::optional<LoadProgress>& progress);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    TextButton* m_cancel;
    QTimer m_delay;
};

} // namespace mambascope::ui
