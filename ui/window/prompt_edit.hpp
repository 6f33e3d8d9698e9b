// SPDX-License-Identifier: GPL-3.0-or-later
// One line of prompt with visible spaces.
#pragma once

#include <QPlainTextEdit>
#include <QString>

namespace mambascope::ui {

/// Spaces are drawn as ·, the text keeps them. Undo and redo are the window's, not the field's.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit PromptEdit(QWidget* parent = nullptr);

    /// Exactly what was typed; unlike toPlainText() it keeps no-break spaces.
    [[nodiscard]] QString text() const;
    /// Replaces the text without edited(); the cursor goes to the end of what is new.
    void setText(const QString& text);
    void setInvalid(bool invalid);
    /// Takes size and font from the parent's font; called when that has changed.
    void fitHeight();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString& text);
    void returnPressed();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_setting = false;
};

} // namespace mambascope::ui
