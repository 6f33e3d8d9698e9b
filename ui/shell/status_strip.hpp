// SPDX-License-Identifier: GPL-3.0-or-later
// The window's last line: where the numbers come from or what the pointer is on, and how clicks act.
#pragma once

#include <array>

#include <QAction>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QWidget>

#include "ui/engine/experiment_runner.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class StatusStrip : public QWidget {
    Q_OBJECT

public:
    struct Actions {
        QAction* allLayers = nullptr;
        QAction* align = nullptr;
        QAction* link = nullptr;
    };

    /// Experiment and runner must outlive the strip.
    StatusStrip(Experiment& experiment, const ExperimentRunner& runner, const Actions& actions,
                QWidget* parent = nullptr);

    /// What the pointer or the keyboard is on, in words; empty: the facts come back.
    void setMessage(const QString& text);
    [[nodiscard]] QString message() const { return m_message->text(); }
    [[nodiscard]] QSpinBox& windowBox(Side side) { return *m_windows[indexOf(side)]; }
    /// What came of a check against float64: rich text, and plain text with more; empty: nothing is shown.
    void setCheck(const QString& text, const QString& details);
    /// A side that is not in sight has no window box.
    void setSideVisible(Side side, bool visible);

Q_SIGNALS:
    void windowChosen(mambascope::ui::Side side, int size);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void dressBoxes();
    void refresh();
    /// Of what is shown now; null until it has been measured.
    [[nodiscard]] const AttentionSnapshot* trustOf(Side side) const;
    void showWindows();
    void showWhatFits();

    Experiment& m_experiment;
    const ExperimentRunner& m_runner;
    QStackedWidget* m_stack;
    QWidget* m_facts;
    QLabel* m_run;
    QLabel* m_trust;
    QLabel* m_check;
    QLabel* m_leak;
    QLabel* m_message;
    std::array<QSpinBox*, 2> m_windows;
};

} // namespace mambascope::ui
