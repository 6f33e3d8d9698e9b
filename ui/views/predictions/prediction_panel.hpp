// SPDX-License-Identifier: GPL-3.0-or-later
// The view "predictions": one model's next tokens, before and after the knockouts.
#pragma once

#include "ui/views/predictions/prediction_bars.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/stale_delay.hpp"

namespace mambascope::ui {

class PredictionPanel : public View {
    Q_OBJECT

public:
    PredictionPanel(const QString& title, const ViewContext& context, Side side, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] PredictionBars& bars() { return *m_bars; }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override {
        return {Channel::Predict, Channel::Measured};
    }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// The bars stand for no place of the prompt.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;

private:
    void show();
    void showStale();
    void applyStale();
    void follow(int tokenId);
    [[nodiscard]] const PredictSnapshot* shown() const;

    Side m_side;
    PredictionBars* m_bars;
    StaleDelay m_stale;
};

} // namespace mambascope::ui
