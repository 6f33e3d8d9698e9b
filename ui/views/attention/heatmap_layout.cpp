// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/heatmap_layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/color_bar.hpp"
#include "ui/charts/overview_note.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kLargestCell = 52; // times the text factor
constexpr double kLargestLabel = 96;
constexpr double kBarWidth = 132;
constexpr double kSmallestSide = 8; // of a matrix for which there is no room
constexpr int kTries = 3;           // smaller cells may tilt labels, which then need more room

struct Margins {
    double left, top, right, bottom;
};

/// What is measured once for all arrangements that are tried.
struct Measures {
    Measures(const AxisTexts& axis, QSizeF whole, const FigureStyle& figure, const MatrixSpace& given)
        : texts(axis)
        , size(whole)
        , style(figure)
        , space(given)
        , token(figure.token())
        , label(figure.label())
        , factor(figure.factor())
        , count(static_cast<int>(axis.texts.size())) {
        const double beside = size.width() - count * space.least - label.height() - 2 * kLabelGap;
        longest = std::max(0.0, std::min({kLargestLabel * factor, 0.28 * size.width(),
                                          std::max(beside, 0.14 * size.width())}));
    }

    [[nodiscard]] double largestCell() const { return space.largest.value_or(kLargestCell) * factor; }

    const AxisTexts& texts;
    QSizeF size;
    const FigureStyle& style;
    const MatrixSpace& space;
    QFontMetricsF token;
    QFontMetricsF label;
    double factor;
    int count;
    QString barWords;    ///< the colour bar's title
    double barTitle = 0; ///< width that it needs
    double longest = 0;  ///< label; cells of the smallest size have room beside it if they can
};

// Equal cells where they are large enough to tell: a whole number of device pixels each.
double snappedCell(double cell, double scale) {
    return cell * scale >= 8 ? std::floor(cell * scale) / scale : cell;
}

QSizeF roomWithin(QSizeF size, const Margins& m) {
    return {std::max(kSmallestSide, size.width() - m.left - m.right),
            std::max(kSmallestSide, size.height() - m.top - m.bottom)};
}

struct CellSize {
    double fitted;
    double shown;
    [[nodiscard]] bool isZoomed() const { return shown > fitted; }
};

CellSize cellSize(const Measures& in, const Margins& margins) {
    const QSizeF room = roomWithin(in.size, margins);
    const double side = std::min(room.width(), room.height());
    const double largest = in.largestCell();
    const double fitted = snappedCell(std::min(side / std::max(1, in.count), largest), in.space.scale);
    const double wanted = in.space.cell.value_or(0);
    return {fitted, wanted <= fitted
                        ? fitted
                        : std::max(fitted, snappedCell(std::min(wanted, largest), in.space.scale))};
}

QRectF barInTriangle(const CellGrid& grid, QSizeF bar) {
    const QRectF matrix = grid.bounds();
    const QRectF area(matrix.right() - bar.width(), matrix.top(), bar.width(), bar.height());
    // Its lower left corner must lie a cell's width clear of the diagonal.
    const double columnAt = (area.left() - kLabelGap - grid.origin.x()) / grid.cell.width();
    const double rowAt = (area.bottom() + kLabelGap - grid.origin.y()) / grid.cell.height();
    return std::floor(columnAt) > std::floor(rowAt) && columnAt > 0 ? area : QRectF();
}

/// Between the cells beside the bar's title and the bar's right end.
double roomInTriangle(const CellGrid& grid, const QRectF& bar, double textHeight) {
    const int row = grid.nearest(bar.topLeft() + QPointF(0, textHeight)).row;
    return bar.right() - (grid.origin.x() + (row + 1) * grid.cell.width()) - kLabelGap;
}

// Room for the bar's texts: in the triangle up to the cells beside the lowest of them, elsewhere up to the
// edge.
double barTextWidth(const HeatmapLayout& layout, QSizeF size, double textHeight) {
    const QRectF& bar = layout.colorBar;
    return layout.colorBarInside ? roomInTriangle(layout.grid, bar, textHeight) : size.width() - bar.left();
}

/// From right to left the matrix stands at the right edge: what is wider than it begins before it.
double leftWithin(const Measures& in, double left, double width) {
    return in.style.isRightToLeft() ? std::max(0.0, std::min(left, in.size.width() - kLabelGap - width))
                                    : left;
}

/// Broken at the space that is nearest to its middle; as it is where it has none.
QString inTwoLines(QString words) {
    const auto middle = words.size() / 2;
    qsizetype best = -1;
    for (qsizetype at = words.indexOf(QLatin1Char(' ')); at >= 0;
         at = words.indexOf(QLatin1Char(' '), at + 1)) {
        best = best < 0 || std::abs(at - middle) < std::abs(best - middle) ? at : best;
    }
    return best < 0 ? words : words.replace(best, 1, QLatin1Char('\n'));
}

