// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_sheet.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_legend.hpp"
#include "ui/charts/chart_picture.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct LreDrawing {
    Q_DECLARE_TR_FUNCTIONS(LreDrawing)
};

constexpr double kSideBySide = 540; // lengths are units, times the text factor
constexpr double kSweep = 130;
constexpr double kBarLines = 2; // a share in words, and its bar below
constexpr double kTop = 4.4;    // height of bars and singular values in lines
constexpr double kBarsShare = 0.56;
constexpr double kThickness = 0.62; // of a line

bool isStacked(double width, std::size_t models, const FigureStyle& style) {
    return models > 1 && width < kSideBySide * style.factor();
}

double lineOf(const FigureStyle& style) {
    return QFontMetricsF(style.label()).height();
}

/// A share in words above its bar, and the mark of chance at the bar.
void drawBar(QPainter& painter, const QRectF& place, LreMeasure measure, LreShare share, double chance,
             const FigureStyle& style) {
    const double line = lineOf(style);
    const QRectF room(place.left(), place.top() + line, place.width(), kThickness * line);
    painter.setPen(style.ink(ThemeColor::Text));
    const QString words =
        LreDrawing::tr("%1 %2; by chance %3")
            .arg(measureTitle(measure), shareWords(share), percentText(formatFixed(100 * chance, 0)));
    painter.drawText(QRectF(place.left(), place.top(), place.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, place.width()));
    painter.fillRect(room, style.ink(ThemeColor::Grid));
    if (share.of > 0) {
        painter.fillRect(QRectF(room.left(), room.top(), room.width() * share.value(), room.height()),
                         measurePen(measure, style).color());
    }
    QPen tick(style.ink(ThemeColor::Text), 2 * style.hairline);
    tick.setCapStyle(Qt::FlatCap);
    painter.setPen(tick);
    const double x = room.left() + room.width() * std::clamp(chance, 0.0, 1.0);
    painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom() + 3));
}

void drawBars(QPainter& painter, const QRectF& place, const LreShown& shown, const FigureStyle& style) {
    const int at = shown.chosen();
    const double chance = shown.lre->random;
    painter.setFont(style.label());
    QRectF row(place.left(), place.top(), place.width(), kBarLines * lineOf(style));
    drawBar(painter, row, LreMeasure::Faithfulness, shown.faithfulness(at), chance, style);
    if (shown.hasCausality()) {
        row.translate(0, row.height());
        drawBar(painter, row, LreMeasure::Causality, shown.causality(at), chance, style);
    }
}

void drawChart(QPainter& painter, const QRectF& place, const Chart& chart) {
    painter.save();
    painter.translate(place.topLeft());
    ChartPicture(chart, place.size().toSize().expandedTo({1, 1})).draw(painter);
    painter.restore();
}

QString titleWords(const LreShown& shown) {
    const QString layer = relationLayerWords(shown.result(shown.chosen()).layer);
    return shown.asked ? LreDrawing::tr("%1 · %2").arg(shown.model, layer)
                       : LreDrawing::tr("%1 · %2, the best").arg(shown.model, layer);
}

QRectF wholePixels(const QRectF& place) {
    return {std::floor(place.left()), std::floor(place.top()), std::floor(place.width()),
            std::floor(place.height())};
}

} // namespace

std::vector<LrePlace> LreSheet::arrange(QSizeF size, const FigureStyle& style) const {
    std::vector<LrePlace> places;
    const auto count = static_cast<double>(std::max<std::size_t>(1, models.size()));
    const bool stacked = isStacked(size.width(), models.size(), style);
    const double keys = keyRowsHeight(lreKeys(models, style), style.label(), size.width());
    const double gap = kGutter * style.factor();
    const double width = stacked ? size.width() : (size.width() - gap * (count - 1)) / count;
    const double height = stacked ? (size.height() - keys - gap * (count - 1)) / count : size.height() - keys;
    const double line = lineOf(style);
    QPointF at(0, keys);
    for (const LreShown& shown : models) {
        LrePlace place;
        place.title = QRectF(at, QSizeF(width, 1.4 * line));
        const bool hasValues = !singularValues(shown).empty();
        const double lines = hasValues || shown.hasCausality() ? kTop : kBarLines + 0.4;
        const double top = std::min(lines * line, 0.6 * (height - place.title.height()));
        const double barsWidth = hasValues ? kBarsShare * width - gap : width;
        place.bars = QRectF(at.x(), place.title.bottom(), barsWidth, top);
        if (hasValues) {
            place.values = wholePixels(
                {at.x() + kBarsShare * width, place.title.bottom(), (1 - kBarsShare) * width, top});
        }
        place.sweep = wholePixels({at.x(), place.bars.bottom() + 2, width,
                                   std::max(8.0, at.y() + height - place.bars.bottom() - 2)});
        places.push_back(place);
        at += stacked ? QPointF(0, height + gap) : QPointF(width + gap, 0);
    }
    return places;
}

double LreSheet::heightFor(double width, const FigureStyle& style) const {
    const double keys = keyRowsHeight(lreKeys(models, style), style.label(), width);
    const double one = (1.4 + kTop) * lineOf(style) + 2 + kSweep * style.factor();
    const auto count = static_cast<double>(models.size());
    return isStacked(width, models.size(), style)
               ? keys + count * one + (count - 1) * kGutter * style.factor()
               : keys + one;
}

void LreSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (models.empty()) {
        return;
    }
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // layers run from left to right in every language
    drawKeyRows(painter, lreKeys(models, style), style.label(), size.width(), style.ink(ThemeColor::Text));
    const std::vector<LrePlace> places = arrange(size, style);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const LreShown& shown = models[i];
        const LrePlace& place = places[i];
        const QFont font = theme::labelFont(style.heading());
        painter.setFont(font);
        painter.setPen(style.ink(ThemeColor::Text));
        const double room = place.title.width();
        painter.drawText(QRectF(place.title.topLeft(), QSizeF(room, lineOf(style))),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(titleWords(shown), Qt::ElideRight, room));
        drawBars(painter, place.bars, shown, style);
        if (!place.values.isEmpty()) {
            drawChart(painter, place.values, singularChart(shown, style));
        }
        drawChart(painter, place.sweep, sweepChart(shown, place.sweep.size().toSize(), style));
    }
    painter.restore();
}

} // namespace mambascope::ui
