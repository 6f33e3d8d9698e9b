// SPDX-License-Identifier: GPL-3.0-or-later
// Which model a pane has, with which tokenizer: asked of the user, remembered, and set as undoable steps.
#pragma once

#include <QObject>
#include <QWidget>

#include "ui/shell/window_model.hpp"
#include "ui/shell/window_setup.hpp"

namespace mambascope::ui {

class ModelChanges : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of dialogs. All must outlive this object.
    ModelChanges(QWidget& window, const WindowSetup& setup, WindowModel& model);

    void askFolder(Side side);
    void askTokenizer(Side side);
    void useOwnTokenizer(Side side);
    void setBos(Side side, BosChoice bos);
    /// As a menu of models chose it.
    void choose(Side side, const QString& model);
    /// The models that a menu offers.
    [[nodiscard]] ModelLister& lister() { return m_lister; }

private:
    void open(Side side, const QString& model, const StepText& step);
    /// An empty file: the model's own.
    void setTokenizer(Side side, const QString& file, const StepText& step);

    QWidget& m_window;
    const WindowSetup& m_setup;
    WindowModel& m_model;
    ModelLister m_lister;
};

} // namespace mambascope::ui
