// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_drawing.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/veil.hpp"
#include "ui/text/change_text.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kAnswerHeight = 30; // lengths are times the text factor
constexpr double kHintHeight = 22;
constexpr double kRowHeight = 28;
constexpr double kColumnGap = 8;
constexpr int kSmallestAnswer = 12; // pixels

QString tr(const char* text) {
    return QCoreApplication::translate("mambascope::ui::PredictionDrawing", text);
}

QFont boldTokenFont(const QFont& sized) {
    QFont font = theme::tokenFont(sized);
    font.setBold(true);
    return font;
}

ThemeColor changeColor(const QString& shown) {
    const int sign = shownSign(shown);
    return sign == 0 ? ThemeColor::TextMuted : sign < 0 ? ThemeColor::Negative : ThemeColor::Positive;
}

} // namespace

QString answerNumbers(const PredictionData& data) {
    if (!data.targetKnown) {
        return QStringLiteral("–");
    }
    const QString clean = formatProbability(data.clean);
    return data.hasVariant ? changeText(clean, formatProbability(data.current)) : clean;
}

namespace {

QString drawnNumbers(const PredictionData& data) {
    return data.targetKnown && data.hasVariant
               ? changeAsDrawn(formatProbability(data.clean), formatProbability(data.current))
               : answerNumbers(data);
}

} // namespace

QString answerChange(const PredictionData& data) {
    return data.hasVariant && data.targetKnown ? formatRelativeChange(data.clean, data.current) : QString();
}

PredictionDrawing::PredictionDrawing(const PredictionData& data, QSizeF size, FigureStyle style)
    : m_data(data)
    , m_size(size)
    , m_style(std::move(style)) {}

const PredictionDrawing::Columns& PredictionDrawing::columns() const {
    if (m_columns) {
        return *m_columns;
    }
    const QFontMetricsF metrics(theme::tokenFont(m_style.body));
    double widest = 0;
    for (const PredictionRow& row : m_data.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.display));
    }
    Columns out;
    // A steady column: short tokens don't pull the bars to and fro from one prompt to the next.
    out.token = std::clamp(std::ceil(widest), 0.2 * m_size.width(), 0.36 * m_size.width());
    out.change = theme::tabularWidth(m_style.body, QStringLiteral("\u22120.000"));
    const bool hasTags = std::any_of(m_data.rows.begin(), m_data.rows.end(),
                                     [](const PredictionRow& row) { return row.entered || row.left; });
    if (hasTags || !m_style.isPaper()) { // on screen bars keep their length
        out.tag = QFontMetricsF(m_style.label()).horizontalAdvance(tr("new"));
    }
    m_columns = out;
    return *m_columns;
}

double PredictionDrawing::heightOf(int rows) {
    return kAnswerHeight + kHintHeight + rows * kRowHeight;
}

double PredictionDrawing::gap() const {
    return 10 * m_style.factor();
}

QRectF PredictionDrawing::hintRect() const {
    const double unit = m_style.factor();
    return {0, kAnswerHeight * unit, m_size.width(), (kHintHeight - 6) * unit};
}

QRectF PredictionDrawing::rowRect(int row) const {
    const double unit = m_style.factor();
    return {0, heightOf(row) * unit, m_size.width(), kRowHeight * unit};
}

QRectF PredictionDrawing::barArea(int row) const {
    const QRectF whole = rowRect(row);
    const double left = columns().token + kColumnGap;
    const double right = whole.right() - columns().change - 2 * kColumnGap - columns().tag;
    return {left, whole.top(), std::max(20.0, right - left), whole.height()};
}

QRectF PredictionDrawing::cleanBarRect(int row, Lengths lengths) const {
    const QRectF area = barArea(row);
    const double unit = m_style.factor();
    return {area.left(), area.center().y() - 6.5 * unit, area.width() * lengths.clean, 4 * unit};
}

QRectF PredictionDrawing::currentBarRect(int row, Lengths lengths) const {
    const QRectF area = barArea(row);
    const double unit = m_style.factor();
    return {area.left(), area.center().y() - 1.5 * unit, area.width() * lengths.current, 9 * unit};
}

int PredictionDrawing::rowsThatFit() const {
    int rows = 0;
    while (rows < static_cast<int>(m_data.rows.size()) && rowRect(rows).bottom() <= m_size.height() + 1) {
        ++rows;
    }
    return rows;
}

double PredictionDrawing::numbersWidth(const QFont& number) const {
    const QString change = answerChange(m_data);
    return theme::tabularWidth(number, drawnNumbers(m_data)) +
           (change.isEmpty() ? 0 : gap() + theme::tabularWidth(number, change));
}

/// In a narrow pane type gets smaller before anything is cut off.
QFont PredictionDrawing::fittedAnswerFont() const {
    QFont number = m_style.answer();
    const auto fits = [&] {
        const double token = QFontMetricsF(boldTokenFont(number)).horizontalAdvance(m_data.target);
        return token + gap() + numbersWidth(number) + 2 <= m_size.width();
    };
    while (number.pixelSize() > kSmallestAnswer && !fits()) {
        number.setPixelSize(number.pixelSize() - 1);
    }
    return number;
}

QString PredictionDrawing::shownAnswer() const {
    return answerIn(fittedAnswerFont());
}

QString PredictionDrawing::answerIn(const QFont& number) const {
    return QFontMetricsF(boldTokenFont(number))
        .elidedText(m_data.target, Qt::ElideRight, m_size.width() - numbersWidth(number) - gap() - 2);
}

