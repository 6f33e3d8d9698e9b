// SPDX-License-Identifier: GPL-3.0-or-later
// The view "block": what is left of the answer when what token sets hand on is blocked in windows of layers,
// in both models.
#pragma once

#include <QLabel>

#include "ui/views/block/block_bar.hpp"
#include "ui/views/block/block_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class BlockPanel : public View {
    Q_OBJECT

public:
    BlockPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] BlockView& view() { return *m_view; }
    [[nodiscard]] QString note() const { return m_note->text(); }
    /// Which model's tokens could not be blocked, and why; empty: all is well. The last good curves stay.
    [[nodiscard]] QString error() const { return m_error->error(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Blocking}; }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override { return m_view->sheet().table(); }
    [[nodiscard]] std::optional<FigureSource> source() const override { return sourceOf(m_view->sheet()); }
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;
    [[nodiscard]] QList<QAction*> titleActions() const override;

private:
    void setSources(std::vector<Role> sources);
    [[nodiscard]] BlockShown shownOf(Side side) const;
    void chooseWindow(ColumnMark mark);
    void show();
    void showProgress();
    void showNote();
    [[nodiscard]] QStringList problems() const;

    BlockBar* m_bar;
    ErrorLabel* m_error;
    BlockView* m_view;
    QLabel* m_note;
    std::vector<Role> m_sources = BlockRequest().sources; ///< token sets that are blocked
    std::vector<Side> m_sides;                            ///< of the sheet's models
};

} // namespace mambascope::ui
