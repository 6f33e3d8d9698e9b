// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/latex_table.hpp"

#include <algorithm>

#include <QStringList>

#include "ui/figures/latex_text.hpp"

namespace mambascope::ui {
namespace {

constexpr std::size_t kMostColumns = 12;
constexpr std::size_t kMostRows = 60;

/// Cells as LaTeX; numbers stand at the right.
struct Tabular {
    QString title;
    QStringList heads;
    std::vector<bool> isNumber; ///< by column
    std::vector<QStringList> rows;

    [[nodiscard]] bool fits() const {
        return !rows.empty() && isNumber.size() <= kMostColumns && rows.size() <= kMostRows;
    }
};

QString cellLatex(const ViewTable& table, std::size_t row, std::size_t column) {
    return latexText(cellText(table.rows.at(row).at(column), table.columns[column].kind));
}

bool isNumbers(const ViewColumn& column) {
    return column.kind != ColumnKind::Text && column.kind != ColumnKind::Token;
}

Tabular ownColumns(const ViewTable& table, const TableRows& rows, const std::vector<std::size_t>& columns) {
    Tabular out;
    for (const std::size_t at : columns) {
        out.heads.append(latexText(table.columns[at].title));
        out.isNumber.push_back(isNumbers(table.columns[at]));
    }
    for (std::size_t i = 0; i < rows.count; ++i) {
        QStringList& cells = out.rows.emplace_back();
        for (const std::size_t at : columns) {
            cells.append(cellLatex(table, rows.at(i), at));
        }
    }
    return out;
}

Tabular tabularOf(const TablePanel& panel, const ViewTable& table) {
    std::vector<std::size_t> columns;
    for (const std::string& name : panel.columns) {
        columns.push_back(columnAt(table, name));
    }
    return ownColumns(table, panel.rows, columns);
}

Tabular tabularOf(const BarsPanel& panel, const ViewTable& table) {
    std::vector<std::size_t> columns{columnAt(table, panel.label)};
    for (const BarsPanel::Bars& bars : panel.bars) {
        columns.push_back(columnAt(table, bars.value.name));
    }
    return ownColumns(table, panel.rows, columns);
}

/// A row for each point of the first curve; the table's first and last layer where it has them, else x.
Tabular tabularOf(const LinesPanel& panel, const ViewTable& table) {
    Tabular out;
    if (panel.series.empty()) {
        return out;
    }
    out.heads.append(latexText(panel.x.title));
    out.isNumber.push_back(false);
    const FigureSeries& longest = *std::max_element(
        panel.series.begin(), panel.series.end(),
        [](const FigureSeries& a, const FigureSeries& b) { return a.rows.count < b.rows.count; });
    for (const FigureSeries& series : panel.series) {
        out.heads.append(latexText(series.name));
        out.isNumber.push_back(true);
    }
    for (std::size_t i = 0; i < longest.rows.count; ++i) {
        QStringList& cells = out.rows.emplace_back();
        cells.append(cellLatex(table, longest.rows.at(i), columnAt(table, longest.x.name)));
        for (const FigureSeries& series : panel.series) {
            cells.append(i < series.rows.count
                             ? cellLatex(table, series.rows.at(i), columnAt(table, series.y.name))
                             : QString());
        }
    }
    return out;
}

QString tickText(const FigureAxis& axis, int at) {
    const auto found = std::find_if(axis.ticks.begin(), axis.ticks.end(),
                                    [&](const FigureTick& tick) { return tick.at == at; });
    return found == axis.ticks.end() ? QString() : latexText(found->text);
}

Tabular tabularOf(const HeatMapPanel& panel, const ViewTable& table) {
    Tabular out;
    const int columns = panel.columnCount();
    if (static_cast<std::size_t>(columns) >= kMostColumns ||
        static_cast<std::size_t>(panel.rowCount()) > kMostRows) {
        return out;
    }
    out.heads.append(QString());
    out.isNumber.push_back(false);
    for (int column = 0; column < columns; ++column) {
        out.heads.append(tickText(panel.x, column));
        out.isNumber.push_back(true);
    }
    const std::vector<MatrixCell> cells = matrixOf(panel, table);
    const ColumnKind kind = table.columns[columnAt(table, panel.value.name)].kind;
    for (int row = 0; row < panel.rowCount(); ++row) {
        QStringList& texts = out.rows.emplace_back();
        texts.append(tickText(panel.y, row));
        for (int column = 0; column < columns; ++column) {
            const MatrixCell& cell = cells[static_cast<std::size_t>(row * columns + column)];
            const QString text = cell.isThere ? latexText(cellText(cell.value, kind)) : QString();
            texts.append(cell.isHatched ? QStringLiteral("\\emph{%1}").arg(text) : text);
        }
    }
    return out;
}

QString textOf(const Tabular& tabular) {
    QString columns;
    for (const bool isNumber : tabular.isNumber) {
        columns += isNumber ? QLatin1Char('r') : QLatin1Char('l');
    }
    QString out = QStringLiteral("\\begin{tabular}{%1}\n\\toprule\n").arg(columns);
    out += tabular.heads.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n\\midrule\n");
    for (const QStringList& row : tabular.rows) {
        out += row.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
    }
    return out + QStringLiteral("\\bottomrule\n\\end{tabular}\n");
}

} // namespace

QByteArray latexTable(const FigureData& figure, const ViewTable& table) {
    QString text;
    for (const FigurePanel& panel : figure.panels) {
        Tabular tabular = std::visit([&](const auto& any) { return tabularOf(any, table); }, panel);
        if (!tabular.fits()) {
            return {}; // half of a figure is no table of it
        }
        text += titleOf(panel).isEmpty() ? QString() : latexComment(titleOf(panel));
        text += textOf(tabular);
    }
    return text.isEmpty() ? QByteArray()
                          : (QStringLiteral("% \\usepackage{booktabs}; \\input{table} inside a table\n") +
                             latexDefinitions() + text)
                                .toUtf8();
}

} // namespace mambascope::ui
