// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/facts_table.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct FactsTable {
    Q_DECLARE_TR_FUNCTIONS(FactsTable)
};

} // namespace

std::vector<FactRow> FactsSheet::rows() const {
    std::vector<FactRow> rows;
    for (std::size_t model = 0; model < models.size(); ++model) {
        const auto& tests = models[model].result(0).tests;
        for (std::size_t i = 0; i < tests.size(); ++i) {
            auto row = std::find_if(rows.begin(), rows.end(), [&](const FactRow& known) {
                return known.fact == tests[i].fact && known.test[model] < 0;
            });
            if (row == rows.end()) {
                row = rows.insert(rows.end(), FactRow{tests[i].fact, {-1, -1}});
            }
            row->test[model] = static_cast<int>(i);
        }
    }
    return rows;
}

FactColumn FactsSheet::kindOf(int column) {
    if (column < 2) {
        return column == 0 ? FactColumn::Subject : FactColumn::Object;
    }
    return column % 2 == 0 ? FactColumn::Own : FactColumn::Linear;
}

QString FactsSheet::heading(int column) const {
    const FactColumn kind = kindOf(column);
    if (kind == FactColumn::Subject) {
        return FactsTable::tr("Subject");
    }
    if (kind == FactColumn::Object) {
        return FactsTable::tr("Object");
    }
    const QString& model = models.at(static_cast<std::size_t>(modelOf(column))).model;
    return kind == FactColumn::Own ? model : FactsTable::tr("%1, linear").arg(model);
}

const LreAnswer* FactsSheet::answer(const FactRow& row, int column) const {
    if (column < 2) {
        return nullptr;
    }
    const auto model = static_cast<std::size_t>(modelOf(column));
    const int test = row.test.at(model);
    if (test < 0) {
        return nullptr;
    }
    const LreShown& shown = models.at(model);
    const LreTest& own = shown.result(shown.chosen()).tests.at(static_cast<std::size_t>(test));
    return kindOf(column) == FactColumn::Own ? &own.model : &own.linear;
}

QString FactsSheet::cell(const FactRow& row, int column) const {
    if (column < 2) {
        return isolated(QString::fromStdString(column == 0 ? row.fact.subject : row.fact.object));
    }
    const LreAnswer* told = answer(row, column);
    return told == nullptr
               ? QString()
               : QStringLiteral("%1 %2").arg(told->correct ? QStringLiteral("✓") : QStringLiteral("✗"),
                                             isolated(tokenDisplay(told->text)));
}

ViewTable FactsSheet::table() const {
    ViewTable table;
    table.title = title;
    table.columns = {
        {"model", FactsTable::tr("Model"), ColumnKind::Text},
        {"layer", FactsTable::tr("Layer"), ColumnKind::Integer},
        {"subject", FactsTable::tr("Subject"), ColumnKind::Text},
        {"object", FactsTable::tr("Object"), ColumnKind::Text},
        {"model_answer", FactsTable::tr("Model's answer"), ColumnKind::Token},
        {"model_probability", FactsTable::tr("Its probability"), ColumnKind::Probability},
        {"model_right", FactsTable::tr("Right"), ColumnKind::Integer},
        {"linear_answer", FactsTable::tr("Linear answer"), ColumnKind::Token},
        {"linear_probability", FactsTable::tr("Probability of the linear answer"), ColumnKind::Probability},
        {"linear_right", FactsTable::tr("Linear answer right"), ColumnKind::Integer}};
    for (const LreShown& shown : models) {
        const LreResult& result = shown.result(shown.chosen());
        for (const LreTest& test : result.tests) {
            table.rows.push_back(
                {shown.model, qint64{result.layer}, QString::fromStdString(test.fact.subject),
                 QString::fromStdString(test.fact.object), QString::fromStdString(test.model.text),
                 test.model.probability, qint64{test.model.correct ? 1 : 0},
                 QString::fromStdString(test.linear.text), test.linear.probability,
                 qint64{test.linear.correct ? 1 : 0}});
        }
    }
    return table;
}

FigureData FactsSheet::figure(QSizeF /*size*/, const FigureStyle& /*style*/) const {
    FigureData figure;
    std::size_t first = 0;
    for (const LreShown& shown : models) {
        const std::size_t count = shown.result(0).tests.size();
        figure.panels.emplace_back(TablePanel{
            shown.model, {first, count, 1}, {"subject", "object", "model_answer", "linear_answer"}});
        first += count;
    }
    figure.across = 1;
    return figure;
}

} // namespace mambascope::ui
