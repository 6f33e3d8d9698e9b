// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/figure_page.hpp"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kAcross = 16; // units between parts of a row
constexpr double kDown = 14;   // and between rows
constexpr double kBelowLetter = 2;

/// Where a part lies in the whole figure.
struct PlacedPart {
    QRectF area; ///< of the drawing
    QRectF letter;
    QString text;         ///< "(b)"; empty: none
    double rowBottom = 0; ///< where the highest part of its row ends
};

/// "(a)" … "(z)", "(aa)" …
QString letterOf(std::size_t index) {
    QString letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(static_cast<char16_t>(u'a' + (rest - 1) % 26)));
    }
    return QStringLiteral("(%1)").arg(letters);
}

class Page {
public:
    explicit Page(std::vector<PagePart> parts)
        : m_parts(std::move(parts)) {}

    /// All parts at their own heights, one row below the other.
    [[nodiscard]] std::vector<PlacedPart> arrange(double width, const FigureStyle& style) const {
        const QFontMetricsF metrics(style.heading());
        const double letter = m_parts.size() > 1 ? metrics.height() + kBelowLetter : 0;
        std::vector<PlacedPart> placed;
        double top = 0;
        for (std::size_t first = 0; first < m_parts.size();) {
            const std::size_t end = endOfRow(first);
            double sum = 0;
            for (std::size_t i = first; i < end; ++i) {
                sum += m_parts[i].share;
            }
            const double room = width - kAcross * static_cast<double>(end - first - 1);
            double left = 0;
            double bottom = top;
            for (std::size_t i = first; i < end; ++i) {
                const double wide = room * m_parts[i].share / sum;
                const double high = m_parts[i].drawing.height(wide, style);
                placed.push_back({{left, top + letter, wide, high},
                                  {left, top, wide, letter},
                                  m_parts.size() > 1 ? letterOf(i) : QString(),
                                  0});
                left += wide + kAcross;
                bottom = std::max(bottom, top + letter + high);
            }
            for (std::size_t i = first; i < end; ++i) {
                placed[i].rowBottom = bottom;
            }
            top = bottom + kDown;
            first = end;
        }
        return placed;
    }

    [[nodiscard]] static double heightOf(const std::vector<PlacedPart>& placed) {
        double bottom = 0;
        for (const PlacedPart& part : placed) {
            bottom = std::max(bottom, part.area.bottom());
        }
        return bottom;
    }

    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
        const std::vector<PlacedPart> placed = arrange(size.width(), style);
        const double stretch = size.height() / std::max(1.0, heightOf(placed)); // where the height is set
        for (std::size_t i = 0; i < placed.size(); ++i) {
            const PlacedPart& part = placed[i];
            const double down = part.letter.top() * stretch;
            // Stretched or squeezed, parts of a row are of one height, so that equal drawings stay equal.
            const bool isNatural = std::abs(stretch - 1) < 1e-3;
            const double natural = isNatural ? part.area.bottom() : part.rowBottom;
            const double high = (natural - part.letter.top()) * stretch - part.letter.height();
            painter.save();
            painter.translate(part.area.left(), down);
            painter.setFont(style.heading());
            painter.setPen(style.ink(ThemeColor::Text));
            if (!part.text.isEmpty()) {
                painter.drawText(QRectF(0, 0, part.letter.width(), part.letter.height()),
                                 Qt::AlignLeft | Qt::AlignTop, part.text);
            }
            painter.translate(0, part.letter.height());
            m_parts[i].drawing.draw(painter, {part.area.width(), std::max(1.0, high)}, style);
            painter.restore();
        }
    }

private:
    [[nodiscard]] std::size_t endOfRow(std::size_t first) const {
        std::size_t end = first + 1;
        while (end < m_parts.size() && !m_parts[end].startsRow) {
            ++end;
        }
        return end;
    }

    std::vector<PagePart> m_parts;
};

} // namespace

PaperDrawing figurePage(std::vector<PagePart> parts) {
    const auto page = std::make_shared<const Page>(std::move(parts));
    return {[page](QPainter& painter, QSizeF size, const FigureStyle& style) {
                page->draw(painter, size, style);
            },
            [page](double width, const FigureStyle& style) {
                return Page::heightOf(page->arrange(width, style));
            }};
}

} // namespace mambascope::ui
