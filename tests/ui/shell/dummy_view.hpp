// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest view there is: all that a new view needs is a folder like this file, and its row.
#pragma once

#include <QList>

#include "ui/views/view.hpp"

namespace mambascope::testing {

class DummyView : public ui::View {
    Q_OBJECT

public:
    DummyView(const ui::ViewInfo& info, const ui::ViewContext& context, QWidget* parent);

    [[nodiscard]] std::vector<ui::Wanted> wants(const ui::PlanFacts& facts) const override;
    [[nodiscard]] std::vector<ui::Channel> hears() const override;
    void resultsChanged(std::span<const ui::ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const ui::FigureStyle& style) const override;
    [[nodiscard]] ui::ViewTable table() const override { return {}; }
    [[nodiscard]] QString words(const ui::Place& /*place*/) const override { return {}; }
    [[nodiscard]] QString caption() const override { return QStringLiteral("nothing to see"); }

    QList<ui::ResultState> heard; ///< of the left model
};

[[nodiscard]] ui::ViewInfo dummyViewInfo();

} // namespace mambascope::testing
