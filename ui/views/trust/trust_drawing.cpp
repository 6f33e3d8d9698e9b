// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trust/trust_drawing.hpp"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kMostTitles = 0.34; // of the width
constexpr double kSmallest = 1e-9;   // error without a bar
constexpr double kLargest = 1e-2;    // error with a whole one
constexpr double kBarLines = 1.2;    // height of the bars, in lines of text

double barLength(double error) {
    if (!(error > kSmallest)) {
        return std::isnan(error) ? 1 : 0;
    }
    return std::min(1.0, std::log10(error / kSmallest) / std::log10(kLargest / kSmallest));
}

QString shownText(const TrustCell& cell) {
    const bool isBad = cell.level == Trust::Level::Bad;
    return cell.isMeasured && (isBad || cell.level == Trust::Level::Exact)
               ? QStringLiteral("%1 %2").arg(isBad ? QStringLiteral("✗") : QStringLiteral("✓"), cell.text)
               : cell.text;
}

/// Of the models' names: columns are narrow.
QFont nameFont(const FigureStyle& style) {
    QFont font = style.label();
    font.setBold(true);
    return font;
}

ThemeColor inkOf(const TrustCell& cell) {
    return cell.level == Trust::Level::Bad        ? ThemeColor::Error
           : cell.level == Trust::Level::Doubtful ? ThemeColor::Warning
                                                  : ThemeColor::Text;
}

} // namespace

TrustDrawing::TrustDrawing(const TrustData& data, double width, FigureStyle style)
    : m_data(data)
    , m_width(width)
    , m_style(std::move(style)) {
    const QFontMetricsF metrics(m_style.label());
    for (const TrustRow& row : data.rows) {
        m_titles = std::max(m_titles, std::ceil(metrics.horizontalAdvance(row.title)));
    }
    m_titles = std::min(m_titles, kMostTitles * width);
    const double gap = kGrid / 2.0 * m_style.factor();
    for (int model = 0; model < 2; ++model) {
        m_head = std::max(m_head, textHeight(data.models[static_cast<std::size_t>(model)],
                                             columnRect(model).width(), nameFont(m_style)));
    }
    m_height = std::ceil(m_head) + gap;
    for (const TrustRow& row : data.rows) {
        double height = textHeight(row.title, m_titles, m_style.label());
        for (int model = 0; model < 2; ++model) {
            const TrustCell& cell = row.cells[static_cast<std::size_t>(model)];
            height =
                std::max(height, textHeight(shownText(cell), columnRect(model).width(), m_style.label()) +
                                     barsHeight(cell));
        }
        m_rows.emplace_back(0, m_height, width, std::ceil(height));
        m_height += std::ceil(height) + gap;
    }
}

double TrustDrawing::lineHeight() const {
    return QFontMetricsF(m_style.label()).height();
}

double TrustDrawing::barsHeight(const TrustCell& cell) const {
    return cell.layers.empty() ? 0 : kBarLines * lineHeight();
}

int TrustDrawing::flags(const QString& text, double width, const QFont& font) const {
    static const QRegularExpression kBreaks(QStringLiteral("(?<=-)|\\s")); // a line may end behind a hyphen
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(kBreaks);
    const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return metrics.horizontalAdvance(word) <= width;
    });
    const Qt::Alignment side = m_style.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    return static_cast<int>(side | Qt::AlignTop) | (fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
}

double TrustDrawing::textHeight(const QString& text, double width, const QFont& font) const {
    return QFontMetricsF(font)
        .boundingRect(QRectF(0, 0, width, 1e6), flags(text, width, font), text)
        .height();
}

/// The left model stands left in every language; the titles stand where reading begins.
QRectF TrustDrawing::columnRect(int model) const {
    const double gap = kGutter * m_style.factor();
    const double column = std::max(1.0, (m_width - m_titles - 2 * gap) / 2);
    const double first = m_style.isRightToLeft() ? 0 : m_titles + gap;
    return {first + model * (column + gap), 0, column, 0};
}

QRectF TrustDrawing::cellRect(int row, int model) const {
    const QRectF column = columnRect(model);
    const QRectF place = rowRect(row);
    return {column.left(), place.top(), column.width(), place.height()};
}

void TrustDrawing::drawText(QPainter& painter, const QRectF& area, const QString& text,
                            ThemeColor ink) const {
    painter.setPen(m_style.ink(ink));
    painter.drawText(area, flags(text, area.width(), painter.font()), text);
}

void TrustDrawing::draw(QPainter& painter, double height) const {
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    painter.setFont(nameFont(m_style));
    for (int model = 0; model < 2; ++model) {
        const QRectF column = columnRect(model);
        drawText(painter, {column.left(), 0, column.width(), m_head},
                 m_data.models[static_cast<std::size_t>(model)], ThemeColor::Text);
    }
    painter.setFont(m_style.label());
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const QRectF place = rowRect(row);
        if (place.bottom() > height + 0.5) {
            break;
        }
        const TrustRow& data = m_data.rows[static_cast<std::size_t>(row)];
        const double left = m_style.isRightToLeft() ? m_width - m_titles : 0;
        drawText(painter, {left, place.top(), m_titles, place.height()}, data.title, ThemeColor::TextMuted);
        for (int model = 0; model < 2; ++model) {
            drawCell(painter, cellRect(row, model), data.cells[static_cast<std::size_t>(model)]);
        }
    }
    painter.restore();
}

void TrustDrawing::drawCell(QPainter& painter, const QRectF& area, const TrustCell& cell) const {
    const double bars = barsHeight(cell);
    drawText(painter, area.adjusted(0, 0, 0, -bars), shownText(cell), inkOf(cell));
    if (bars > 0) {
        drawBars(painter, {area.left(), area.bottom() - bars, area.width(), bars}, cell);
    }
}

/// A bar for each layer on a scale of powers of ten, and a line where rounding ends.
void TrustDrawing::drawBars(QPainter& painter, const QRectF& area, const TrustCell& cell) const {
    const double usable = area.height() - 2;
    const double step = std::min(area.width() / static_cast<double>(cell.layers.size()), lineHeight() / 2);
    painter.save();
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < cell.layers.size(); ++i) {
        const bool isOver = cell.bound && !(cell.layers[i] <= *cell.bound);
        painter.setBrush(m_style.ink(isOver ? ThemeColor::Error : ThemeColor::CurrentBar));
        const double length = usable * barLength(cell.layers[i]);
        painter.drawRect(QRectF(area.left() + static_cast<double>(i) * step, area.bottom() - length,
                                std::max(0.5, step * 0.8), length));
    }
    if (cell.bound) {
        const double y = area.bottom() - usable * barLength(*cell.bound);
        painter.setPen(QPen(m_style.ink(ThemeColor::TextMuted), m_style.hairline));
        painter.drawLine(QPointF(area.left(), y),
                         QPointF(area.left() + step * static_cast<double>(cell.layers.size()), y));
    }
    painter.restore();
}

} // namespace mambascope::ui
