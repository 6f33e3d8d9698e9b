// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/fact_replicas.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/style/roles.hpp"

namespace mambascope::ui {
namespace {

constexpr QRgb kSteelBlue = 0xff4682b4U;
constexpr QRgb kDarkRed = 0xff8b0000U;
constexpr double kWidth = 1.5;

const std::vector<double> kDashed{3.7, 1.6};
const std::vector<double> kDotted{1, 1.65};

/// "demo-mamba2" of "demo-mamba2: by layer".
QString modelOf(const QString& title) {
    return title.left(std::max<qsizetype>(0, title.lastIndexOf(QStringLiteral(": "))));
}

void recolor(LinesPanel& panel, std::size_t series, const FigureLine& line) {
    panel.series[series].line = line;
    if (series < panel.dots.size()) {
        panel.dots[series].color = line.color;
    }
    for (FigureKey& key : panel.legend) {
        if (key.text == panel.series[series].name) {
            key.line = line;
        }
    }
}

FigureLine roleLine(const QString& role) {
    if (role == roleTitle(Role::Subject)) {
        return {0xff008000U, {}, kWidth};
    }
    if (role == roleTitle(Role::SubjectLast)) {
        return {0xff0000ffU, kDashed, kWidth};
    }
    return role == roleTitle(Role::Last) ? FigureLine{0xffff8c00U, kDotted, kWidth}
                                         : FigureLine{0xff800080U, {6.4, 1.6, 1, 1.6}, kWidth};
}

} // namespace

FigureData relationBars(const FigureData& figure) {
    FigureData out;
    for (const FigurePanel& panel : figure.panels) {
        if (const auto* bars = std::get_if<BarsPanel>(&panel)) {
            BarsPanel own = *bars;
            own.title = modelOf(own.title);
            own.rows.count = 1; // the paper's bars are of faithfulness alone
            own.notes.resize(std::min<std::size_t>(1, own.notes.size()));
            own.x.title = QStringLiteral("faithfulness, %; dark red: by chance");
            own.bars.at(0).color = kSteelBlue;
            own.bars.at(1).color = kDarkRed;
            out.panels.emplace_back(std::move(own));
        }
    }
    out.across = 1;
    return out;
}

FigureData relationSweep(const FigureData& figure) {
    FigureData out;
    for (const FigurePanel& panel : figure.panels) {
        const auto* lines = std::get_if<LinesPanel>(&panel);
        if (lines == nullptr || lines->series.empty() || lines->series.back().y.name != "share") {
            continue;
        }
        LinesPanel own = *lines;
        own.title = modelOf(own.title);
        own.x.title = QStringLiteral("layer");
        own.y.title = QStringLiteral("share of facts");
        recolor(own, 0, {kDarkRed, kDotted, kWidth});
        if (own.series.size() > 2) {
            recolor(own, 1, {0xffff8c00U, kDashed, kWidth});
        }
        recolor(own, own.series.size() - 1, {0xff0202daU, {}, kWidth});
        out.panels.emplace_back(std::move(own));
    }
    return out;
}

FigureData blockedSets(const FigureData& figure, const ViewTable& table) {
    FigureData out;
    for (const FigurePanel& panel : figure.panels) {
        const auto* lines = std::get_if<LinesPanel>(&panel);
        if (lines == nullptr) {
            continue;
        }
        LinesPanel own = *lines;
        double high = 0.6;
        for (std::size_t i = 0; i < own.series.size(); ++i) {
            own.series[i].y = {"relative_change"};
            recolor(own, i, roleLine(own.series[i].name));
            for (const double y : numbersOf(own.series[i].rows, own.series[i].y, table)) {
                high = y > high ? y : high; // one prompt may rise higher than the paper's means
            }
        }
        own.x.title = QStringLiteral("layer");
        own.y = {QStringLiteral("Relative change in p(ans)"), -1.08, high, {}, true, false};
        for (const double at : {-1.0, -0.5, 0.0, 0.5}) {
            own.y.ticks.push_back({at, QString::number(at)});
        }
        out.panels.emplace_back(std::move(own));
    }
    return out;
}

} // namespace mambascope::ui
