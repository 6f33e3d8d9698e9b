// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_repeats.hpp"

#include <algorithm>

namespace mambascope::ui {
namespace {

bool areSame(const std::vector<FigureTick>& a, const std::vector<FigureTick>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FigureTick& one, const FigureTick& other) {
                          return one.at == other.at && one.text == other.text;
                      });
}

/// "demo-mamba2: " of "demo-mamba2: h".
QString prefixOf(const QString& title) {
    const auto at = title.lastIndexOf(QLatin1String(": "));
    return at < 0 ? QString() : title.left(at + 2);
}

struct Neighbours {
    const HeatMapPanel* own = nullptr;
    const HeatMapPanel* left = nullptr; ///< in the same row
};

Neighbours neighboursOf(const FigureData& figure, std::size_t panel) {
    Neighbours maps;
    if (panel < figure.panels.size() && panel % figure.columnCount() != 0) {
        maps.own = std::get_if<HeatMapPanel>(&figure.panels[panel]);
        maps.left = std::get_if<HeatMapPanel>(&figure.panels[panel - 1]);
    }
    return maps;
}

} // namespace

bool repeatsRows(const FigureData& figure, std::size_t panel) {
    const Neighbours maps = neighboursOf(figure, panel);
    if (maps.own == nullptr || maps.left == nullptr || maps.own->x.isTilted || maps.left->x.isTilted) {
        return false;
    }
    const FigureAxis& a = maps.own->y;
    const FigureAxis& b = maps.left->y;
    return a.title == b.title && a.low == b.low && a.high == b.high && areSame(a.ticks, b.ticks);
}

bool repeatsColors(const FigureData& figure, std::size_t panel) {
    if (!repeatsRows(figure, panel)) {
        return false;
    }
    const Neighbours maps = neighboursOf(figure, panel);
    const FigureColors& a = maps.own->colors;
    const FigureColors& b = maps.left->colors;
    return a.title == b.title && a.low == b.low && a.high == b.high && a.colors == b.colors &&
           areSame(a.ticks, b.ticks);
}

PanelTitle panelTitle(const FigureData& figure, std::size_t panel) {
    constexpr std::size_t kMany = 3;
    const QString title = titleOf(figure.panels.at(panel));
    const QString prefix = prefixOf(title);
    if (figure.columnCount() < kMany || prefix.isEmpty()) {
        return {{}, title, false};
    }
    const bool isFirst =
        panel % figure.columnCount() == 0 || prefixOf(titleOf(figure.panels.at(panel - 1))) != prefix;
    return {isFirst ? prefix.chopped(2) : QString(), title.mid(prefix.size()), true};
}

} // namespace mambascope::ui
