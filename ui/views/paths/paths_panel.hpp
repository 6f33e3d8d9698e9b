// SPDX-License-Identifier: GPL-3.0-or-later
// The view "paths": what of a restored token goes through which state, in both models.
#pragma once

#include <QVBoxLayout>

#include "ui/views/paths/paths_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class PathsPanel : public View {
    Q_OBJECT

public:
    PathsPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] PathsView& view() { return *m_view; }
    /// Which model's paths could not be computed, and why; empty: all is well. The last good bars stay.
    [[nodiscard]] QString error() const { return m_error->error(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Paths}; }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override { return m_view->sheet().table(); }
    [[nodiscard]] std::optional<FigureSource> source() const override { return sourceOf(m_view->sheet()); }
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;

private:
    [[nodiscard]] PathsShown shownOf(Side side) const;
    void show();

    ErrorLabel* m_error;
    PathsView* m_view;
};

} // namespace mambascope::ui
