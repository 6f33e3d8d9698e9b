// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of an edit's drawing lie.
#include <QFontMetricsF>
#include <algorithm>

#include "ui/style/theme.hpp"
#include "ui/text/change_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/edit/edit_sheet.hpp"

namespace mambascope::ui {
namespace {

constexpr double kBeside = 700;     // width from which the charts stand beside the prompts; times the factor
constexpr double kChartShare = 0.4; // of the width, beside
constexpr double kChart = 150;      // height of a chart below, times the factor
constexpr double kLeastChart = 120; // and beside
constexpr double kRowSpace = 5;     // above and below a row's text together

struct Widths {
    double kind = 0;
    double number = 0;
};

Widths widthsOf(const FigureStyle& style) {
    const QFontMetricsF metrics(style.label());
    Widths widths;
    for (const EditedPromptKind kind : kPromptKinds) {
        widths.kind = std::max(widths.kind, metrics.horizontalAdvance(promptKindText(kind)));
    }
    for (const double widest :
         {0.888, 8.8e-8, 8.8e-10}) { // an object may be next to impossible before and after
        const QString numbers = changeText(formatProbability(widest), formatProbability(widest));
        widths.number = std::max(widths.number, metrics.horizontalAdvance(numbers) + 2);
    }
    return widths;
}

double rowHeight(const FigureStyle& style) {
    return QFontMetricsF(style.label()).height() + kRowSpace * style.factor();
}

double promptsHeight(const EditShown& shown, const FigureStyle& style) {
    return shown.isWhole() ? (shown.promptCount() + 2) * rowHeight(style) : 0;
}

EditRowPlace rowPlace(const QRectF& row, const FigureStyle& style) {
    const Widths widths = widthsOf(style);
    const double gap = kGrid * style.factor();
    const double numbers = 2 * widths.number;
    const double rest = std::max(0.0, row.width() - widths.kind - numbers - 5 * gap);
    const double bar = std::clamp(0.13 * rest, 16.0, 90.0 * style.factor());
    const double prompt = std::max(0.0, rest - 2 * bar);
    EditRowPlace place;
    place.row = row;
    double x = row.left();
    const auto next = [&](double width) {
        const QRectF rect(x, row.top(), width, row.height());
        x += width + gap;
        return rect;
    };
    place.kind = next(widths.kind);
    place.prompt = next(prompt);
    place.newBar = next(bar);
    place.newNumber = next(widths.number);
    place.trueBar = next(bar);
    place.trueNumber = next(widths.number);
    return place;
}

} // namespace

EditPlaces EditSheet::arrange(QSizeF size, const FigureStyle& style) const {
    EditPlaces places;
    const bool hasSweep = !shown.sweeps.empty();
    const int charts = (hasLoss() ? 1 : 0) + (hasSweep ? 1 : 0);
    const bool beside = size.width() >= kBeside * style.factor() && shown.isWhole() && charts > 0;
    const double gap = kGutter * style.factor();
    const double width = beside ? size.width() * (1 - kChartShare) - gap : size.width();
    const double row = rowHeight(style);
    if (shown.isWhole()) {
        places.scores = QRectF(0, 0, width, row);
        for (int i = 0; i < shown.promptCount(); ++i) {
            places.rows.push_back(rowPlace(QRectF(0, (i + 2) * row, width, row), style));
        }
        places.heading = QRectF(0, row, width, row);
    }
    double y = beside ? 0 : promptsHeight(shown, style) + (shown.isWhole() ? gap : 0);
    const double x = beside ? width + gap : 0;
    const double own = charts == 0 ? 0 : (size.height() - y - gap * (charts - 1)) / charts;
    const double height = std::max(own, kLeastChart * style.factor());
    for (QRectF* chart : {hasLoss() ? &places.loss : nullptr, hasSweep ? &places.sweep : nullptr}) {
        if (chart != nullptr) {
            *chart = QRectF(x, y, size.width() - x, height);
            y += height + gap;
        }
    }
    return places;
}

double EditSheet::heightFor(double width, const FigureStyle& style) const {
    const int charts = (hasLoss() ? 1 : 0) + (shown.sweeps.empty() ? 0 : 1);
    const double gap = kGutter * style.factor();
    const double prompts = promptsHeight(shown, style);
    if (width >= kBeside * style.factor() && shown.isWhole() && charts > 0) {
        return std::max(prompts, charts * kLeastChart * style.factor() + (charts - 1) * gap);
    }
    return prompts + charts * (kChart * style.factor() + gap);
}

} // namespace mambascope::ui
