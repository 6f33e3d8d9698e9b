// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt with visible spaces: one line, or as many as it has.
#pragma once

#include <QPlainTextEdit>
#include <QString>

namespace mambascope::ui {

/// Spaces are drawn as ·, the text keeps them. What is typed or pasted stays on its line; a prompt that comes
/// with line feeds from elsewhere makes the field higher, up to kMostLines, and scroll beyond. Undo and redo
/// are the window's, not the field's.
class PromptEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int kMostLines = 5;

    explicit PromptEdit(QWidget* parent = nullptr);

    /// Exactly what was typed; unlike toPlainText() it keeps no-break spaces.
    [[nodiscard]] QString text() const;
    /// Replaces the text without edited(); the cursor goes to the end of what is new.
    void setText(const QString& text);
    void setInvalid(bool invalid);
    /// Takes font and height from the parent's font and the lines; called when either has changed.
    void fitHeight();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString& text);
    /// What was pasted or dropped was cut to what a prompt can hold (kLongestPrompt); after edited().
    void shortened();
    void returnPressed();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] int lineCount() const;

    bool m_setting = false;
};

} // namespace mambascope::ui
