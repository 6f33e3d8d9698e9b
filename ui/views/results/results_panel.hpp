// SPDX-License-Identifier: GPL-3.0-or-later
// The view "results": what experiments over data sets gave, as curves with their bands, a dot for each
// prompt, or little charts by relation; outliers are listed. Every dot and row becomes the window's prompt.
#pragma once

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include "ui/views/results/outlier_model.hpp"
#include "ui/views/results/relation_grid.hpp"
#include "ui/views/results/result_plot.hpp"
#include "ui/views/results/results_bar.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class ResultsPanel : public View {
    Q_OBJECT

public:
    ResultsPanel(const QString& title, const ViewContext& context, QWidget* parent);
    [[nodiscard]] ResultBench& bench() const { return *context().outcomes; }
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] ResultPlot& plot() { return *m_plot; }
    [[nodiscard]] RelationGrid& relations() { return *m_relations; }
    [[nodiscard]] QTableView& outliers() { return *m_outliers; }
    [[nodiscard]] ResultsBar& bar() { return *m_bar; }
    [[nodiscard]] const SetNames& names() const { return m_names; }

    /// Results come from files and runs, on no channel of the window's prompt.
    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& /*facts*/) const override { return {}; }
    [[nodiscard]] std::vector<Channel> hears() const override { return {}; }
    void resultsChanged(std::span<const ResultChange> /*changes*/) override {}
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// Means over many prompts are of no place in one.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    /// The folders that are open, and what is shown of them.
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeOutliers();
    void showSets();
    void showPicture();
    void openOutlier(const QModelIndex& index);

    ResultsBar* m_bar;
    QLabel* m_hint;
    ErrorLabel* m_error;
    QSplitter* m_parts;
    QStackedWidget* m_forms;
    ResultPlot* m_plot;
    RelationGrid* m_relations;
    QWidget* m_side;
    QLabel* m_outliersTitle;
    QTableView* m_outliers;
    OutlierModel m_outlierModel;
    SetNames m_names; ///< of the picture's sets
};

} // namespace mambascope::ui
