// SPDX-License-Identifier: GPL-3.0-or-later
// The followed answer, large, and the most probable next tokens before (grey) and after the knockout.
#pragma once

#include <QVariantAnimation>
#include <optional>
#include <vector>

#include "ui/text/view_table.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class PredictionBars : public ResultView {
    Q_OBJECT
    Q_PROPERTY(bool animated READ isAnimated WRITE setAnimated)
public:
    explicit PredictionBars(QWidget* parent = nullptr);

    void setData(PredictionData data);
    [[nodiscard]] const PredictionData& data() const { return m_data; }
    /// Shows one sentence instead of bars.
    void clear(const QString& reason = {});
    /// Bars grow from old to new values in 200 ms; never where the style or MAMBASCOPE_REDUCED_MOTION=1
    /// forbids motion.
    void setAnimated(bool animated) { m_animated = animated; }
    [[nodiscard]] bool isAnimated() const { return m_animated; }

    /// "·Apple 0.996 → 0.149 −85 %" in its three parts, as drawn when the animation is over.
    [[nodiscard]] QString answerToken() const;
    [[nodiscard]] QString answerNumbers() const;
    [[nodiscard]] QString answerChange() const;
    /// The first part as there is room for it.
    [[nodiscard]] QString shownAnswerToken() const;
    /// The i-th row and its bars in widget coordinates, at the animation's present state.
    [[nodiscard]] QRectF rowRect(int row) const;
    [[nodiscard]] QRectF cleanBarRect(int row) const;
    [[nodiscard]] QRectF currentBarRect(int row) const;
    /// Rows that there is room for: the only ones that are painted, pointed at and reached by keys.
    [[nodiscard]] int shownRows() const;

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    /// As a figure, in vectors.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a token.
    [[nodiscard]] ViewTable table() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The token's text without its leading space, as PromptSpec::target takes it.
    void targetChosen(const QString& text, int tokenId);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void looksChanged() override;
    void staleChanged() override { m_drawing.reset(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown { // what is on screen for one token while bars move
        std::int32_t id = 0;
        double clean = 0;
        double current = 0;
    };

    [[nodiscard]] bool mayMove() const;
    [[nodiscard]] Shown shownOf(int row) const;
    [[nodiscard]] std::optional<int> rowAt(QPointF point) const;
    [[nodiscard]] double factor() const;
    [[nodiscard]] const PredictionDrawing& drawing() const;
    [[nodiscard]] QString describeRow(int row) const;
    void setHover(std::optional<int> row);
    void keepCursorInSight();
    void chooseRow(int row);
    void drawRow(QPainter& painter, int row) const;

    PredictionData m_data;
    mutable std::optional<PredictionDrawing> m_drawing; ///< of the present data, size and looks
    std::vector<Shown> m_from;                          ///< bars at the start of the animation
    QVariantAnimation m_animation;
    QString m_emptyText;
    std::optional<int> m_hover;
    int m_cursor = 0;
    bool m_animated = true;
};

} // namespace mambascope::ui
