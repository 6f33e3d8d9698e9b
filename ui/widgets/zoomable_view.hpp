// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix that may be larger than its widget: scroll bars, the wheel, and zooming.
#pragma once

#include <QJsonObject>
#include <QScrollBar>
#include <optional>

#include "ui/charts/axis_port.hpp"
#include "ui/charts/cell_grid.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

/// The wheel scrolls (with Shift across), with Ctrl it zooms on what the pointer is on. What fits is shown
/// whole and without bars.
class ZoomableView : public ResultView {
    Q_OBJECT

public:
    explicit ZoomableView(QWidget* parent = nullptr);

    /// Half as large again, or the other way round; what the keyboard's cursor or the middle is on stays
    /// where it is.
    void zoomIn();
    void zoomOut();
    /// The whole matrix, however small its cells become.
    void zoomToFit();
    /// Cells are larger than they would be in the whole matrix.
    [[nodiscard]] bool isZoomed() const { return m_cell.has_value(); }
    /// What of the matrix is seen.
    [[nodiscard]] virtual MatrixPort port() const = 0;

    /// Zoom and scroll position: "zoom", times the size at which the whole matrix is seen (1: the whole), and
    /// "across" and "down", the middle of what is seen, 0 … 1 of the matrix.
    [[nodiscard]] QJsonObject zoomProperties() const;
    /// What is missing or broken is the default: the whole matrix. Counts for matrices and sizes to come,
    /// too, until the user zooms or scrolls.
    void setZoomProperties(const QJsonObject& properties);

Q_SIGNALS:
    /// The user has zoomed or scrolled.
    void zoomChanged();

protected:
    /// Zoom or scroll position is new.
    virtual void portChanged() = 0;
    /// Cell that zooming keeps in its place; missing: the middle of what is seen.
    [[nodiscard]] virtual std::optional<GridIndex> zoomCentre() const = 0;

    /// A point in what port() says, where the widget shows the same cells several times.
    [[nodiscard]] virtual QPointF inPort(QPointF point) const { return point; }

    /// What the layout is to be made for.
    [[nodiscard]] MatrixSpace screenSpace() const;
    /// Scrolls as little as shows the cell.
    void showCell(GridIndex cell);
    /// To be called when layout, size or matrix are new: bars where they belong, with the right lengths.
    void placeScrollBars();
    /// Scrolls by what is seen at once; `down` +1 or −1. The cell there instead of `cell`.
    [[nodiscard]] int pageFrom(int row, int down) const;
    void retranslateZoom();

    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What zoomProperties() says.
    struct Zoom {
        double times = 1;
        QPointF centre{0.5, 0.5};
    };

    [[nodiscard]] Zoom zoom() const;
    void setCell(std::optional<double> cell);
    void placeWanted();
    void userChanged();
    QScrollBar* makeBar(Qt::Orientation orientation);
    void nameParts();
    /// `anchor`: a point that stays on what it is on.
    void zoomBy(double factor, QPointF anchor);
    [[nodiscard]] QPointF zoomAnchor() const;
    void setRange(QScrollBar& bar, const AxisPort& axis, const QRect& where);

    std::optional<double> m_cell; ///< length of a cell; missing: what fits
    std::optional<Zoom> m_wanted; ///< what was set; missing: the user has zoomed since
    QScrollBar* m_across;
    QScrollBar* m_down;
    bool m_isPlacing = false;
};

} // namespace mambascope::ui
