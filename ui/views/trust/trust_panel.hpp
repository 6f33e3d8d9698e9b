// SPDX-License-Identifier: GPL-3.0-or-later
// The view "trust": where both models' numbers come from, how exact they were measured to be, and what leaks
// past a knockout.
#pragma once

#include <QScrollArea>

#include "ui/views/trust/trust_sheet.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/stale_delay.hpp"

namespace mambascope::ui {

class TrustPanel : public View {
    Q_OBJECT

public:
    TrustPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] const TrustSheet& sheet() const { return *m_sheet; }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override;
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    /// Its facts are of whole models and of the prompt, of no place.
    [[nodiscard]] QString words(const Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;
    /// Strict or not, and the check against float64.
    [[nodiscard]] QList<QAction*> titleActions() const override;

private:
    void show();
    void applyStale();
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] TrustFacts factsOf(Side side) const;
    [[nodiscard]] std::array<TrustFacts, 2> facts() const {
        return {factsOf(Side::Left), factsOf(Side::Right)};
    }

    TrustSheet* m_sheet;
    QScrollArea* m_scroll;
    StaleDelay m_stale;
};

} // namespace mambascope::ui
