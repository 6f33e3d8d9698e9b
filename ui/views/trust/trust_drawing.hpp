// SPDX-License-Identifier: GPL-3.0-or-later
// Where the facts of the trust panel lie and how they are drawn, on screen as in figures. No widget, no
// events.
#pragma once

#include <QPainter>
#include <vector>

#include "ui/style/figure_style.hpp"
#include "ui/views/trust/trust_data.hpp"

namespace mambascope::ui {

class TrustDrawing {
public:
    /// Rows are as high as their texts need in this width. `data` must outlive it.
    TrustDrawing(const TrustData& data, double width, FigureStyle style);

    /// What all rows take.
    [[nodiscard]] double height() const { return m_height; }
    /// Of a row, and of a model's cell in it.
    [[nodiscard]] QRectF rowRect(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] QRectF cellRect(int row, int model) const;
    /// The rows that have room in this height.
    void draw(QPainter& painter, double height) const;

private:
    [[nodiscard]] double lineHeight() const;
    [[nodiscard]] QRectF columnRect(int model) const; ///< left and right edge of a model's column
    [[nodiscard]] double barsHeight(const TrustCell& cell) const;
    /// How a text is set in this width: words stay whole where each has room.
    [[nodiscard]] int flags(const QString& text, double width, const QFont& font) const;
    [[nodiscard]] double textHeight(const QString& text, double width, const QFont& font) const;
    /// In the painter's font.
    void drawText(QPainter& painter, const QRectF& area, const QString& text, ThemeColor ink) const;
    void drawCell(QPainter& painter, const QRectF& area, const TrustCell& cell) const;
    void drawBars(QPainter& painter, const QRectF& area, const TrustCell& cell) const;

    const TrustData& m_data;
    double m_width;
    FigureStyle m_style;
    double m_titles = 0; ///< width of the rows' titles
    double m_head = 0;   ///< height of the models' names, which are never shortened
    std::vector<QRectF> m_rows;
    double m_height = 0;
};

} // namespace mambascope::ui
