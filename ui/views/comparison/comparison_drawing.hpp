// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a drawing.
#pragma once

#include <QPainter>
#include <QSizeF>

#include "ui/style/figure_style.hpp"
#include "ui/views/comparison/comparison_model.hpp"

namespace mambascope::ui {

/// One cell: numbers at the trailing end with digits of equal width, words at the leading one.
void drawComparedCell(QPainter& painter, const QRectF& rect, const QString& text,
                      ComparisonModel::Column column, bool isAnswer, const FigureStyle& style);
/// A row with a model's name.
void drawComparedModel(QPainter& painter, const QRectF& rect, const QString& model, const FigureStyle& style);
/// The whole table with its headings, as far as there is room; `note` where there are no rows.
void drawComparison(QPainter& painter, QSizeF size, const FigureStyle& style,
                    const std::vector<ComparedModel>& models, const QString& note);

/// The height at which all of it is shown.
[[nodiscard]] double comparisonHeight(double width, const FigureStyle& style,
                                      const std::vector<ComparedModel>& models, const QString& note);

} // namespace mambascope::ui
