// SPDX-License-Identifier: GPL-3.0-or-later
// What all pictures of results share: they are read by pointer and keyboard, say in words what is pointed at,
// are tables for screen readers, and wear a veil while they are out of date.
#pragma once

#include <utility>

#include <QWidget>

#include "ui/widgets/cell_table.hpp"

namespace mambascope::ui {

class ResultView : public QWidget, public CellTable {
    Q_OBJECT

public:
    explicit ResultView(QWidget* parent = nullptr);

    /// The results belong to another state than the present one.
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const { return m_stale; }
    /// What statusTextChanged said last.
    [[nodiscard]] QString statusText() const { return m_told; }

Q_SIGNALS:
    /// What the pointer or the keyboard is on, in words; empty: nothing.
    void statusTextChanged(const QString& text);

protected:
    /// What lies at a point, for the tool tip; empty: nothing.
    [[nodiscard]] virtual QString describeAt(QPointF point) const = 0;
    virtual void pointerLeft() = 0;
    /// Something here lies under the pointer and is told of, focus or not.
    [[nodiscard]] virtual bool isPointedAt() const = 0;
    /// What lies under the pointer or, where there is none, the keyboard's cursor, in words as they are now.
    [[nodiscard]] virtual QString pointedText() const { return m_told; }
    /// After the data changed: what was told of it is told anew, or taken back.
    void refreshStatus();
    /// Palette, font, style or direction are new: lengths and pictures no longer fit.
    virtual void looksChanged() {}
    /// isStale() is new: titles say so.
    virtual void staleChanged() {}
    /// True while Esc has something to cancel here; otherwise it is the window's.
    [[nodiscard]] virtual bool wantsEscape() const { return false; }

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// Screen readers follow the keyboard's cursor, and hear when the table is another one.
    void tellCursor();
    void tellShape();

    bool m_stale = false;
    QString m_told;
    std::optional<TablePlace> m_toldCursor;
    std::pair<int, int> m_toldShape; ///< rows and columns
};

} // namespace mambascope::ui
