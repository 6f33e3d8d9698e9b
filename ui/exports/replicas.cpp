// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/replicas.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.hpp"
#include "core/papers/paper_colors.hpp"
#include "ui/exports/fact_replicas.hpp"
#include "ui/exports/trace_replicas.hpp"
#include "ui/figures/figure_drawing.hpp"
#include "ui/figures/figure_layout.hpp"
#include "ui/figures/figure_parts.hpp"
#include "ui/style/roles.hpp"

namespace mambascope::ui {
namespace {

using Kind = ReplicaPreset::Kind;

constexpr std::size_t kEvery = 5; // window starts between two numbers below
constexpr double kChangeLimit = 30;
constexpr double kLeastFlow = 300; // units that a panel of lines needs, times the text factor
constexpr double kLeastMap = 300;

ReplicaPreset probabilityMap(const char* id, const char* prompt) {
    return {QLatin1String(id),
            Kind::ProbabilityMap,
            QStringLiteral("map"),
            5,
            prompt,
            QStringLiteral("In the manner of the heat maps of MAMBA Explain (figures 2, 6, 7 and 8).")};
}

ReplicaPreset flowOf(const char* id, int window) {
    return {QLatin1String(id),
            Kind::InformationFlow,
            QStringLiteral("flow"),
            window,
            {},
            QStringLiteral(
                "In the manner of the information flow of MAMBA Explain (figures 1 and 3), which is a mean "
                "over 1000 prompts; this is one prompt.")};
}

ReplicaPreset romba(const char* id, Kind kind, const char* view, const QString& note) {
    constexpr int kWindow = 10;
    return {QLatin1String(id), kind, QLatin1String(view), kWindow, {}, note};
}

std::vector<QRgb> reversedPurples() {
    std::vector<QRgb> out;
    for (const std::uint32_t color : paperColors(PaperColors::PurplesReversed)) {
        out.push_back(0xff000000U | color);
    }
    return out;
}

/// Every fifth window's first layer, as the paper has it; closer where there are few.
std::vector<FigureTick> windowStarts(const std::vector<double>& firstLayers, bool atLayers) {
    std::vector<FigureTick> ticks;
    const std::size_t every = firstLayers.size() > kEvery * 2 ? kEvery : firstLayers.size() > kEvery ? 2 : 1;
    for (std::size_t i = 0; i < firstLayers.size(); i += every) {
        ticks.push_back(
            {atLayers ? firstLayers[i] : static_cast<double>(i), QString::number(firstLayers[i])});
    }
    return ticks;
}

/// First layers of the windows of one source: those of the first rows.
std::vector<double> firstLayersOf(const HeatMapPanel& panel, const ViewTable& table) {
    return numbersOf({panel.rows.first, static_cast<std::size_t>(panel.columnCount()), 1}, {"first_layer"},
                     table);
}

void markLastToken(FigureAxis& axis) {
    if (!axis.ticks.empty()) {
        axis.ticks.back().text += QLatin1Char('*');
    }
}

void makeProbabilityMap(HeatMapPanel& panel, const ViewTable& table) {
    panel.value = {"probability"};
    FigureColors& colors = panel.colors;
    const std::vector<double> values = numbersOf(panel.rows, panel.value, table);
    colors = {};
    colors.name = "Purples_r";
    colors.colors = reversedPurples();
    colors.low = 1;
    colors.high = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            colors.low = std::min(colors.low, value);
            colors.high = std::max(colors.high, value);
        }
    }
    colors.ticks = {{colors.low, QString::number(colors.low, 'f', 3)},
                    {colors.high, QString::number(colors.high, 'f', 3)}};
    colors.title = QStringLiteral("p(answer)");
    panel.x.ticks = windowStarts(firstLayersOf(panel, table), false);
    panel.x.title = QStringLiteral("first layer of the window");
    markLastToken(panel.y);
}

void makeChangeMap(HeatMapPanel& panel) {
    panel.value = {"relative_change", 100};
    FigureColors& colors = panel.colors;
    colors.low = -kChangeLimit;
    colors.high = kChangeLimit;
    colors.ticks = {{-kChangeLimit, QStringLiteral("\u221230")},
                    {0, QStringLiteral("0")},
                    {kChangeLimit, QStringLiteral("30")}};
    colors.title = QStringLiteral("change of p, %");
    panel.x.ticks.clear();
    for (int percent = 0; percent <= 100; percent += 20) {
        panel.x.ticks.push_back({percent / 100.0 * (panel.columnCount() - 1), QString::number(percent)});
    }
    panel.x.title = QStringLiteral("Layer depth (%)");
}

struct RoleLook {
    Role role;
    QRgb color;
    std::vector<double> dashes;
};

/// MAMBA Explain's lines, in the order of its legend.
const std::vector<RoleLook>& roleLooks() {
    static const std::vector<RoleLook> kLooks{{Role::Last, 0xffffa500U, {1, 1.65}},
                                              {Role::Subject, 0xff008000U, {}},
                                              {Role::Relation, 0xff800080U, {3.7, 1.6}}};
    return kLooks;
}

