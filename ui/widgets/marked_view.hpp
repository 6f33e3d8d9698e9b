// SPDX-License-Identifier: GPL-3.0-or-later
// Results of which one part at a time is pointed at, by the pointer or the keyboard, told of and chosen.
#pragma once

#include <optional>

#include <QMouseEvent>

#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

/// Mark: which part; a value with ==. Keys are the subclass's: they move the mark by setMark.
template <typename Mark>
class MarkedView : public ResultView {
public:
    using ResultView::ResultView;

    [[nodiscard]] std::optional<Mark> mark() const { return m_mark; }

protected:
    [[nodiscard]] virtual std::optional<Mark> markAt(QPointF point) const = 0;
    /// A part in one sentence.
    [[nodiscard]] virtual QString describe(Mark mark) const = 0;
    /// By a click, Enter or Space.
    virtual void choose(Mark mark) = 0;

    void setMark(std::optional<Mark> mark) {
        if (mark != m_mark) {
            m_mark = mark;
            const QString text = pointedText();
            setAccessibleDescription(text);
            update();
            Q_EMIT
            statusTextChanged(text);
        }
    }
    /// Without a word: what it pointed at is no more.
    void forgetMark() { m_mark.reset(); }

    [[nodiscard]] bool isPointedAt() const override { return m_mark.has_value(); }
    [[nodiscard]] QString pointedText() const override { return m_mark ? describe(*m_mark) : QString(); }
    [[nodiscard]] QString describeAt(QPointF point) const override {
        const auto found = markAt(point);
        return found ? describe(*found) : QString();
    }
    void pointerLeft() override {
        if (!hasFocus()) {
            setMark(std::nullopt);
        }
    }
    void focusOutEvent(QFocusEvent* event) override {
        setMark(std::nullopt);
        ResultView::focusOutEvent(event);
    }
    void mouseMoveEvent(QMouseEvent* event) override { setMark(markAt(event->position())); }
    void mousePressEvent(QMouseEvent* event) override {
        setMark(markAt(event->position()));
        if (event->button() == Qt::LeftButton && m_mark) {
            choose(*m_mark);
        }
    }

private:
    std::optional<Mark> m_mark;
};

} // namespace mambascope::ui