/// In one piece on paper, where numbers are searched and copied; at equal advance on screen, where they
/// change.
void PredictionDrawing::drawNumber(QPainter& painter, QPointF baseline, const QString& text) const {
    if (m_style.isPaper()) {
        painter.drawText(baseline, text);
    } else {
        theme::drawTabular(painter, baseline, text);
    }
}

QString PredictionDrawing::hint(const QFontMetricsF& metrics) const {
    const auto withStale = [&](const QString& text) { return m_style.stale ? staleText(text) : text; };
    if (!m_data.targetKnown) {
        return withStale(tr("not among the most probable next tokens"));
    }
    if (!m_data.hasVariant) {
        const QString whole = withStale(tr("next token, nothing knocked out"));
        const bool fits = metrics.horizontalAdvance(whole) <= m_size.width();
        return fits ? whole : withStale(tr("next token"));
    }
    const QString full = withStale(pairWords(true));
    return metrics.horizontalAdvance(full) <= m_size.width() ? full : withStale(pairWords(false));
}

/// What the grey and the other bars are.
QString PredictionDrawing::pairWords(bool isLong) const {
    QString words;
    switch (m_data.pair) {
    case BarPair::Knockout:
        return isLong ? tr("next token, before (grey) and after the knockout")
                      : tr("before (grey), after the knockout");
    case BarPair::Restored:
        words = isLong ? tr("next token, corrupted run (grey) and with states restored")
                       : tr("corrupted (grey), restored");
        break;
    case BarPair::Corrupted:
        words = isLong ? tr("next token, clean run (grey) and with corrupted states")
                       : tr("clean (grey), corrupted states");
        break;
    }
    return m_data.withoutKnockouts ? words + tr(" · without the knockouts") : words;
}

void PredictionDrawing::drawAnswer(QPainter& painter) const {
    const double baseline = 22 * m_style.factor();
    const QFont number = fittedAnswerFont();
    const QFont token = boldTokenFont(number);
    const QString name = answerIn(number);
    const QString numbers = drawnNumbers(m_data);
    const QString change = answerChange(m_data);

    painter.setPen(m_style.ink(ThemeColor::Text));
    painter.setFont(token);
    painter.drawText(QPointF(0, baseline), name);
    double x = QFontMetricsF(token).horizontalAdvance(name) + gap();
    painter.setFont(number);
    drawNumber(painter, QPointF(x, baseline), numbers);
    x += theme::tabularWidth(number, numbers) + gap();
    painter.setPen(m_style.ink(changeColor(change)));
    drawNumber(painter, QPointF(x, baseline), change);

    painter.setFont(m_style.label());
    painter.setPen(m_style.ink(ThemeColor::TextMuted));
    const QFontMetricsF metrics(m_style.label());
    painter.drawText(hintRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(hint(metrics), Qt::ElideRight, m_size.width()));
}

void PredictionDrawing::drawBars(QPainter& painter, int row, Lengths lengths) const {
    const auto bar = [&](QRectF rect, ThemeColor role) {
        rect.setWidth(std::max(1.0, rect.width())); // a hairline where there is next to nothing
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.ink(role));
        if (m_style.isPaper()) { // ends that are read against others are straight
            painter.drawRect(rect);
            return;
        }
        const double radius = std::min(2.0, rect.width() / 2);
        painter.drawRoundedRect(rect, radius, radius);
    };
    if (m_data.hasVariant) {
        bar(cleanBarRect(row, lengths), ThemeColor::CleanBar);
    }
    bar(currentBarRect(row, lengths), ThemeColor::CurrentBar);
}

void PredictionDrawing::drawRow(QPainter& painter, int row, Lengths lengths) const {
    const PredictionRow& data = m_data.rows[static_cast<std::size_t>(row)];
    const QRectF area = rowRect(row);
    QFont token = theme::tokenFont(m_style.body);
    token.setBold(data.id == m_data.targetId);
    painter.setFont(token);
    painter.setPen(m_style.ink(ThemeColor::Text));
    const double column = columns().token;
    painter.drawText(QRectF(0, area.top(), column, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(token).elidedText(data.display, Qt::ElideRight, column));
    drawBars(painter, row, lengths);

    const QFontMetricsF metrics(m_style.body);
    const double change = data.current - data.clean;
    const QString text = m_data.hasVariant ? formatSigned(change) : formatProbability(data.current);
    const double baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(m_style.body);
    painter.setPen(m_style.ink(m_data.hasVariant ? changeColor(text) : ThemeColor::Text));
    drawNumber(painter, QPointF(area.right() - theme::tabularWidth(m_style.body, text), baseline), text);

    if (data.entered || data.left) {
        painter.setFont(m_style.label());
        painter.setPen(m_style.ink(data.entered ? ThemeColor::Positive : ThemeColor::TextMuted));
        const double right = area.right() - columns().change - kColumnGap;
        painter.drawText(QRectF(0, area.top(), right, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                         data.entered ? tr("new") : tr("out"));
    }
}

void PredictionDrawing::draw(QPainter& painter) const {
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    painter.setRenderHint(QPainter::Antialiasing);
    drawAnswer(painter);
    for (int row = 0; row < rowsThatFit(); ++row) {
        const PredictionRow& data = m_data.rows[static_cast<std::size_t>(row)];
        drawRow(painter, row, {data.clean, data.current});
    }
    painter.restore();
}

} // namespace mambascope::ui
