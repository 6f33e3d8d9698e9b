// SPDX-License-Identifier: GPL-3.0-or-later
// An edit as one drawing and one table: its prompts with bars, the optimiser's curve, the sweep over layers.
// Plain values: no widget, any thread.
#pragma once

#include <vector>

#include <QPainter>

#include "ui/charts/chart.hpp"
#include "ui/figures/figure_source.hpp"
#include "ui/views/edit/edit_shown.hpp"

namespace mambascope::ui {

/// Where a prompt's row lies.
struct EditRowPlace {
    QRectF row;
    QRectF kind;
    QRectF prompt;
    QRectF newBar; ///< from 0 to 1
    QRectF newNumber;
    QRectF trueBar;
    QRectF trueNumber;
};

struct EditPlaces {
    QRectF scores;  ///< the line of the four scores
    QRectF heading; ///< names of the bars' columns
    std::vector<EditRowPlace> rows;
    QRectF loss;  ///< null where there is no curve
    QRectF sweep; ///< likewise
};

/// The optimiser's loss and its parts by step.
[[nodiscard]] Chart lossChart(const EditSnapshot& edit, QSize size, const FigureStyle& style);
/// ES, PS, NS and S by layer; each site has its dashes.
[[nodiscard]] Chart sweepChart(const EditShown& shown, QSize size, const FigureStyle& style);

struct EditSheet {
    QString title;
    EditShown shown;

    /// Prompts beside the charts where there is room, else above them.
    [[nodiscard]] EditPlaces arrange(QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// Rows of one table in this order: scores before and after, prompts, steps of the optimiser, layers.
    [[nodiscard]] ViewTable table() const;
    [[nodiscard]] FigureSource source() const;

private:
    [[nodiscard]] bool hasLoss() const { return shown.edit && !shown.edit->loss.empty(); }
    void drawScores(QPainter& painter, const EditPlaces& places, const FigureStyle& style) const;
    void drawRow(QPainter& painter, const EditRowPlace& place, int row, const FigureStyle& style) const;
};

} // namespace mambascope::ui
