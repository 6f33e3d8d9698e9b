// SPDX-License-Identifier: GPL-3.0-or-later
// An edit as a table: what is there of a row depends on its part.
#include <QCoreApplication>
#include <cmath>
#include <map>

#include "ui/state/weight_edits.hpp"
#include "ui/views/edit/edit_sheet.hpp"

namespace mambascope::ui {
namespace {

struct EditTable {
    Q_DECLARE_TR_FUNCTIONS(EditTable)
};

/// Fills rows by the columns' names; what a row doesn't name is empty.
class Rows {
public:
    Rows(ViewTable& table, const EditShown& shown)
        : m_table(table)
        , m_shown(shown) {}

    using Cells = std::map<std::string, ViewCell>;
    void add(const char* part, const EditSnapshot& edit, Cells cells) {
        cells["model"] = m_shown.model;
        cells["part"] = QString::fromLatin1(part);
        cells["site"] = siteText(edit.site);
        cells["layer"] = qint64{edit.layer};
        std::vector<ViewCell> row;
        for (const ViewColumn& column : m_table.columns) {
            const auto found = cells.find(column.name);
            row.push_back(found == cells.end() ? ViewCell() : found->second);
        }
        m_table.rows.push_back(std::move(row));
    }

private:
    ViewTable& m_table;
    const EditShown& m_shown;
};

void addScores(Rows::Cells& cells, const EditScores& scores) {
    for (const EditScore score : kEditScores) {
        const double value = scoreOf(scores, score);
        cells[scoreName(score).toStdString()] = std::isnan(value) ? ViewCell() : ViewCell(value);
    }
}

Rows::Cells promptCells(const EditedPrompt& prompt) {
    return {{"kind", promptKindText(prompt.kind)},
            {"prompt", QString::fromStdString(prompt.prompt)},
            {"new_before", objectProbability(prompt.before.nllNew)},
            {"new_after", objectProbability(prompt.after.nllNew)},
            {"true_before", objectProbability(prompt.before.nllTrue)},
            {"true_after", objectProbability(prompt.after.nllTrue)},
            {"correct_before", qint64{prompt.before.correct ? 1 : 0}},
            {"correct_after", qint64{prompt.after.correct ? 1 : 0}}};
}

Rows::Cells stepCells(std::size_t index, const EditStep& step) {
    return {{"step", static_cast<qint64>(index)},
            {"loss", step.loss},
            {"nll", step.nll},
            {"kl", step.kl},
            {"decay", step.decay},
            {"probability", step.probability},
            {"delta_norm", step.deltaNorm}};
}

void addMagnitudes(Rows::Cells& cells, const EditSnapshot& edit, bool isAfter) {
    for (const EditedPromptKind kind : kPromptKinds) {
        const double value = magnitudeOf(edit, kind, isAfter);
        cells[magnitudeName(kind).toStdString()] = std::isnan(value) ? ViewCell() : ViewCell(value);
    }
}

std::vector<ViewColumn> columns() {
    return {{"model", EditTable::tr("Model"), ColumnKind::Text},
            {"part", EditTable::tr("Part"), ColumnKind::Text},
            {"site", EditTable::tr("Matrix"), ColumnKind::Text},
            {"layer", EditTable::tr("Layer"), ColumnKind::Integer},
            {"ES", QStringLiteral("ES"), ColumnKind::Number},
            {"PS", QStringLiteral("PS"), ColumnKind::Number},
            {"NS", QStringLiteral("NS"), ColumnKind::Number},
            {"S", QStringLiteral("S"), ColumnKind::Number},
            {"EM", QStringLiteral("EM"), ColumnKind::Number},
            {"PM", QStringLiteral("PM"), ColumnKind::Number},
            {"NM", QStringLiteral("NM"), ColumnKind::Number},
            {"kind", EditTable::tr("Kind"), ColumnKind::Text},
            {"prompt", EditTable::tr("Prompt"), ColumnKind::Text},
            {"new_before", EditTable::tr("New object, before"), ColumnKind::Probability},
            {"new_after", EditTable::tr("New object, after"), ColumnKind::Probability},
            {"true_before", EditTable::tr("True object, before"), ColumnKind::Probability},
            {"true_after", EditTable::tr("True object, after"), ColumnKind::Probability},
            {"correct_before", EditTable::tr("Top answer, before"), ColumnKind::Integer},
            {"correct_after", EditTable::tr("Top answer, after"), ColumnKind::Integer},
            {"step", EditTable::tr("Step"), ColumnKind::Integer},
            {"loss", EditTable::tr("Loss"), ColumnKind::Number},
            {"nll", EditTable::tr("−ln p"), ColumnKind::Number},
            {"kl", EditTable::tr("KL"), ColumnKind::Number},
            {"decay", EditTable::tr("Decay"), ColumnKind::Number},
            {"probability", EditTable::tr("Probability in the contexts"), ColumnKind::Probability},
            {"delta_norm", EditTable::tr("Norm of the shift"), ColumnKind::Number}};
}

} // namespace

ViewTable EditSheet::table() const {
    ViewTable table;
    table.title = title;
    table.columns = columns();
    Rows rows(table, shown);
    if (shown.isWhole()) {
        for (const bool isAfter : {false, true}) {
            Rows::Cells cells;
            addScores(cells, isAfter ? shown.edit->after : shown.edit->before);
            addMagnitudes(cells, *shown.edit, isAfter);
            rows.add(isAfter ? "after" : "before", *shown.edit, std::move(cells));
        }
        for (const EditedPrompt& prompt : shown.edit->prompts) {
            rows.add("prompt", *shown.edit, promptCells(prompt));
        }
        for (std::size_t i = 0; i < shown.edit->loss.size(); ++i) {
            rows.add("step", *shown.edit, stepCells(i, shown.edit->loss[i]));
        }
    }
    for (const EditSweep& sweep : shown.sweeps) {
        for (const auto& layer : sweep.layers) {
            if (layer != nullptr) {
                Rows::Cells cells;
                addScores(cells, layer->after);
                addMagnitudes(cells, *layer, true);
                rows.add("layer", *layer, std::move(cells));
            }
        }
    }
    return table;
}

} // namespace mambascope::ui