/// Ten per cent beyond what the lines reach.
FigureAxis changeAxis(const std::vector<FigureSeries>& series, const ViewTable& table) {
    double low = 0;
    double high = 0;
    for (const FigureSeries& each : series) {
        for (const double y : numbersOf(each.rows, each.y, table)) {
            low = std::isfinite(y) ? std::min(low, y) : low;
            high = std::isfinite(y) ? std::max(high, y) : high;
        }
    }
    const double step = high - low > 80 ? 20 : 10;
    FigureAxis axis{QStringLiteral("% change in prediction probability"),
                    std::floor(low / step) * step - step / 2,
                    std::ceil(high / step) * step + step / 2,
                    {},
                    true,
                    false};
    for (double at = std::floor(low / step) * step; at <= axis.high; at += step) {
        axis.ticks.push_back({at, QString::number(at)});
    }
    return axis;
}

constexpr double kDot = 4; // points

/// One model's lines: those of the paper's three token sets.
LinesPanel flowPanel(const LinesPanel& all, const ViewTable& table, const QString& model) {
    LinesPanel panel;
    panel.title = model;
    const std::size_t modelAt = columnAt(table, "model");
    const std::size_t roleAt = columnAt(table, "knocked_out");
    for (const RoleLook& look : roleLooks()) {
        for (const FigureSeries& series : all.series) {
            const auto& row = table.rows.at(series.rows.at(0));
            if (std::get<QString>(row.at(modelAt)) != model ||
                std::get<QString>(row.at(roleAt)) != roleTitle(look.role)) {
                continue;
            }
            FigureSeries own = series;
            own.x = {"first_layer"};
            own.line = {look.color, look.dashes, 1.5};
            panel.legend.push_back({roleTitle(look.role), own.line});
            if (own.rows.count == 1) { // a shallow model may have one window alone, which is no line
                panel.dots.push_back({own.name, own.rows, own.x, own.y, own.line.color, 1, kDot});
            }
            panel.series.push_back(std::move(own));
            break;
        }
    }
    if (!panel.series.empty()) {
        const std::vector<double> x = numbersOf(panel.series.front().rows, panel.series.front().x, table);
        panel.x = {QStringLiteral("Layers"), 0, std::max(1.0, x.back()), windowStarts(x, true), true, false};
        panel.y = changeAxis(panel.series, table);
        if (!panel.dots.empty()) {
            panel.x.low = -0.5;
            panel.x.high = 0.5;
        }
    }
    return panel;
}

FigureData flowFigure(const FigureData& figure, const ViewTable& table, double width,
                      const FigureStyle& style) {
    FigureData out;
    const auto& all = std::get<LinesPanel>(figure.panels.front());
    QStringList models;
    for (const auto& row : table.rows) {
        models.append(std::get<QString>(row.at(columnAt(table, "model"))));
    }
    models.removeDuplicates();
    for (const QString& model : models) {
        LinesPanel panel = flowPanel(all, table, model);
        if (!panel.series.empty()) {
            out.panels.emplace_back(std::move(panel));
        }
    }
    out.across = panelsAcross(width, style, kLeastFlow, out.panels.size());
    return out;
}

/// The paper's look of a matrix; dashes tell them apart without colour.
FigureLine matrixLine(const QString& matrix) {
    static const std::map<QString, FigureLine> kLines{{QStringLiteral("W_a"), {0xffb22222U, {3.7, 1.6}, 1.2}},
                                                      {QStringLiteral("W_g"), {0xff008000U, {1, 1.65}, 1.2}},
                                                      {QStringLiteral("W_o"), {0xff0000ffU, {}, 1.2}}};
    const auto found = kLines.find(matrix);
    return found == kLines.end() ? FigureLine{0xff004c4cU, {6.4, 1.6, 1, 1.6}, 1.2} : found->second;
}

/// A panel of one score: the lines of all matrices that every layer was edited of.
LinesPanel scorePanel(const LinesPanel& all, const ViewTable& table, const std::string& score) {
    LinesPanel panel;
    panel.title = QString::fromStdString(score);
    for (const FigureSeries& series : all.series) {
        if (series.y.name != score) {
            continue;
        }
        FigureSeries own = series;
        own.name = std::get<QString>(table.rows.at(series.rows.at(0)).at(columnAt(table, "site")));
        own.y.factor = 100;
        own.line = matrixLine(own.name);
        panel.legend.push_back({own.name, own.line});
        panel.series.push_back(std::move(own));
    }
    panel.x = all.x;
    panel.x.title = QStringLiteral("Edit layer");
    panel.y = {QStringLiteral("%"), 0, 108, {}, true, false};
    for (int percent = 0; percent <= 100; percent += 25) {
        panel.y.ticks.push_back({static_cast<double>(percent), QString::number(percent)});
    }
    return panel;
}