/// A colour bar as it is to be placed.
struct BarSize {
    double wide;   ///< as it should be
    double least;  ///< width
    double height; ///< with its title's lines
    double title;  ///< width of the longest of them
    double lines;  ///< their height
};

/// In the empty triangle, else beside the matrix; whether there is room.
bool placeWithin(HeatmapLayout& layout, const Measures& in, const BarSize& bar) {
    const QRectF& matrix = layout.port.area;
    const bool scrolls = layout.port.across.scrolls() || layout.port.down.scrolls();
    const QSizeF size(std::max(bar.least, std::min(bar.wide, matrix.width() * 0.55)), bar.height);
    const QRectF inside = scrolls ? QRectF() : barInTriangle(layout.grid, size);
    layout.colorBarInside = !inside.isNull() && bar.title <= roomInTriangle(layout.grid, inside, bar.lines);
    if (layout.colorBarInside) {
        layout.colorBar = inside;
        return true;
    }
    const double right = matrix.right() + (scrolls ? layout.port.scrollBar : 0) + kGutter;
    const double beside = in.size.width() - right - kGutter;
    if (beside >= std::max(bar.least, bar.title)) {
        layout.colorBar = {right, matrix.top(), std::min(bar.wide, beside), bar.height};
        return true;
    }
    return false;
}

void placeBelow(HeatmapLayout& layout, const Measures& in, const BarSize& bar) {
    const double wanted = std::min(bar.wide, layout.sourceTitle.width());
    const double left = leftWithin(in, layout.sourceTitle.left(), std::max(wanted, bar.title));
    const double room = std::max(1.0, in.size.width() - left - 1);
    layout.colorBar = {left, layout.sourceTitle.bottom() + kLabelGap, std::min(wanted, room), bar.height};
}

void placeColorBar(HeatmapLayout& layout, const Measures& in) {
    const bool hasNote = layout.port.isOverview();
    const QString brief = hasNote ? overviewNote(layout.port, true) : QString();
    const double line = in.label.height();
    BarSize bar{kBarWidth * in.factor,
                std::max(0.6 * kBarWidth * in.factor, in.label.horizontalAdvance(brief)),
                colorBarHeight(in.style.label(), true, hasNote), in.barTitle, line};
    layout.colorBarTitle = in.barWords;
    const QString broken = inTwoLines(in.barWords);
    const bool canBreak = broken.contains(QLatin1Char('\n'));
    if (!placeWithin(layout, in, bar)) {
        placeBelow(layout, in, bar);
        const bool isTooLong = canBreak && in.barTitle > barTextWidth(layout, in.size, line);
        BarSize two = bar;
        two.height += line;
        two.lines += line;
        two.title = 0;
        for (const QString& part : broken.split(QLatin1Char('\n'))) {
            two.title = std::max(two.title, in.label.horizontalAdvance(part));
        }
        if (canBreak && placeWithin(layout, in, two)) {
            layout.colorBarTitle = broken;
        } else if (isTooLong) {
            layout.colorBarTitle = broken;
            placeBelow(layout, in, two);
        }
    }
    layout.colorBarTitleWidth = barTextWidth(layout, in.size, hasNote ? layout.colorBar.height() : line);
    if (hasNote) {
        const QString full = overviewNote(layout.port);
        const double room = std::max(layout.colorBar.width(), layout.colorBarTitleWidth);
        layout.note = in.label.horizontalAdvance(full) <= room ? full : brief;
    }
}

/// On screen the room for the longest label stays, so that nothing jumps while it is scrolled.
double columnExtent(const Measures& in, const AxisLabels& labels) {
    return in.style.isPaper() ? shownColumnExtent(labels, in.token) : labels.extent;
}

Margins marginsOf(const Measures& in, double spare, CellSize& cell) {
    const double titleHeight = in.label.height();
    const double rowWidth = layoutRowLabels(in.texts, {}, in.token, in.longest).extent;
    Margins margins{titleHeight + rowWidth + kLabelGap, 1, 4,
                    in.token.height() + titleHeight + 2 * kLabelGap + spare};
    cell = cellSize(in, margins);
    const AxisLabels probe = layoutColumnLabels(in.texts, {0, cell.shown}, in.token, in.longest);
    if (probe.tilted || cell.shown < in.token.height()) {
        margins.top = // the first label's upper half
            std::max(1.0, std::ceil((in.token.height() - cell.shown) / 2));
        if (in.style.isPaper()) { // the last label's end lies right of its cell's middle
            const double beyond = in.token.height() * (0.35 + M_SQRT1_2 / 2) - cell.shown / 2;
            margins.right = std::max(margins.right, beyond + 1);
        }
        margins.bottom = columnExtent(in, probe) + titleHeight + 2 * kLabelGap + spare;
        cell = cellSize(in, margins);
    }
    if (cell.isZoomed()) {
        margins.right += in.space.scrollBar;
        margins.bottom += in.space.scrollBar;
    }
    return margins;
}

