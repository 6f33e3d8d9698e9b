// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt with what is known of it below, the gallery, undo and redo.
#pragma once

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

#include "ui/shell/prompt/prompt_edit.hpp"

namespace mambascope::ui {

class PromptBar : public QWidget {
    Q_OBJECT

public:
    PromptBar(QAction* gallery, QAction* undo, QAction* redo, QWidget* parent = nullptr);

    [[nodiscard]] PromptEdit& edit() { return *m_edit; }
    [[nodiscard]] QToolButton& galleryButton() { return *m_gallery; }
    /// Rich text; its links are reported by hintLinkActivated.
    void setHint(const QString& html);
    [[nodiscard]] QString hint() const { return m_hint->text(); }
    /// One sentence below the field in place of the hint; empty: no error.
    void setError(const QString& text);
    [[nodiscard]] QString error() const { return m_error->text(); }

Q_SIGNALS:
    void hintLinkActivated(const QString& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    PromptEdit* m_edit;
    QToolButton* m_gallery;
    QLabel* m_hint;
    QLabel* m_error;
};

} // namespace mambascope::ui
