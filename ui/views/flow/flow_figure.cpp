// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_parts.hpp"
#include "ui/style/roles.hpp"
#include "ui/views/flow/flow_view.hpp"

namespace mambascope::ui {
namespace {

/// "demo-mamba2: subject"; the legend says both apart.
QString seriesName(const FlowLines& lines, const FlowCurve& curve) {
    return QStringLiteral("%1: %2").arg(lines.title, roleTitle(curve.role));
}

} // namespace

/// Curves stand in the chart from the lowest to the topmost: the right model's before the left one's, and
/// each model's first one last.
FigureData FlowView::figure(QSizeF size, const FigureStyle& style) const {
    if (isEmpty()) {
        return {};
    }
    LinesPanel panel = linesPanel(flowChart(lines(), m_axis, size.toSize(), style), style);
    std::size_t at = 0;
    for (const int side : {1, 0}) {
        const FlowLines& own = pane(side).lines;
        const std::size_t first = side == 0 || pane(0).flow == nullptr
                                      ? 0
                                      : pane(0).flow->windows.size() * pane(0).lines.curves.size();
        const std::size_t curves = own.curves.size();
        for (std::size_t i = curves; i-- > 0;) {
            FigureSeries& series = panel.series.at(at++);
            series.name = seriesName(own, own.curves[i]);
            series.rows = {first + i, pane(side).flow->windows.size(), curves};
            series.x = {"depth", 100};
            series.y = {"relative_change", 100};
        }
    }
    return {{std::move(panel)}};
}

} // namespace mambascope::ui
