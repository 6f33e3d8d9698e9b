// SPDX-License-Identifier: GPL-3.0-or-later
// Path effects of both models: bars by layer for each token.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/views/paths/paths_sheet.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class PathsView : public ResultView {
    Q_OBJECT
public:
    explicit PathsView(QWidget* parent = nullptr);

    void setSheet(PathsSheet sheet);
    void clear(const QString& reason = {});
    [[nodiscard]] const PathsSheet& sheet() const { return m_sheet; }
    /// Middle of a layer's bars at their foot; null where there are none.
    [[nodiscard]] QPointF pointAt(int model, PathPlace place) const;
    [[nodiscard]] QString describe(int model, PathPlace place) const;
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_mark.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override { invalidatePicture(); }
    void staleChanged() override { invalidatePicture(); }
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Mark { // a layer of one chart
        int panel = 0;
        int layer = 0;
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    /// A chart as it is laid out.
    struct Panel {
        PathPanelPlace place;
        ChartPicture picture;
    };

    [[nodiscard]] const std::vector<Panel>& panels() const;
    [[nodiscard]] const PathsShown& shownOf(const Panel& panel) const {
        return m_sheet.models.at(static_cast<std::size_t>(panel.place.model));
    }
    [[nodiscard]] QRectF layerArea(Mark mark) const;
    [[nodiscard]] std::optional<Mark> markAt(QPointF point) const;
    [[nodiscard]] QString describe(Mark mark) const;
    void setMark(std::optional<Mark> mark);
    void invalidatePicture();

    PathsSheet m_sheet;
    QString m_emptyText;
    std::optional<Mark> m_mark;
    mutable std::optional<std::vector<Panel>> m_panels;
    LayerImage m_picture;
};

} // namespace mambascope::ui
