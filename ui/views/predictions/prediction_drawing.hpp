// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the prediction bars lie and how they are drawn, on screen as in figures. No widget, no
// events, no movement: what is shown of a row is given.
#pragma once

#include <QPainter>
#include <optional>

#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/views/predictions/prediction_data.hpp"

namespace mambascope::ui {

/// "·Apple 0.996 → 0.149 −85 %": the last two of its three parts. Empty change: there is none.
[[nodiscard]] QString answerNumbers(const PredictionData& data);
[[nodiscard]] QString answerChange(const PredictionData& data);

/// The bars of one set of data in one size and style. `data` must outlive it.
class PredictionDrawing {
public:
    /// What is drawn of a row while bars move; its probabilities otherwise.
    struct Lengths {
        double clean = 0;
        double current = 0;
    };

    PredictionDrawing(const PredictionData& data, QSizeF size, FigureStyle style);

    /// What so many rows take below the answer; times the text factor.
    [[nodiscard]] static double heightOf(int rows);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QRectF hintRect() const;
    [[nodiscard]] QRectF rowRect(int row) const;
    [[nodiscard]] QRectF cleanBarRect(int row, Lengths lengths) const;
    [[nodiscard]] QRectF currentBarRect(int row, Lengths lengths) const;
    /// The followed answer as there is room for it.
    [[nodiscard]] QString shownAnswer() const;
    /// Rows that there is room for.
    [[nodiscard]] int rowsThatFit() const;

    /// The followed answer in large type, and what the bars are.
    void drawAnswer(QPainter& painter) const;
    void drawRow(QPainter& painter, int row, Lengths lengths) const;
    /// All of it, as a figure.
    void draw(QPainter& painter) const;
    /// What that says; rows are those of predictionTable().
    [[nodiscard]] FigureData figure() const;

private:
    /// Widths of what stands beside the bars, the same in every row.
    struct Columns {
        double token = 0;
        double change = 0;
        double tag = 0; ///< "new" or "out"
    };

    [[nodiscard]] const Columns& columns() const;
    [[nodiscard]] QRectF barArea(int row) const;
    [[nodiscard]] double gap() const;
    [[nodiscard]] double numbersWidth(const QFont& number) const;
    [[nodiscard]] QFont fittedAnswerFont() const;
    [[nodiscard]] QString answerIn(const QFont& number) const;
    [[nodiscard]] QString pairWords(bool isLong) const;
    [[nodiscard]] QString hint(const QFontMetricsF& metrics) const;
    void drawNumber(QPainter& painter, QPointF baseline, const QString& text) const;
    void drawBars(QPainter& painter, int row, Lengths lengths) const;

    const PredictionData& m_data;
    QSizeF m_size;
    FigureStyle m_style;
    mutable std::optional<Columns> m_columns; ///< measured once for all bars of a picture
};

} // namespace mambascope::ui