FigureData editFigure(const FigureData& figure, const ViewTable& table, double width,
                      const FigureStyle& style) {
    FigureData out;
    for (const FigurePanel& any : figure.panels) {
        const auto* lines = std::get_if<LinesPanel>(&any);
        if (lines == nullptr || lines->series.empty() || lines->series.front().x.name != "layer") {
            continue;
        }
        for (const char* const score : {"ES", "PS", "NS", "S"}) {
            out.panels.emplace_back(scorePanel(*lines, table, score));
        }
    }
    if (out.panels.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"--preset", "RO6", "an edit of all layers: press “All layers” in the view first"});
    }
    out.across = panelsAcross(width, style, kLeastFlow, out.panels.size());
    return out;
}

FigureData replicaFigure(Kind kind, FigureData figure, const ViewTable& table, double width,
                         const FigureStyle& style) {
    if (kind == Kind::InformationFlow) {
        return flowFigure(figure, table, width, style);
    }
    if (isTraceReplica(kind)) {
        return traceReplica(kind, std::move(figure), table, width, style);
    }
    if (kind == Kind::EditScores) {
        return editFigure(figure, table, width, style);
    }
    if (kind == Kind::RelationBars || kind == Kind::RelationSweep || kind == Kind::BlockedSets) {
        figure = kind == Kind::RelationBars    ? relationBars(figure)
                 : kind == Kind::RelationSweep ? relationSweep(figure)
                                               : blockedSets(figure, table);
        figure.across =
            kind == Kind::RelationBars ? 1 : panelsAcross(width, style, kLeastFlow, figure.panels.size());
        return figure;
    }
    figure.across = panelsAcross(width, style, kLeastMap, figure.panels.size());
    for (FigurePanel& panel : figure.panels) {
        auto& map = std::get<HeatMapPanel>(panel);
        if (kind == Kind::ProbabilityMap) {
            makeProbabilityMap(map, table);
        } else {
            makeChangeMap(map);
        }
    }
    return figure;
}

} // namespace

std::vector<ReplicaPreset> replicaPresets() {
    std::vector<ReplicaPreset> presets{
        flowOf("ME1", 9),
        flowOf("ME3", 15),
        probabilityMap("ME-map", ""),
        probabilityMap("ME-map-commerzbank", "Commerzbank, whose headquarters are in"),
        probabilityMap("ME-map-grieg", "Edvard Grieg, playing the"),
        probabilityMap("ME-map-spss", "Statistical Package for the Social Sciences was created by"),
        probabilityMap("ME-map-mennea", "The mother tongue of Pietro Mennea is"),
        {QStringLiteral("MK-map"),
         Kind::ChangeMap,
         QStringLiteral("map"),
         9,
         {},
         QStringLiteral(
             "In the manner of the heat maps of Mamba Knockout; in purple and green (PRGn) where the "
             "paper's are red and green, which some readers can't tell apart.")},
        romba("RO6", Kind::EditScores, "edit",
              QStringLiteral(
                  "In the manner of figure 6 of ROMBA, which is a mean over the CounterFact records; "
                  "this is one fact.")),
        romba("RO7", Kind::RelationBars, "lre",
              QStringLiteral("In the manner of figure 7 of ROMBA, which has a bar for each relation; this is "
                             "one relation.")),
        romba("RO12", Kind::RelationSweep, "lre",
              QStringLiteral("In the manner of figures 12 and 13 of ROMBA, whose bands are over trials; this "
                             "is one trial.")),
        romba("RO11", Kind::BlockedSets, "block",
              QStringLiteral("In the manner of figure 11 of ROMBA, which is a mean over 768 facts with the "
                             "other tokens restored; this is one prompt."))};
    const std::vector<ReplicaPreset> traced = traceReplicas();
    presets.insert(presets.end(), traced.begin(), traced.end());
    return presets;
}

ReplicaPreset replicaPreset(const QString& id, const QString& argument) {
    QStringList known;
    for (const ReplicaPreset& preset : replicaPresets()) {
        if (preset.id == id) {
            return preset;
        }
        known.append(preset.id);
    }
    throw Error(ErrorCode::InvalidArgument, {argument.toStdString(), id.toStdString(),
                                             "one of " + known.join(QStringLiteral(", ")).toStdString()});
}

FigurePart replicaOf(const ReplicaPreset& preset, FigurePart part) {
    const bool isOfRelation = preset.kind == Kind::RelationBars || preset.kind == Kind::RelationSweep;
    const bool hasShares = std::any_of(part.table.columns.begin(), part.table.columns.end(),
                                       [](const ViewColumn& column) { return column.name == "share"; });
    if (isOfRelation && !hasShares) {
        throw Error(ErrorCode::InvalidArgument, {"--preset", preset.id.toStdString(),
                                                 "linear relations that are shown as curves, not as facts"});
    }
    const auto figure = [kind = preset.kind, own = part.figure,
                         table = part.table](QSizeF size, const FigureStyle& style) {
        return replicaFigure(kind, own(size, style), table, size.width(), style);
    };
    part.figure = figure;
    part.facts.note = preset.note;
    part.drawing.draw = [figure, table = part.table](QPainter& painter, QSizeF size,
                                                     const FigureStyle& style) {
        drawFigure(painter, size, style, figure(size, style), table);
    };
    part.drawing.height = [figure](double width, const FigureStyle& style) {
        return figureHeight(width, style, figure({width, width}, style));
    };
    return part;
}

} // namespace mambascope::ui
