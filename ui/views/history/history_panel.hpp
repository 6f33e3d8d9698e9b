// SPDX-License-Identifier: GPL-3.0-or-later
// The view "history": every state that was reached, as a tree; a click goes there.
#pragma once

#include <QLabel>
#include <QListView>

#include "ui/views/history/history_list_model.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

class HistoryPanel : public View {
    Q_OBJECT

public:
    HistoryPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] QListView& list() { return *m_list; }
    /// What the window's actions act on: the row that is chosen while the keyboard is in the list, else the
    /// present state.
    [[nodiscard]] NodeId chosen() const;

    /// Nothing: it shows what was done, not what came of it.
    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& /*facts*/) const override { return {}; }
    [[nodiscard]] std::vector<Channel> hears() const override { return {}; }
    void resultsChanged(std::span<const ResultChange> /*changes*/) override {}
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// States stand for no place of the prompt.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeList();
    void setTexts();
    /// What is hidden is brought up to date when it is shown.
    void refresh();
    void goTo(const QModelIndex& index);
    void openMenu(QPoint at);

    HistoryListModel m_model;
    QListView* m_list;
    QLabel* m_hint;
    NodeId m_present = 0; ///< when it was last shown
};

} // namespace mambascope::ui
