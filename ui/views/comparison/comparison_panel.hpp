// SPDX-License-Identifier: GPL-3.0-or-later
// The view "comparison": next-token probabilities in the states A and B, for both models.
#pragma once

#include <QLabel>
#include <QTableView>

#include "ui/views/comparison/comparison_model.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

class ComparisonPanel : public View {
    Q_OBJECT

public:
    ComparisonPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] QTableView& grid() { return *m_grid; }
    [[nodiscard]] const ComparisonModel& model() const { return m_model; }

    /// Predictions of both marked states, which are mostly there already. Those of a state with knockouts in
    /// a model that was never loaded can't be asked for.
    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override;
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// Tokens that may follow stand for no place of the prompt.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

private:
    void makeGrid();
    void marksChanged();
    void show();
    [[nodiscard]] const HistoryNode* marked(Mark mark) const;
    [[nodiscard]] ComparedState comparedState(Mark mark, Side side) const;
    /// Why there are no rows.
    [[nodiscard]] QString note() const;

    ComparisonModel m_model;
    QTableView* m_grid;
    QLabel* m_note;
    std::array<NodeId, 2> m_marks{}; ///< when they were last asked for
    std::array<QString, 2> m_names;  ///< of the states, for the caption
};

} // namespace mambascope::ui
