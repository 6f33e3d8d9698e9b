// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt's tokens as chips: point to link, click to lock, drag to mark the subject, double-click to knock
// out.
#pragma once

#include <QScrollBar>
#include <optional>
#include <vector>

#include "core/values/intervention.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/token_text.hpp"
#include "ui/text/view_table.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class TokenStrip : public ResultView {
    Q_OBJECT
public:
    explicit TokenStrip(QWidget* parent = nullptr);

    void setTokens(std::vector<TokenLabel> tokens);
    [[nodiscard]] int tokenCount() const { return static_cast<int>(m_tokens.size()); }
    void setSubject(std::optional<IndexRange> subject);
    [[nodiscard]] std::optional<IndexRange> subject() const { return m_subject; }
    /// A range of several tokens is outlined as one: together they are what is pointed at elsewhere.
    void setLinkedTokens(std::vector<IndexRange> ranges);
    /// What is said of each token besides, such as how another model writes it; empty: nothing.
    void setNotes(std::vector<QString> notes);
    void setLockedToken(std::optional<int> token);
    /// Rows shown before the strip gets a scroll bar; at least 1.
    void setMaximumRows(int rows);

    /// A chip in widget coordinates; outside the widget where it is scrolled away.
    [[nodiscard]] QRectF chipRect(int token) const;
    [[nodiscard]] int rowCount() const;

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    /// As a figure, in vectors: chips in rows, as many as `size` has room for, and how many are left out.
    /// Marks of the pointer are not in it.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// One row a token.
    [[nodiscard]] ViewTable table() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tokenHovered(int token); ///< −1: none
    void tokenClicked(int token);
    void tokenKnockRequested(int token, Qt::KeyboardModifiers modifiers);
    void subjectBrushed(int first, int last); ///< inclusive
    void contextMenuRequested(int token, QPoint globalPosition);
    void escapePressed();

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    [[nodiscard]] bool wantsEscape() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// What Return does at the cursor: the marked tokens are the subject, or the token is locked.
    void chooseAtCursor();
    /// False where the key is none of the strip's.
    bool handleTokenKey(const QKeyEvent& event);

    struct Chips {
        std::vector<QRectF> rects; ///< unscrolled
        std::vector<int> rows;
        int rowCount = 0;
        int width = 0; ///< of the strip that they are arranged in
    };

    /// Of the body's size, or smaller where there are many.
    [[nodiscard]] QFont chipFont(const QFont& body) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] const std::vector<double>& textWidths() const;
    [[nodiscard]] Chips arrange(int width) const;
    [[nodiscard]] const Chips& chips() const;
    [[nodiscard]] std::optional<int> tokenAt(QPointF point) const;
    [[nodiscard]] int nearestToken(QPointF point) const;
    [[nodiscard]] std::optional<IndexRange> brushed() const;
    [[nodiscard]] QString describe(int token) const;
    void setHover(std::optional<int> token);
    void setCursor(int token, bool extend);
    void scrollToRow(int row);
    void showRow(int row);
    [[nodiscard]] int firstTokenOf(int row) const;
    void refresh();
    void drawChip(QPainter& painter, int token) const;
    void drawLinked(QPainter& painter) const;
    /// Shows the scroll bar at the edge, if there are more rows than are seen.
    void placeScrollBar();
    [[nodiscard]] double rightEdge(int width, bool scrolls) const;
    [[nodiscard]] static Chips arrangeUpTo(double right, const std::vector<double>& widths, double height);
    [[nodiscard]] static std::vector<double> measured(const std::vector<TokenLabel>& tokens,
                                                      const QFont& font);

    std::vector<TokenLabel> m_tokens;
    std::optional<IndexRange> m_subject;
    std::vector<IndexRange> m_linked;
    std::vector<QString> m_notes;
    std::optional<int> m_locked;
    std::optional<int> m_hover;
    std::optional<int> m_cursor;
    std::optional<int> m_anchor; ///< other end of a keyboard selection
    std::optional<int> m_pressed;
    std::optional<QPointF> m_pointer;
    QPointF m_pressPosition;
    int m_brushEnd = 0;
    bool m_brushing = false;
    bool m_doubleClicked = false;
    int m_maximumRows = 4;
    int m_firstRow = 0;
    QScrollBar* m_scroll;
    mutable std::optional<Chips> m_chips;
    mutable std::vector<double> m_widths; ///< of the tokens' texts; empty: not measured yet
};

} // namespace mambascope::ui
