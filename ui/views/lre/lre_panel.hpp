// SPDX-License-Identifier: GPL-3.0-or-later
// The view "lre": how far a relation is a linear map from the subject's state to the answer's, and whether
// its inverse changes the answer, in both models.
#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include "ui/views/lre/facts_model.hpp"
#include "ui/views/lre/lre_bar.hpp"
#include "ui/views/lre/lre_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class LrePanel : public View {
    Q_OBJECT

public:
    LrePanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] LreView& view() { return *m_view; }
    [[nodiscard]] LreBar& bar() { return *m_bar; }
    [[nodiscard]] QString note() const { return m_note->text(); }
    /// Which model's relation could not be computed, and why; empty: all is well. The last good one stays.
    [[nodiscard]] QString error() const { return m_error->error(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Relations}; }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    [[nodiscard]] std::optional<FigureSource> source() const override;
    /// Relations have prompts of their own: no place of the experiment's is in them.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

private:
    void makeFacts();
    void readFile();
    [[nodiscard]] bool isOfFacts() const { return m_bar->form() == LreForm::Facts; }
    [[nodiscard]] FactsSheet facts() const;
    [[nodiscard]] LreShown shownOf(Side side) const;
    void chooseLayer(ColumnMark mark);
    void show();
    void showProgress();
    void showForm();
    void showNote();
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QString emptyText(const QStringList& problems) const;

    RelationSource* m_source;
    LreBar* m_bar;
    ErrorLabel* m_error;
    QStackedWidget* m_forms;
    LreView* m_view;
    FactsModel* m_factsModel;
    QTableView* m_facts;
    QLabel* m_note;
    std::vector<Side> m_sides; ///< of the sheet's models
};

} // namespace mambascope::ui
