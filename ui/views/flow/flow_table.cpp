// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_table.hpp"

#include <QCoreApplication>
#include <cmath>

#include "ui/style/roles.hpp"
#include "ui/views/flow/flow_plot.hpp"

namespace mambascope::ui {
namespace {

struct FlowTable {
    Q_DECLARE_TR_FUNCTIONS(FlowTable)
};

ViewCell numberCell(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

} // namespace

ViewTable emptyFlowTable() {
    ViewTable table;
    table.title = FlowTable::tr("Information flow to the last token, by layer window");
    table.columns = {
        {"model", FlowTable::tr("Model"), ColumnKind::Text},
        {"first_layer", FlowTable::tr("First layer"), ColumnKind::Integer},
        {"last_layer", FlowTable::tr("Last layer"), ColumnKind::Integer},
        {"knocked_out", FlowTable::tr("Knocked out"), ColumnKind::Text},
        {"clean_probability", FlowTable::tr("Probability before"), ColumnKind::Probability},
        {"probability", FlowTable::tr("Probability"), ColumnKind::Probability},
        {"relative_change", FlowTable::tr("Change"), ColumnKind::Change},
        {"window", FlowTable::tr("Window"), ColumnKind::Integer},
        {"depth", FlowTable::tr("Depth"), ColumnKind::Number},
    };
    return table;
}

void addFlowRows(ViewTable& table, const QString& model, const FlowSnapshot& flow) {
    const std::vector<FlowCurve> curves = flowCurves(flow);
    for (std::size_t window = 0; window < flow.windows.size(); ++window) {
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const auto& points = curves[i].points;
            const bool isThere = window < points.size();
            table.rows.push_back({
                model,
                qint64{flow.windows[window].first},
                qint64{flow.windows[window].last},
                roleTitle(curves[i].role),
                flow.baseProbability,
                isThere ? numberCell(flow.probability[i][window]) : ViewCell(),
                isThere ? numberCell(points[window].change / 100) : ViewCell(),
                static_cast<qint64>(window),
                isThere ? numberCell(points[window].depth / 100) : ViewCell(),
            });
        }
    }
}

} // namespace mambascope::ui
