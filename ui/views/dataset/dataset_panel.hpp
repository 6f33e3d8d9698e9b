// SPDX-License-Identifier: GPL-3.0-or-later
// The view "dataset": the prompts of a data set with what both models answer; a row becomes the window's
// prompt by a double click or Enter.
#pragma once

#include <QLabel>
#include <QTableView>

#include "ui/views/dataset/dataset_bar.hpp"
#include "ui/views/dataset/dataset_model.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

class DatasetPanel : public View {
    Q_OBJECT

public:
    DatasetPanel(const QString& title, const ViewContext& context, QWidget* parent);
    ~DatasetPanel() override;
    [[nodiscard]] DataBench& bench() const { return *context().data; }
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] QTableView& grid() { return *m_grid; }
    [[nodiscard]] const DatasetModel& model() const { return m_model; }
    [[nodiscard]] DatasetBar& bar() { return *m_bar; }
    /// The line below the table: how many rows, how many right.
    [[nodiscard]] QString facts() const { return m_facts->text(); }

    /// Models are asked about the rows on channels of the bench's own.
    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& /*facts*/) const override { return {}; }
    [[nodiscard]] std::vector<Channel> hears() const override { return {}; }
    void resultsChanged(std::span<const ResultChange> /*changes*/) override {}
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    /// The rows that there is room for.
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// Rows are whole prompts, not places in one.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    /// The data set, and which of its rows are shown.
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeGrid();
    void placeColumns();
    void wireBench();
    void showRows();
    void showFacts();
    void showModels();
    void sortBy(int section, Qt::SortOrder order);
    void openRow(const QModelIndex& index);
    void openMenu(QPoint at);
    void keepChosenRows();
    [[nodiscard]] std::array<QString, 2> shownModels() const;

    DatasetModel m_model;
    DatasetBar* m_bar;
    QTableView* m_grid;
    QLabel* m_hint;
    QLabel* m_facts;
    ErrorLabel* m_error;
    QTimer m_factsPause; ///< answers come in many parts
};

} // namespace mambascope::ui
