// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the data set's table, drawn alike on screen and in figures.
#pragma once

#include <QPainter>
#include <QPoint>
#include <QRectF>
#include <QString>

#include "ui/style/figure_style.hpp"
#include "ui/views/dataset/dataset_columns.hpp"

namespace mambascope::ui {

/// A cell as it is drawn.
struct DatasetCell {
    DatasetColumn column;
    QString text;
    QPoint subject = {};    ///< characters of a prompt that are its subject: first, and behind the last
    bool isHit = false;     ///< the model is right
    double probability = 0; ///< NaN: none
};

void drawDatasetCell(QPainter& painter, const QRectF& rect, const DatasetCell& cell,
                     const FigureStyle& style);
[[nodiscard]] double datasetRowHeight(const FigureStyle& style);

/// What a drawing of that size has room for.
struct DrawnDataset {
    std::vector<DatasetColumn> columns;
    std::size_t rows = 0; ///< from the first one shown
};
[[nodiscard]] DrawnDataset drawnDataset(QSizeF size, const FigureStyle& style, const DataBench& bench,
                                        const std::array<QString, 2>& models);

/// The rows shown, from the first on, as many as there is room for.
void drawDataset(QPainter& painter, QSizeF size, const FigureStyle& style, const DataBench& bench,
                 const std::array<QString, 2>& models);

} // namespace mambascope::ui
