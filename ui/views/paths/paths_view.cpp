// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_view.hpp"

#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

PathsView::PathsView(QWidget* parent)
    : ColumnsView(parent) {
    setObjectName(QStringLiteral("pathsView"));
    setAccessibleName(tr("Effects by path, bars by layer for each token"));
}

QSize PathsView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(520 * factor), qRound(240 * factor)};
}

QSize PathsView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(240 * factor), qRound(150 * factor)};
}

void PathsView::setSheet(PathsSheet sheet) {
    if (sheet.models == m_sheet.models && sheet.title == m_sheet.title) {
        return;
    }
    m_sheet = std::move(sheet);
    contentsChanged();
}

void PathsView::clear(const QString& reason) {
    setEmptyText(reason);
    setSheet({});
}

std::vector<PathPanelPlace> PathsView::places() const {
    return m_sheet.arrange(QSizeF(size()), screenStyle(*this, 1));
}

std::vector<ColumnChart> PathsView::layOut() const {
    std::vector<ColumnChart> charts;
    const FigureStyle style = screenStyle(*this, 1);
    const EffectRange range = effectRange(m_sheet.models);
    for (const PathPanelPlace& place : places()) {
        const QSize whole = place.chart.size().toSize().expandedTo({1, 1});
        const PathsShown& shown = m_sheet.models[static_cast<std::size_t>(place.model)];
        std::vector<double> layers;
        for (int layer = 0; layer < shown.layerCount(); ++layer) {
            layers.push_back(layer);
        }
        charts.push_back(
            {place.chart,
             ChartPicture(pathChart(shown, place.position, range, place.isLowest, whole, style), whole),
             std::move(layers)});
    }
    return charts;
}

QPointF PathsView::pointAt(int model, PathPlace place) const {
    const std::vector<PathPanelPlace> all = places();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].model == model && all[i].position == place.position) {
            return footOf({static_cast<int>(i), place.layer});
        }
    }
    return {};
}

QString PathsView::describe(int model, PathPlace place) const {
    return pathSentence(m_sheet.models.at(static_cast<std::size_t>(model)), place);
}

QString PathsView::describe(ColumnMark mark) const {
    const PathPanelPlace place = places().at(static_cast<std::size_t>(mark.chart));
    return describe(place.model, {place.position, mark.column});
}

QString PathsView::tableColumnTitle(int /*column*/) const {
    return tr("share of the answer that restoring h brings back");
}

} // namespace mambascope::ui
