// SPDX-License-Identifier: GPL-3.0-or-later
// The history as a drawing and as a table.
#include <algorithm>
#include <cmath>

#include <QDateTime>

#include "ui/text/list_text.hpp"
#include "ui/views/history/history_drawing.hpp"
#include "ui/views/history/history_panel.hpp"

namespace mambascope::ui {

/// Where there is no room for all, those up to the present state.
void HistoryPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const std::vector<HistoryRow> rows = historyRows(context().experiment.history());
    const double height = historyRowHeight(style);
    const auto room = static_cast<std::size_t>(std::max(1.0, size.height() / height));
    const auto present =
        std::find_if(rows.begin(), rows.end(), [](const HistoryRow& row) { return row.isPresent; });
    const auto last = static_cast<std::size_t>(present - rows.begin());
    const std::size_t first = rows.size() <= room || last < room ? 0 : last + 1 - room;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    for (std::size_t i = first; i < std::min(rows.size(), first + room); ++i) {
        const QRectF rect(0, static_cast<double>(i - first) * height, size.width(), height);
        drawHistoryRow(painter, rect, rows[i], style, {});
    }
    painter.restore();
}

double HistoryPanel::heightFor(double /*width*/, const FigureStyle& style) const {
    constexpr std::size_t kMostRows = 30; // a page is no list
    const std::size_t rows = std::min(context().experiment.history().nodes().size(), kMostRows);
    return std::ceil(static_cast<double>(rows) * historyRowHeight(style));
}

ViewTable HistoryPanel::table() const {
    ViewTable table;
    table.title = title();
    table.columns = {
        {"state", tr("State"), ColumnKind::Integer},    {"after", tr("After"), ColumnKind::Integer},
        {"step", tr("Step"), ColumnKind::Text},         {"name", tr("Name"), ColumnKind::Text},
        {"notes", tr("Notes"), ColumnKind::Text},       {"time", tr("Time"), ColumnKind::Text},
        {"present", tr("Present"), ColumnKind::Integer}};
    const HistoryTree& history = context().experiment.history();
    for (const HistoryRow& row : historyRows(history)) {
        const HistoryNode& node = *history.find(row.id);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC);
        table.rows.push_back({qint64{row.id}, node.parent == 0 ? ViewCell() : ViewCell(qint64{node.parent}),
                              row.step, row.name, node.notes, time.toString(Qt::ISODate),
                              qint64{row.isPresent ? 1 : 0}});
    }
    return table;
}

QString HistoryPanel::caption() const {
    const HistoryTree& history = context().experiment.history();
    return counted("HistoryPanel", QT_TRANSLATE_N_NOOP("HistoryPanel", "%n states"), "1 state",
                   static_cast<int>(history.nodes().size()));
}

} // namespace mambascope::ui
