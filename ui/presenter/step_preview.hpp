// SPDX-License-Identifier: GPL-3.0-or-later
// A state as a small picture, for whoever speaks about it next.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "ui/state/experiment_state.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

class StepPreview : public QWidget {
    Q_OBJECT

public:
    /// Draws a state in `size` units; false: there is nothing to draw of it yet.
    using Draw = std::function<bool(QPainter& painter, QSizeF size, const FigureStyle& style,
                                    const ExperimentState& state)>;

    StepPreview(Draw draw, QWidget* parent);

    /// Nothing: no state comes next.
    void setState(const std::optional<ExperimentState>& state, const QString& words);
    /// Results may be new.
    void refresh() { update(); }
    /// Whether the last picture showed something.
    [[nodiscard]] bool isShown() const { return m_isShown; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Draw m_draw;
    std::optional<ExperimentState> m_state;
    bool m_isShown = false;
};

} // namespace mambascope::ui
