// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_json.hpp"

#include <cmath>

#include <QColor>

#include "core/values/enum_names.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope::ui {
namespace {

using Json = nlohmann::json;

std::string utf8(const QString& text) {
    return text.toStdString();
}

std::string hexColor(QRgb color) {
    return QColor::fromRgb(color).name().toStdString();
}

Json rowsJson(const TableRows& rows) {
    return {{"first", rows.first}, {"count", rows.count}, {"step", rows.step}};
}

Json columnJson(const FigureColumn& column) {
    return {{"column", column.name}, {"factor", column.factor}};
}

Json ticksJson(const std::vector<FigureTick>& ticks) {
    Json out = Json::array();
    for (const FigureTick& tick : ticks) {
        out.push_back({{"at", tick.at}, {"text", utf8(tick.text)}});
    }
    return out;
}

Json axisJson(const FigureAxis& axis) {
    return {{"title", utf8(axis.title)},
            {"low", axis.low},
            {"high", axis.high},
            {"grid", axis.hasGrid ? 1 : 0},
            {"tilted", axis.isTilted ? 1 : 0},
            {"ticks", ticksJson(axis.ticks)}};
}

Json colorsJson(const FigureColors& colors) {
    std::string list;
    for (const QRgb color : colors.colors) {
        list += (list.empty() ? "" : " ") + hexColor(color);
    }
    return {{"name", colors.name},
            {"low", colors.low},
            {"high", colors.high},
            {"title", utf8(colors.title)},
            {"colors", list},
            {"ticks", ticksJson(colors.ticks)},
            {"clipped", colors.isClipped ? 1 : 0},
            {"raised_from", colors.raisedFrom}};
}

Json lineJson(const FigureLine& line) {
    return {{"color", hexColor(line.color)}, {"dashes", line.dashes}, {"width", line.width}};
}

Json describe(const HeatMapPanel& panel) {
    return {{"kind", "heat map"},
            {"title", utf8(panel.title)},
            {"rows", rowsJson(panel.rows)},
            {"down", panel.down},
            {"across", panel.across},
            {"value", columnJson(panel.value)},
            {"hatched", panel.hatched},
            {"square", panel.isSquare ? 1 : 0},
            {"x", axisJson(panel.x)},
            {"y", axisJson(panel.y)},
            {"colors", colorsJson(panel.colors)}};
}

Json describe(const LinesPanel& panel) {
    Json series = Json::array();
    for (const FigureSeries& each : panel.series) {
        Json one{{"name", utf8(each.name)},
                 {"rows", rowsJson(each.rows)},
                 {"x", columnJson(each.x)},
                 {"y", columnJson(each.y)},
                 {"line", lineJson(each.line)}};
        if (!each.low.name.empty()) {
            one["band"] = {columnJson(each.low), columnJson(each.high)};
        }
        if (each.barWidth > 0) {
            one["bar"] = {{"width", each.barWidth}, {"shift", each.barShift}};
        }
        series.push_back(std::move(one));
    }
    Json dots = Json::array();
    for (const FigureDots& each : panel.dots) {
        dots.push_back({{"name", utf8(each.name)},
                        {"rows", rowsJson(each.rows)},
                        {"x", columnJson(each.x)},
                        {"y", columnJson(each.y)},
                        {"color", hexColor(each.color)},
                        {"opacity", each.opacity},
                        {"size", each.size}});
    }
    return {{"kind", "lines"},
            {"title", utf8(panel.title)},
            {"x", axisJson(panel.x)},
            {"y", axisJson(panel.y)},
            {"base", panel.base},
            {"dots", dots},
            {"series", series},
            {"legend", keysJson(panel.legend)},
            {"legend_beside", panel.isLegendBeside ? 1 : 0}};
}

Json describe(const BarsPanel& panel) {
    Json bars = Json::array();
    for (const BarsPanel::Bars& each : panel.bars) {
        bars.push_back({{"name", utf8(each.name)},
                        {"value", columnJson(each.value)},
                        {"color", hexColor(each.color)},
                        {"thickness", each.thickness},
                        {"offset", each.offset}});
    }
    Json notes = Json::array();
    for (const QString& note : panel.notes) {
        notes.push_back(utf8(note));
    }
    return {{"kind", "bars"},
            {"title", utf8(panel.title)},
            {"rows", rowsJson(panel.rows)},
            {"label", panel.label},
            {"headline", utf8(panel.headline)},
            {"x", axisJson(panel.x)},
            {"bars", bars},
            {"notes", notes}};
}

Json describe(const TablePanel& panel) {
    return {{"kind", "table"},
            {"title", utf8(panel.title)},
            {"rows", rowsJson(panel.rows)},
            {"columns", panel.columns}};
}

Json cellJson(const ViewCell& cell) {
    if (const auto* text = std::get_if<QString>(&cell)) {
        return utf8(*text);
    }
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        return *integer;
    }
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && std::isfinite(*number) ? Json(*number) : Json();
}

