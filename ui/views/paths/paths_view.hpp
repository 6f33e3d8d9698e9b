// SPDX-License-Identifier: GPL-3.0-or-later
// Path effects of both models: bars by layer for each token.
#pragma once

#include <vector>

#include "ui/views/paths/paths_sheet.hpp"
#include "ui/widgets/columns_view.hpp"

namespace mambascope::ui {

class PathsView : public ColumnsView {
    Q_OBJECT
public:
    explicit PathsView(QWidget* parent = nullptr);

    void setSheet(PathsSheet sheet);
    void clear(const QString& reason = {});
    [[nodiscard]] const PathsSheet& sheet() const { return m_sheet; }
    /// Middle of a layer's bars at their foot; null where there are none.
    [[nodiscard]] QPointF pointAt(int model, PathPlace place) const;
    [[nodiscard]] QString describe(int model, PathPlace place) const;

    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] bool isEmpty() const override { return m_sheet.models.empty(); }
    [[nodiscard]] std::vector<ColumnChart> layOut() const override;
    void drawAll(QPainter& painter, QSizeF size, const FigureStyle& style) const override {
        m_sheet.draw(painter, size, style);
    }
    [[nodiscard]] QString describe(ColumnMark mark) const override;

private:
    /// Of the charts, in their order.
    [[nodiscard]] std::vector<PathPanelPlace> places() const;

    PathsSheet m_sheet;
};

} // namespace mambascope::ui
