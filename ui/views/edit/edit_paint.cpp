// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/charts/chart_picture.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/edit/edit_sheet.hpp"

namespace mambascope::ui {
namespace {

struct EditPaint {
    Q_DECLARE_TR_FUNCTIONS(EditPaint)
};

void drawWords(QPainter& painter, const QRectF& rect, const QString& words, const FigureStyle& style,
               ThemeColor ink = ThemeColor::Text, Qt::Alignment align = Qt::AlignLeft) {
    painter.setFont(style.label());
    painter.setPen(style.ink(ink));
    const QString shown = QFontMetricsF(style.label()).elidedText(words, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

/// Grey: before the edit; over it, thinner: after.
void drawBars(QPainter& painter, const QRectF& track, double before, double after, const FigureStyle& style) {
    painter.setPen(Qt::NoPen);
    const auto bar = [&](double share, double thickness, ThemeColor ink) {
        const double width = std::max(1.0, std::clamp(share, 0.0, 1.0) * track.width());
        QRectF rect(track.left(), 0, width, thickness * track.height());
        rect.moveCenter({rect.center().x(), track.center().y()});
        painter.setBrush(style.ink(ink));
        painter.drawRect(rect);
    };
    bar(before, 0.66, ThemeColor::CleanBar);
    bar(after, 0.34, ThemeColor::CurrentBar);
    painter.setPen(QPen(style.ink(ThemeColor::Grid), style.hairline));
    painter.drawLine(track.topRight(), track.bottomRight());
}

void drawChart(QPainter& painter, const QRectF& rect, const Chart& chart) {
    const ChartPicture picture(chart, rect.size().toSize().expandedTo({1, 1}));
    painter.save();
    painter.translate(rect.topLeft());
    picture.draw(painter);
    painter.restore();
}

} // namespace

void EditSheet::drawScores(QPainter& painter, const EditPlaces& places, const FigureStyle& style) const {
    drawWords(
        painter, places.scores,
        EditPaint::tr("%1 (per cent) · %2").arg(scoresSentence(*shown.edit), magnitudesSentence(*shown.edit)),
        style);
    const auto heading = [&](const QRectF& from, const QRectF& to, const QString& words) {
        const QRectF rect(from.left(), places.heading.top(), to.right() - from.left(),
                          places.heading.height());
        drawWords(painter, rect, words, style, ThemeColor::TextMuted);
    };
    const EditRowPlace& first = places.rows.front();
    heading(first.kind, first.prompt, EditPaint::tr("prompt"));
    heading(first.newBar, first.newNumber,
            EditPaint::tr("p(%1), new").arg(isolated(tokenDisplay(shown.edit->newObject.text))));
    heading(first.trueBar, first.trueNumber,
            EditPaint::tr("p(%1), true").arg(isolated(tokenDisplay(shown.edit->trueObject.text))));
}

void EditSheet::drawRow(QPainter& painter, const EditRowPlace& place, int row,
                        const FigureStyle& style) const {
    const EditedPrompt& prompt = shown.prompt(row);
    const bool isFirst = row == 0 || shown.prompt(row - 1).kind != prompt.kind;
    if (isFirst) {
        drawWords(painter, place.kind, promptKindText(prompt.kind), style, ThemeColor::TextMuted);
        painter.setPen(QPen(style.ink(ThemeColor::Separator), style.hairline));
        painter.drawLine(place.row.topLeft(), place.row.topRight());
    }
    const QString mark = prompt.after.correct ? QStringLiteral("✓ ") : QString();
    drawWords(painter, place.prompt, mark + QString::fromStdString(prompt.prompt), style);
    drawBars(painter, place.newBar, objectProbability(prompt.before.nllNew),
             objectProbability(prompt.after.nllNew), style);
    drawWords(painter, place.newNumber, probabilityChange(prompt.before.nllNew, prompt.after.nllNew), style);
    drawBars(painter, place.trueBar, objectProbability(prompt.before.nllTrue),
             objectProbability(prompt.after.nllTrue), style);
    drawWords(painter, place.trueNumber, probabilityChange(prompt.before.nllTrue, prompt.after.nllTrue),
              style);
}

void EditSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (shown.isEmpty()) {
        return;
    }
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    const EditPlaces places = arrange(size, style);
    if (shown.isWhole()) {
        drawScores(painter, places, style);
        for (std::size_t row = 0; row < places.rows.size(); ++row) {
            drawRow(painter, places.rows[row], static_cast<int>(row), style);
        }
    }
    if (!places.loss.isNull()) {
        drawChart(painter, places.loss, lossChart(*shown.edit, places.loss.size().toSize(), style));
    }
    if (!places.sweep.isNull()) {
        drawChart(painter, places.sweep, sweepChart(shown, places.sweep.size().toSize(), style));
    }
    painter.restore();
}

FigureSource EditSheet::source() const {
    return sourceOf(*this, shown.isEmpty());
}

} // namespace mambascope::ui
