// SPDX-License-Identifier: GPL-3.0-or-later
// An edit as panels of a figure: bars of the prompts, lines of the optimiser and of the sweep.
#include <QCoreApplication>

#include "ui/figures/figure_parts.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/edit/edit_sheet.hpp"

namespace mambascope::ui {
namespace {

struct EditFigure {
    Q_DECLARE_TR_FUNCTIONS(EditFigure)
};

constexpr std::size_t kScoreRows = 2; // before the prompts

BarsPanel promptsPanel(const EditShown& shown, bool isNew, const FigureStyle& style) {
    BarsPanel panel;
    panel.title = isNew
                      ? EditFigure::tr("p(%1), the new object").arg(tokenDisplay(shown.edit->newObject.text))
                      : EditFigure::tr("p(%1), the true one").arg(tokenDisplay(shown.edit->trueObject.text));
    panel.rows = {kScoreRows, static_cast<std::size_t>(shown.promptCount()), 1};
    panel.label = "prompt";
    panel.headline = scoresSentence(*shown.edit);
    panel.x = {QString(), 0, 1, {{0, QStringLiteral("0")}, {1, QStringLiteral("1")}}, false, false};
    for (int row = 0; row < shown.promptCount(); ++row) {
        const EditedPrompt& prompt = shown.prompt(row);
        const double before = isNew ? prompt.before.nllNew : prompt.before.nllTrue;
        const double after = isNew ? prompt.after.nllNew : prompt.after.nllTrue;
        panel.notes.push_back(probabilityChange(before, after));
    }
    const auto bars = [&](const QString& name, const char* column, ThemeColor ink, double thickness) {
        BarsPanel::Bars made;
        made.name = name;
        made.value.name = column;
        made.color = style.ink(ink).rgb();
        made.thickness = thickness;
        panel.bars.push_back(std::move(made));
    };
    bars(EditFigure::tr("before the edit"), isNew ? "new_before" : "true_before", ThemeColor::CleanBar, 0.66);
    bars(EditFigure::tr("after it"), isNew ? "new_after" : "true_after", ThemeColor::CurrentBar, 0.34);
    return panel;
}

LinesPanel lossPanel(const EditShown& shown, QSize size, const FigureStyle& style) {
    static constexpr std::array kColumns{"decay", "kl", "nll", "loss"}; // as lossChart has its curves
    LinesPanel panel = linesPanel(lossChart(*shown.edit, size, style), style);
    panel.title = EditFigure::tr("Optimiser");
    const TableRows rows{kScoreRows + static_cast<std::size_t>(shown.promptCount()), shown.edit->loss.size(),
                         1};
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        panel.series[i].rows = rows;
        panel.series[i].x = {"step", 1};
        panel.series[i].y = {kColumns.at(i), 1};
        panel.series[i].name = panel.legend.at(panel.series.size() - 1 - i).text;
    }
    return panel;
}

LinesPanel sweepPanel(const EditShown& shown, std::size_t firstRow, QSize size, const FigureStyle& style) {
    LinesPanel panel = linesPanel(sweepChart(shown, size, style), style);
    panel.title = EditFigure::tr("Scores by layer");
    std::size_t series = 0;
    for (const EditSweep& sweep : shown.sweeps) {
        const auto count = static_cast<std::size_t>(sweep.doneCount());
        for (const EditScore score : kEditScores) {
            FigureSeries& own = panel.series.at(series);
            own.rows = {firstRow, count, 1};
            own.x = {"layer", 1};
            own.y = {scoreName(score).toStdString(), 1};
            own.name = panel.legend.at(series).text;
            ++series;
        }
        firstRow += count;
    }
    return panel;
}

} // namespace

FigureData EditSheet::figure(QSizeF size, const FigureStyle& style) const {
    FigureData figure;
    if (shown.isEmpty()) {
        return figure;
    }
    const EditPlaces places = arrange(size, style);
    std::size_t row = 0;
    if (shown.isWhole()) {
        figure.panels.emplace_back(promptsPanel(shown, true, style));
        figure.panels.emplace_back(promptsPanel(shown, false, style));
        row = kScoreRows + static_cast<std::size_t>(shown.promptCount()) + shown.edit->loss.size();
    }
    if (hasLoss() && shown.isWhole()) {
        figure.panels.emplace_back(lossPanel(shown, places.loss.size().toSize(), style));
    }
    if (!shown.sweeps.empty()) {
        figure.panels.emplace_back(sweepPanel(shown, row, places.sweep.size().toSize(), style));
    }
    figure.across = 1;
    return figure;
}

} // namespace mambascope::ui
