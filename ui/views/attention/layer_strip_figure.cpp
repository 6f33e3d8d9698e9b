// SPDX-License-Identifier: GPL-3.0-or-later
// The layer strip on paper and as a table.
#include <algorithm>
#include <cmath>

#include "ui/charts/cell_blocks.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/views/attention/layer_strip.hpp"

namespace mambascope::ui {
namespace {

/// A layer's small map; of cells that share a block the strongest. What is no number leaves the ground.
class SmallMapCells final : public CellField {
public:
    SmallMapCells(const CellBlocks& blocks, const ColorScale& scale, bool dark)
        : m_blocks(blocks)
        , m_scale(scale)
        , m_dark(dark) {}

    [[nodiscard]] CellLook look(int row, int column) const override {
        const auto value = double{m_blocks.values[m_blocks.at(row, column)]};
        if (column > row || std::isnan(value)) {
            return {};
        }
        return {CellKind::Value, ScaleClip::None, false, m_scale.color(value, m_dark)};
    }

private:
    const CellBlocks& m_blocks;
    const ColorScale& m_scale;
    bool m_dark;
};

void drawSmallMap(QPainter& painter, const QRectF& area, const float* values, int tokens,
                  const ColorScale& scale, const FigureStyle& style) {
    constexpr double kLeast = 1;
    constexpr double kExact = 64; // edges lie where they belong
    const AxisPort axis = axisPort(tokens, area.width() / tokens, area.width(), kLeast, 0, kExact);
    const CellBlocks blocks = strongestOfBlocks(
        axis, axis, [&](int query, int source) { return double{values[query * tokens + source]}; },
        [](int query) { return query + 1; });
    const CellInks inks(style.palette);
    const CellGrid grid{area.topLeft(), QSizeF(axis.step, axis.step), axis.blocks(), axis.blocks(), kExact};
    drawCells(painter, grid, SmallMapCells(blocks, scale, inks.dark), inks, style.cellOverlap,
              style.hairline);
}

} // namespace

void LayerStrip::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (layerCount() == 0) {
        return;
    }
    const Arrangement shape = arrangement(size.width(), style.factor());
    const int tokens = static_cast<int>(m_snapshot->prompt.tokens.size());
    painter.save();
    for (int i = 0; i < layerCount(); ++i) {
        const MarkPlace at{rectIn(shape, i, style.isPaper() ? 64 : style.scale), shape.gap, style.palette};
        painter.fillRect(at.map, style.ink(ThemeColor::SurfaceSunken));
        if (hasValues()) {
            const auto position = static_cast<std::size_t>(i);
            drawSmallMap(painter, at.map, m_snapshot->layerValues(position), tokens,
                         ColorScale(scaleKind(m_snapshot->view), limitsOf(position)), style);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        drawMarks(painter, i, at);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.restore();
}

namespace {

/// Of the causal part of values [T, T]; below 0 where it holds no number.
double largestMagnitude(const float* values, std::size_t tokens) {
    float most = -1;
    for (std::size_t query = 0; query < tokens; ++query) {
        for (std::size_t at = query * tokens; at <= query * tokens + query; ++at) {
            most = std::max(most, std::abs(values[at])); // false for what is no number
        }
    }
    return double{most};
}

} // namespace

ViewTable LayerStrip::table() const {
    ViewTable table;
    table.title = tr("All layers, small");
    table.columns = {{"layer", tr("Layer"), ColumnKind::Integer},
                     {"largest_magnitude", tr("Largest magnitude"), ColumnKind::Number},
                     {"in_window", tr("In the window"), ColumnKind::Integer},
                     {"knockouts", tr("Has knockouts"), ColumnKind::Integer}};
    for (int i = 0; i < layerCount(); ++i) {
        const double most = hasValues()
                                ? largestMagnitude(m_snapshot->layerValues(static_cast<std::size_t>(i)),
                                                   m_snapshot->prompt.tokens.size())
                                : -1;
        std::vector<ViewCell>& row = table.rows.emplace_back(4);
        row[0] = qint64{layerAt(i)};
        if (most >= 0) {
            row[1] = most;
        }
        row[2] = qint64{isInWindow(layerAt(i)) ? 1 : 0};
        row[3] = qint64{isKnocked(layerAt(i)) ? 1 : 0};
    }
    return table;
}

} // namespace mambascope::ui
