// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>

#include "core/papers/paper_figure.hpp"

namespace mambascope {
namespace {

/// A layer; nothing where windows of several models share a point.
PaperCell layer(int number) {
    return number < 0 ? PaperCell() : PaperCell(std::int64_t{number});
}

PaperCell number(double value) {
    return std::isfinite(value) ? PaperCell(value) : PaperCell();
}

void addRows(PaperTable& table, const PaperLines& panel) {
    for (const PaperCurve& curve : panel.curves) {
        for (const PaperPoint& point : curve.points) {
            table.rows.push_back({panel.title, curve.model, curve.group, curve.source,
                                  std::int64_t{curve.windowSize}, layer(point.layers.first),
                                  layer(point.layers.last), point.x, panel.metric, number(point.value),
                                  number(point.low), number(point.high), curve.prompts, curve.empty});
        }
    }
}

void addRows(PaperTable& table, const PaperMap& map, std::int64_t panel) {
    for (std::size_t source = 0; source < map.tokens.size(); ++source) {
        for (std::size_t window = 0; window < map.windows.size(); ++window) {
            const bool isThere = source < map.probability.size() && window < map.probability[source].size();
            const double p = isThere ? map.probability[source][window] : std::nan("");
            table.rows.push_back({panel, map.model, map.row, map.prompt, map.target, map.base,
                                  static_cast<std::int64_t>(source), map.tokens[source],
                                  static_cast<std::int64_t>(window), std::int64_t{map.windowSize},
                                  std::int64_t{map.windows[window].first},
                                  std::int64_t{map.windows[window].last}, number(p), number(p - map.base)});
        }
    }
}

/// Means over facts: a row for each cell.
void addMeans(PaperTable& table, const PaperMap& map, std::int64_t panel) {
    for (std::size_t role = 0; role < map.tokens.size(); ++role) {
        for (std::size_t window = 0; window < map.windows.size(); ++window) {
            const bool isThere = window < map.probability[role].size();
            table.rows.push_back({panel, map.model, map.state, static_cast<std::int64_t>(role),
                                  map.tokens[role], map.facts[role], static_cast<std::int64_t>(window),
                                  std::int64_t{map.windowSize}, std::int64_t{map.windows[window].first},
                                  std::int64_t{map.windows[window].last}, map.measure,
                                  number(isThere ? map.probability[role][window] : std::nan(""))});
        }
    }
}

using Columns = std::vector<std::string>;

Columns columnsOf(const PaperFigure& figure) {
    const PaperMap* const map =
        figure.panels.empty() ? nullptr : std::get_if<PaperMap>(&figure.panels.front());
    if (map == nullptr) {
        return {"panel", "model",  "group", "source", "window_size", "first_layer", "last_layer",
                "x",     "metric", "mean",  "low",    "high",        "prompts",     "empty"};
    }
    if (!map->measure.empty()) {
        return {"panel",  "model",       "state",       "source",     "role",    "n",
                "window", "window_size", "first_layer", "last_layer", "measure", "mean"};
    }
    return {"panel", "model",  "row",         "prompt",      "target",     "base_probability", "source",
            "token", "window", "window_size", "first_layer", "last_layer", "probability",      "difference"};
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

std::string cellText(const PaperCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return quoted(*text);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
        return std::to_string(*whole);
    }
    if (const auto* value = std::get_if<double>(&cell)) {
        std::array<char, 32> text{};
        const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), *value);
        return error == std::errc{} ? std::string(text.data(), end) : std::string();
    }
    return {};
}

} // namespace

PaperTable paperTable(const PaperFigure& figure) {
    PaperTable table;
    table.columns = columnsOf(figure);
    std::int64_t number = 0;
    for (const PaperPanel& panel : figure.panels) {
        if (const auto* lines = std::get_if<PaperLines>(&panel)) {
            addRows(table, *lines);
        } else if (const auto& map = std::get<PaperMap>(panel); map.measure.empty()) {
            addRows(table, map, ++number);
        } else {
            addMeans(table, map, ++number);
        }
    }
    return table;
}

std::string paperCsv(const PaperFigure& figure) {
    const PaperTable table = paperTable(figure);
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += (i == 0 ? "" : ",") + table.columns[i];
    }
    out += "\r\n";
    for (const std::vector<PaperCell>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += (i == 0 ? "" : ",") + cellText(row[i]);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace mambascope
