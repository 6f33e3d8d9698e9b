// SPDX-License-Identifier: GPL-3.0-or-later
// The view "flow": both models' information flow in one plot.
#pragma once

#include <array>

#include "ui/views/flow/flow_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class FlowPanel : public View {
    Q_OBJECT

public:
    FlowPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] FlowView& view() { return *m_view; }
    /// Which model's flow could not be computed, and why; empty: all is well. The last good curves stay.
    [[nodiscard]] QString error() const { return m_error->error(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Flow}; }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override { return m_caption; }
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;

private:
    [[nodiscard]] QString cutHeads() const;
    void show();
    void chooseWindow(int pane, int window);
    [[nodiscard]] std::shared_ptr<const FlowSnapshot> flow(Side side) const;
    [[nodiscard]] std::string promptOf(Side side) const; ///< of the shown flow

    ErrorLabel* m_error;
    FlowView* m_view;
    QString m_caption;
};

} // namespace mambascope::ui