Json tableJson(const ViewTable& table) {
    Json columns = Json::array();
    for (const ViewColumn& column : table.columns) {
        columns.push_back({{"name", column.name}, {"title", utf8(column.title)}});
    }
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const ViewCell& cell : row) {
            cells.push_back(cellJson(cell));
        }
        rows.push_back(std::move(cells));
    }
    return {{"columns", columns}, {"rows", rows}};
}

Json modelJson(const FigureModel& model) {
    Json tokens = Json::array();
    for (const Token& token : model.tokens) {
        tokens.push_back({{"id", token.id},
                          {"text", wire::encodeText(token.text)},
                          {"start", token.start},
                          {"end", token.end}});
    }
    Json out{{"side", utf8(model.side)},           {"name", model.name},
             {"architecture", model.architecture}, {"layers", model.layers},
             {"weights", model.weightDtype},       {"device", model.device},
             {"precision", model.precision},       {"tokens", tokens},
             {"requests", model.requests}};
    out["revision"] = model.revision.empty() ? Json() : Json(model.revision);
    out["fingerprint"] = model.fingerprint.empty() ? Json() : Json(model.fingerprint);
    out["target"] = model.baseProbability ? wire::encodeText(model.target) : Json();
    out["base_probability"] = model.baseProbability ? Json(*model.baseProbability) : Json();
    return out;
}

Json factsJson(const FigureFacts& facts) {
    const auto list = [](const QStringList& texts) {
        Json out = Json::array();
        for (const QString& text : texts) {
            out.push_back(utf8(text));
        }
        return out;
    };
    Json models = Json::array();
    for (const FigureModel& model : facts.models) {
        models.push_back(modelJson(model));
    }
    return {{"view", facts.view},
            {"title", utf8(facts.viewTitle)},
            {"caption", utf8(facts.caption)},
            {"prompt", wire::encodeText(facts.prompt)},
            {"windows", list(facts.windows)},
            {"knockouts", list(facts.knockouts)},
            {"edits", list(facts.edits)},
            {"strict", facts.strict != Strict::Off},
            {"strict_degree", nameOf(facts.strict)},
            {"note", utf8(facts.note)},
            {"models", models}};
}

} // namespace

nlohmann::json keysJson(const std::vector<FigureKey>& keys) {
    Json out = Json::array();
    for (const FigureKey& key : keys) {
        out.push_back({{"text", utf8(key.text)}, {"line", lineJson(key.line)}});
    }
    return out;
}

nlohmann::json panelJson(const FigurePanel& panel) {
    return std::visit([](const auto& any) { return describe(any); }, panel);
}

QByteArray figureJson(const FigureData& figure, const ViewTable& table, const FigureFacts& facts,
                      const FigureSheetSize& size) {
    Json panels = Json::array();
    for (const FigurePanel& panel : figure.panels) {
        panels.push_back(panelJson(panel));
    }
    const Json json{{"schema", kFigureSchema},
                    {"program", {{"name", utf8(facts.program)}, {"build", utf8(facts.build)}}},
                    {"asked", factsJson(facts)},
                    {"size", {{"width", size.width}, {"height", size.height}, {"type", size.typeSize}}},
                    {"panels", panels},
                    {"stacked", figure.across == 1},
                    {"across", figure.columnCount()},
                    {"table", tableJson(table)}};
    return QByteArray::fromStdString(json.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace mambascope::ui
