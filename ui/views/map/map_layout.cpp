// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths and texts of a knockout map.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/color_bar.hpp"
#include "ui/charts/overview_note.hpp"
#include "ui/charts/veil.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/views/map/map_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kTallestRow = 28; // times the text factor
constexpr double kBarWidth = 120;
constexpr double kSmallestSide = 8; // of a map for which there is no room

struct MapTitles {
    Q_DECLARE_TR_FUNCTIONS(MapTitles)
};

QString titleOf(const MapPicture& picture, const QString& model) {
    const QString whole =
        picture.heads.isEmpty() ? model : MapTitles::tr("%1 · %2").arg(model, picture.heads);
    return picture.style.stale ? staleText(whole) : whole;
}

/// Equal rows where they are large enough to tell.
double snapped(double cell, double scale) {
    return cell * scale >= 8 ? std::floor(cell * scale) / scale : cell;
}

/// A cell's length along both axes: what fits, or what was zoomed to.
struct CellLengths {
    QSizeF fitted;
    QSizeF shown;
    double tallest;
};

CellLengths cellsIn(QSizeF room, int sources, int windows, double factor, const MatrixSpace& space) {
    CellLengths out;
    out.tallest = kTallestRow * factor;
    out.fitted = {room.width() / std::max(1, windows),
                  snapped(std::min(room.height() / std::max(1, sources), out.tallest), space.scale)};
    out.shown = out.fitted;
    const double wanted = std::min(space.cell.value_or(0), out.tallest);
    if (wanted > out.fitted.height()) {
        out.shown.setHeight(std::max(out.fitted.height(), snapped(wanted, space.scale)));
    }
    if (space.cell && wanted > out.fitted.width()) {
        out.shown.setWidth(snapped(wanted, space.scale));
    }
    return out;
}

} // namespace

AxisTexts mapTexts(const std::vector<TokenLabel>& tokens, const FigureStyle& style) {
    QStringList displayed;
    for (const TokenLabel& token : tokens) {
        displayed.append(token.display);
    }
    return {displayed, QFontMetricsF(style.token())};
}

MapLayout layoutMap(const MapPicture& picture, const AxisTexts& texts, QSizeF size,
                    const MatrixSpace& space) {
    const FigureStyle& style = picture.style;
    const QFontMetricsF metrics(style.token());
    const QFontMetricsF labels(style.label());
    const double factor = style.factor();
    const double line = labels.height();
    const double longest = std::min(96 * factor, (style.isPaper() ? 0.45 : 0.3) * size.width());
    const double left = layoutRowLabels(texts, {}, metrics, longest).extent + kLabelGap;
    const int sources = static_cast<int>(picture.tokens.size());
    const int windows = static_cast<int>(picture.map.windows.size());
    const bool hasTitle = style.withTitle;
    const double top = hasTitle ? line + kLabelGap : line / 2;
    const auto snap = [&](double v) { return std::round(v * space.scale) / space.scale; };

    MapLayout out;
    out.meaning = QCoreApplication::translate("mambascope::ui::KnockoutMapView", "change of p(%1)")
                      .arg(isolated(tokenDisplay(picture.map.target.text)));
    const double besideBar = size.width() - left - 4 - kBarWidth * factor - kLabelGap;
    out.isMeaningAbove =
        style.isPaper() && (picture.isMeaningAbove || labels.horizontalAdvance(out.meaning) > besideBar);
    const auto arrange = [&](bool withNote) {
        const double barHeight = colorBarHeight(style.label(), out.isMeaningAbove, withNote);
        const double beside = size.width() - left - 4;
        const double below = size.height() - top - line - barHeight - 3 * kLabelGap;
        QSizeF room(std::max(kSmallestSide, beside), std::max(kSmallestSide, below));
        const CellLengths cells = cellsIn(room, sources, windows, factor, space);
        const bool tooTall = cells.shown.height() * sources > room.height() + 0.5 && space.cell;
        const bool tooWide =
            cells.shown.width() * windows > room.width() - (tooTall ? space.scrollBar : 0) + 0.5 &&
            space.cell;
        room -= QSizeF(tooTall ? space.scrollBar : 0, tooWide ? space.scrollBar : 0);
        // Columns go on filling the width beside a bar.
        const double wide = cells.shown.width() > cells.fitted.width() ? cells.shown.width()
                                                                       : room.width() / std::max(1, windows);
        MatrixPort& port = out.port;
        port.across = axisPort(windows, wide, tooWide ? room.width() : wide * windows, space.least,
                               space.offset.x(), space.scale);
        port.down =
            axisPort(sources, cells.shown.height(), tooTall ? room.height() : cells.shown.height() * sources,
                     space.least, space.offset.y(), space.scale);
        port.fitted = cells.fitted.height();
        port.largest = cells.tallest;
        port.scrollBar = space.scrollBar;
        port.area = QRectF(snap(left), snap(top), port.across.room, port.down.room);
        const double bottom = port.area.bottom() + (tooWide ? space.scrollBar : 0);
        out.title = hasTitle ? QRectF(left, 0, beside, line) : QRectF(left, 0, 0, 0);
        out.depth = QRectF(left, bottom + 2, beside, line);
        const double barWidth = std::min(kBarWidth * factor, out.depth.width());
        out.bar = QRectF(out.depth.right() - barWidth, out.depth.bottom() + kLabelGap, barWidth, barHeight);
    };
    arrange(false);
    if (out.port.isOverview()) {
        arrange(true);
        const QString full = overviewNote(out.port);
        out.note = labels.horizontalAdvance(full) <= out.bar.right() ? full : overviewNote(out.port, true);
    }
    out.grid = {out.port.origin(), QSizeF(out.port.across.step, out.port.down.step), out.port.down.blocks(),
                out.port.across.blocks(), space.scale};
    out.rowOrigin = {left - kLabelGap, 0};
    out.rows = layoutRowLabels(
        texts, {out.rowCentre(0), out.port.down.cell(), out.port.area.top(), out.port.area.bottom()}, metrics,
        longest);
    return out;
}