MatrixPort portWithin(const Measures& in, const Margins& margins, CellSize cell) {
    const QSizeF room = roomWithin(in.size, margins);
    const double length = cell.shown * in.count;
    const MatrixSpace& space = in.space;
    MatrixPort port;
    const auto axis = [&](double most, double offset) {
        return axisPort(in.count, cell.shown, cell.isZoomed() ? std::min(most, length) : length, space.least,
                        offset, space.scale);
    };
    port.across = axis(room.width(), space.offset.x());
    port.down = axis(room.height(), space.offset.y());
    port.fitted = cell.fitted;
    port.largest = in.largestCell();
    port.scrollBar = space.scrollBar;
    const double left = in.style.isRightToLeft()
                            ? std::max(margins.left, in.size.width() - margins.right - port.across.room)
                            : margins.left;
    port.area =
        QRectF(std::round(left * space.scale) / space.scale, margins.top, port.across.room, port.down.room);
    return port;
}

/// `spare`: height to leave free below the matrix and its labels.
HeatmapLayout arrange(const Measures& in, double spare) {
    CellSize cell{};
    const Margins margins = marginsOf(in, spare, cell);
    HeatmapLayout out;
    out.port = portWithin(in, margins, cell);
    const QRectF& area = out.port.area;
    const double step = out.port.across.step;
    const int blocks = out.port.across.blocks();
    out.grid = {out.port.origin(), QSizeF(step, step), blocks, blocks, in.space.scale};

    const double below = area.bottom() + (out.port.across.scrolls() ? out.port.scrollBar : 0);
    out.rowOrigin = {area.left() - kLabelGap, 0};
    out.columnOrigin = {0, below + kLabelGap / 2};
    const double one = out.port.across.cell();
    out.rows =
        layoutRowLabels(in.texts, {out.rowCentre(0), one, area.top(), area.bottom()}, in.token, in.longest);
    out.columns = layoutColumnLabels(in.texts, {out.columnCentre(0), one, area.left(), area.right()},
                                     in.token, in.longest);
    out.columns.extent = columnExtent(in, out.columns);
    const double titleHeight = in.label.height();
    const double titleWidth = in.label.horizontalAdvance(QStringLiteral("M")) * 12;
    const double titleWide = std::max(area.width(), titleWidth);
    const double wide = in.style.isPaper() ? std::min(titleWide, in.size.width() - area.left()) : titleWide;
    out.sourceTitle = QRectF(wide > area.width() ? leftWithin(in, area.left(), wide) : area.left(),
                             out.columnOrigin.y() + out.columns.extent + kLabelGap / 2, wide, titleHeight);
    out.queryTitle =
        QRectF(area.left() - margins.left, area.top(), titleHeight, std::max(area.height(), titleWidth));
    placeColorBar(out, in);
    return out;
}

} // namespace

IndexRange HeatmapLayout::blocksOf(IndexRange cells) const {
    return {cells.first / port.down.block, cells.last / port.down.block};
}

AxisTexts heatmapTexts(const QStringList& labels, const FigureStyle& style) {
    return {labels, QFontMetricsF(style.token())};
}

HeatmapLayout layoutHeatmap(const AxisTexts& texts, QSizeF size, const FigureStyle& style,
                            const MatrixSpace& space, const QString& barTitle) {
    Measures measures(texts, size, style, space);
    measures.barWords = style.isPaper() ? barTitle : QString();
    measures.barTitle = measures.label.horizontalAdvance(measures.barWords);
    HeatmapLayout layout = arrange(measures, 0);
    double spare = 0;
    // On paper other labels may be drawn than room was left for: smaller cells skip others.
    const auto lowest = [&] {
        return std::max(layout.colorBar.bottom(), style.isPaper() ? layout.sourceTitle.bottom() : 0);
    };
    for (int i = 0; i < kTries && lowest() > size.height(); ++i) {
        spare += lowest() - size.height() + kLabelGap;
        layout = arrange(measures, spare);
    }
    return layout;
}

} // namespace mambascope::ui
