// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_data.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QLocale>

#include "core/base/error.hpp"

namespace mambascope::ui {

std::size_t FigureColors::indexOf(double value) const {
    const double steps = static_cast<double>(colors.size()) - 1;
    const double inside = std::clamp(value, low, std::max(low, high));
    const double at = high > low ? (inside - low) / (high - low) * steps : 0;
    return static_cast<std::size_t>(std::lround(at));
}

std::size_t columnAt(const ViewTable& table, const std::string& name) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const ViewColumn& column) { return column.name == name; });
    if (found == table.columns.end()) {
        throw Error(ErrorCode::Internal, {"a figure's table has no column \"" + name + "\""});
    }
    return static_cast<std::size_t>(found - table.columns.begin());
}

namespace {

double numberIn(const ViewCell& cell, double factor) {
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        return static_cast<double>(*integer) * factor;
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? std::numeric_limits<double>::quiet_NaN() : *number * factor;
}

} // namespace

double numberAt(const ViewTable& table, std::size_t row, const FigureColumn& column) {
    return numberIn(table.rows.at(row).at(columnAt(table, column.name)), column.factor);
}

std::vector<double> numbersOf(const TableRows& rows, const FigureColumn& column, const ViewTable& table) {
    std::vector<double> numbers;
    numbers.reserve(rows.count);
    const std::size_t at = columnAt(table, column.name);
    for (std::size_t i = 0; i < rows.count; ++i) {
        numbers.push_back(numberIn(table.rows.at(rows.at(i)).at(at), column.factor));
    }
    return numbers;
}

std::vector<MatrixCell> matrixOf(const HeatMapPanel& panel, const ViewTable& table) {
    const auto columns = static_cast<std::size_t>(panel.columnCount());
    std::vector<MatrixCell> cells(columns * static_cast<std::size_t>(panel.rowCount()));
    const std::vector<double> down = numbersOf(panel.rows, {panel.down, 1}, table);
    const std::vector<double> across = numbersOf(panel.rows, {panel.across, 1}, table);
    const std::vector<double> values = numbersOf(panel.rows, panel.value, table);
    const std::vector<double> hatched = panel.hatched.empty()
                                            ? std::vector<double>(values.size())
                                            : numbersOf(panel.rows, {panel.hatched, 1}, table);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t at =
            static_cast<std::size_t>(down[i]) * columns + static_cast<std::size_t>(across[i]);
        cells.at(at) = {true, values[i], hatched[i] == 1};
    }
    return cells;
}

std::vector<FigureKey> keysOf(const FigureData& figure, bool isOfAll) {
    const auto isSame = [](const FigureKey& a, const FigureKey& b) {
        return a.text == b.text && a.line.color == b.line.color && a.line.dashes == b.line.dashes &&
               a.line.width == b.line.width;
    };
    std::vector<FigureKey> keys;
    for (const FigurePanel& panel : figure.panels) {
        const auto* lines = std::get_if<LinesPanel>(&panel);
        if (lines == nullptr || (lines->isLegendBeside && !isOfAll)) {
            continue;
        }
        for (const FigureKey& key : lines->legend) {
            if (std::none_of(keys.begin(), keys.end(),
                             [&](const FigureKey& other) { return isSame(other, key); })) {
                keys.push_back(key);
            }
        }
    }
    return keys;
}

QString exactNumber(double value) {
    return std::isnan(value) ? QStringLiteral("nan")
                             : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

const QString& titleOf(const FigurePanel& panel) {
    return std::visit([](const auto& any) -> const QString& { return any.title; }, panel);
}

} // namespace mambascope::ui