double mapHeight(const MapPicture& picture, double width) {
    constexpr double kRow = 20;      // times the text factor, as all of these
    constexpr double kTallest = 400; // of the cells: a third of a page in its usual type
    const FigureStyle& style = picture.style;
    const auto sources = static_cast<double>(picture.tokens.size());
    const double cells = style.factor() * std::min(kTallest, std::max(1.0, sources) * kRow);
    const MapLayout tall =
        layoutMap(picture, mapTexts(picture.tokens, style), {width, 4 * cells + width}, MatrixSpace::paper());
    // What stands above and below the cells is of the same height in any layout of that width.
    return tall.bar.bottom() - tall.port.area.height() + cells + kLabelGap;
}

double mapChange(const MapSnapshot& map, int source, int window) {
    const auto at = static_cast<std::size_t>(source) * map.windows.size() + static_cast<std::size_t>(window);
    return double{map.probability.at(at)} - map.baseProbability;
}

CellBlocks mapBlocks(const MapSnapshot& map, const MatrixPort& port) {
    return strongestOfBlocks(
        port.down, port.across, [&](int source, int window) { return mapChange(map, source, window); },
        [&](int) { return port.across.count; });
}

QString windowText(const MapSnapshot& map, int window) {
    return layersWords(map.windows.at(static_cast<std::size_t>(window)));
}

/// The longest form that fits: "layers 0–8   window   layers 15–23", "0–8   layers   15–23", "0–8   15–23",
/// "0–8".
DepthLabels depthLabels(const MapPicture& picture, const MapLayout& layout) {
    const QFontMetricsF metrics(picture.style.label());
    const IndexRange seen = layout.port.across.visibleCells();
    const auto digits = [&](int window) {
        const IndexRange layers = picture.map.windows.at(static_cast<std::size_t>(window));
        return layers.first == layers.last ? QString::number(layers.first)
                                           : QStringLiteral("%1–%2").arg(layers.first).arg(layers.last);
    };
    const bool single = seen.first == seen.last;
    const DepthLabels forms[] = {
        {windowText(picture.map, seen.first), MapTitles::tr("window"),
         single ? QString() : windowText(picture.map, seen.last)},
        {digits(seen.first), MapTitles::tr("layers"), single ? QString() : digits(seen.last)},
        {digits(seen.first), QString(), single ? QString() : digits(seen.last)},
    };
    for (const DepthLabels& form : forms) {
        const double gaps = (form.axis.isEmpty() ? 1 : 2) * 2 * kLabelGap;
        const double words = metrics.horizontalAdvance(form.first) + metrics.horizontalAdvance(form.axis) +
                             metrics.horizontalAdvance(form.last);
        if (words + gaps <= layout.depth.width()) {
            return form;
        }
    }
    return {digits(seen.first), {}, {}};
}

QString mapTitle(const MapPicture& picture) {
    return titleOf(picture, picture.model);
}

QRectF mapTitleArea(const MapPicture& picture, const MapLayout& layout) {
    const QFontMetricsF metrics(theme::labelFont(picture.style.heading()));
    QRectF area = layout.title;
    if (metrics.horizontalAdvance(mapTitle(picture)) > area.width()) {
        area.setLeft(0);
    }
    return area;
}

QString shownMapTitle(const MapPicture& picture, const MapLayout& layout) {
    const QFontMetricsF metrics(theme::labelFont(picture.style.heading()));
    const double room = mapTitleArea(picture, layout).width();
    const QString whole = mapTitle(picture);
    if (metrics.horizontalAdvance(whole) <= room || picture.heads.isEmpty()) {
        return metrics.elidedText(whole, Qt::ElideRight, room);
    }
    const double rest = room - metrics.horizontalAdvance(titleOf(picture, QString()));
    const QString model = metrics.elidedText(picture.model, Qt::ElideRight, rest);
    const bool tellsModel = model.size() > 2; // more than a letter and the ellipsis
    const QString heads = picture.style.stale ? staleText(picture.heads) : picture.heads;
    return metrics.elidedText(tellsModel ? titleOf(picture, model) : heads, Qt::ElideRight, room);
}

} // namespace mambascope::ui
