// SPDX-License-Identifier: GPL-3.0-or-later
// A button that is only its words: for places where a frame would be noise.
#pragma once

#include <QAction>
#include <QToolButton>

namespace mambascope::ui {

class TextButton : public QToolButton {
    Q_OBJECT

public:
    enum class Weight { Muted, Heading };

    /// Flush: the words start at the button's left edge, in line with what stands above and below.
    explicit TextButton(Weight weight, QWidget* parent = nullptr, bool flush = false);
    /// Shows an action; its name is the accessible name.
    TextButton(QAction* action, const QString& objectName, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where there is no room for all the words, they are cut with an ellipsis.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Where the words begin at the leading edge, in widget coordinates.
    [[nodiscard]] QRect textRect() const;
    /// The words, or as many as have room and dots.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Weight m_weight;
    bool m_flush;
};

} // namespace mambascope::ui
