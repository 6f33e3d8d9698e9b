// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_sheet.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

struct MapPanelTexts {
    Q_DECLARE_TR_FUNCTIONS(mambascope::ui::MapPanel)
};

constexpr double kSideBySide =
    330; // units, times the text factor: narrower figures have one map below the other

bool isStacked(double width, std::size_t models, const FigureStyle& style) {
    return models > 1 && width < kSideBySide * style.factor();
}

double nameHeight(std::size_t models, const FigureStyle& style) {
    return models > 1 ? QFontMetricsF(style.label()).height() : 0;
}

} // namespace

/// A model's picture, arranged as its neighbour's is where both are as wide.
MapPicture MapSheet::pictureOf(std::size_t model, double width, const FigureStyle& style) const {
    MapPicture picture = models[model].picture(style);
    for (const SheetMap& map : models) {
        const MapPicture any = map.picture(style);
        picture.isMeaningAbove =
            picture.isMeaningAbove ||
            layoutMap(any, mapTexts(any.tokens, style), {width, width}, MatrixSpace::paper()).isMeaningAbove;
    }
    return picture;
}

double MapSheet::heightFor(double width, const FigureStyle& style) const {
    const bool stacked = isStacked(width, models.size(), style);
    const double gap = models.size() > 1 ? kGutter * style.factor() : 0;
    double highest = 0;
    double sum = 0;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const double own = stacked || models.size() < 2 ? width : (width - gap) / 2;
        const double each = mapHeight(pictureOf(i, own, style), own) + nameHeight(models.size(), style);
        highest = std::max(highest, each);
        sum += each;
    }
    return stacked ? sum + gap : highest;
}

/// Side by side, the left model on the left in every language; below each other where there is no room for
/// that. One alone has all of the width.
std::vector<MapSheet::Placed> MapSheet::arrange(QSizeF size, const FigureStyle& style) const {
    const bool stacked = isStacked(size.width(), models.size(), style);
    const double gap = models.size() > 1 ? kGutter * style.factor() : 0;
    const double count = std::max<double>(1, static_cast<double>(models.size()));
    const QSizeF each = stacked ? QSizeF(size.width(), (size.height() - gap * (count - 1)) / count)
                                : QSizeF((size.width() - gap * (count - 1)) / count, size.height());
    const double name = nameHeight(models.size(), style);
    std::vector<Placed> placed;
    QPointF at(0, 0);
    for (std::size_t i = 0; i < models.size(); ++i) {
        placed.push_back({QRectF(at, QSizeF(each.width(), name)),
                          QRectF(at.x(), at.y() + name, each.width(), each.height() - name)});
        at += stacked ? QPointF(0, each.height() + gap) : QPointF(each.width() + gap, 0);
    }
    return placed;
}

void MapSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const std::vector<Placed> placed = arrange(size, style);
    for (std::size_t i = 0; i < models.size(); ++i) {
        painter.save();
        painter.translate(placed[i].map.topLeft());
        drawMap(painter, placed[i].map.size(), pictureOf(i, placed[i].map.width(), style));
        painter.restore();
        if (!style.withTitle && placed[i].name.height() > 0) {
            const QFont font = theme::labelFont(style.heading());
            painter.save();
            painter.setFont(font);
            painter.setPen(style.ink(ThemeColor::Text));
            painter.setLayoutDirection(Qt::LayoutDirectionAuto);
            painter.drawText(placed[i].name, Qt::AlignHCenter | Qt::AlignTop,
                             QFontMetricsF(font).elidedText(QString::fromStdString(models[i].map->model.name),
                                                            Qt::ElideRight, placed[i].name.width()));
            painter.restore();
        }
    }
}

FigureData MapSheet::figure(QSizeF size, const FigureStyle& style) const {
    const std::vector<Placed> placed = arrange(size, style);
    FigureData figure;
    std::size_t row = 0;
    for (std::size_t i = 0; i < models.size(); ++i) {
        for (FigurePanel& panel :
             mapFigure(placed[i].map.size(), pictureOf(i, placed[i].map.width(), style)).panels) {
            auto& own = std::get<HeatMapPanel>(panel);
            own.rows.first += row;
            row += own.rows.count;
            figure.panels.push_back(std::move(own));
        }
    }
    figure.across = placed.size() > 1 && placed[1].map.top() > placed[0].map.top() ? 1 : 0;
    return figure;
}

ViewTable MapSheet::table() const {
    ViewTable table;
    for (const SheetMap& map : models) {
        ViewTable own = mapTable(*map.map, map.tokens, title);
        if (table.columns.empty()) {
            table.columns = own.columns;
            table.columns.insert(table.columns.begin(),
                                 {"model", MapPanelTexts::tr("Model"), ColumnKind::Text});
        }
        for (std::vector<ViewCell>& row : own.rows) {
            row.insert(row.begin(), QString::fromStdString(map.map->model.name));
            table.rows.push_back(std::move(row));
        }
    }
    table.title = title;
    return table;
}

} // namespace mambascope::ui
