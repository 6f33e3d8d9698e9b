// SPDX-License-Identifier: GPL-3.0-or-later
// The view "predictions": one model's next tokens, before and after the knockouts; while live patches are on,
// in the run that is patched and after them.
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
        return {Channel::Predict, Channel::Measured, Channel::Patched};
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
    /// Live patches are on, so the bars are theirs; not where none of them has a token to act on.
    [[nodiscard]] bool arePatches() const;
    /// The answer to them; null: not yet.
    [[nodiscard]] const TraceSnapshot* patched() const;
    [[nodiscard]] Channel channel() const { return arePatches() ? Channel::Patched : Channel::Predict; }
    void showPatched();
    [[nodiscard]] Trust patchedBadge() const;

    Side m_side;
    PredictionBars* m_bars;
    StaleDelay m_stale;
    bool m_werePatches = false; ///< when it was last said what is wanted
};

} // namespace mambascope::ui
