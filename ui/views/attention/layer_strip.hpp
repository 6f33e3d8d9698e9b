// SPDX-License-Identifier: GPL-3.0-or-later
// A small map of every layer; the chosen one is outlined, the knockout window bracketed, cut layers hatched
// below.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/view_table.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class LayerStrip : public ResultView {
    Q_OBJECT
public:
    explicit LayerStrip(QWidget* parent = nullptr);

    /// Null: empty strip.
    void setSnapshot(std::shared_ptr<const AttentionSnapshot> snapshot);
    /// One entry per layer of the snapshot; empty: each layer by its own values.
    void setLimits(std::vector<ScaleLimits> limits);
    void setChosenLayer(int layer);
    [[nodiscard]] int chosenLayer() const { return m_chosen; }
    /// Inclusive layers of the knockout window.
    void setWindow(std::optional<IndexRange> layers);
    void setKnockedLayers(std::vector<int> layers);

    [[nodiscard]] int layerCount() const;
    /// The small map of the i-th layer, in widget coordinates.
    [[nodiscard]] QRectF mapRect(int position) const;
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }
    /// No map waits for the window's next repaint.
    [[nodiscard]] bool isPictureCurrent() const {
        return m_picture.isCurrent() && m_mapsDrawn == layerCount();
    }

    /// As a figure, in vectors. Marks of the pointer are not in it.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// One row a layer: its largest magnitude, and whether it is in the window and has knockouts.
    [[nodiscard]] ViewTable table() const;

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void layerChosen(int layer);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Arrangement {
        int perRow = 1;
        int rows = 0;
        double side = 0; ///< of one map
        double gap = 0;  ///< between two maps
    };

    /// Of one map's marks.
    struct MarkPlace {
        QRectF map;
        double gap; ///< to the next map
        QPalette palette;
    };

    [[nodiscard]] Arrangement arrangement(double width, double factor) const;
    [[nodiscard]] Arrangement arrangement() const;
    [[nodiscard]] static QRectF rectIn(const Arrangement& shape, int position, double scale);
    [[nodiscard]] bool hasValues() const;
    [[nodiscard]] std::optional<int> positionAt(QPointF point) const;
    [[nodiscard]] int layerAt(int position) const;
    [[nodiscard]] int positionOf(int layer) const;
    [[nodiscard]] QString describe(int position) const;
    [[nodiscard]] ScaleLimits limitsOf(std::size_t position) const;
    [[nodiscard]] bool isInWindow(int layer) const;
    [[nodiscard]] bool isKnocked(int layer) const;
    void choose(int position);
    void setHover(std::optional<int> position);
    void renderGrounds(QImage& image, double scale) const;
    void renderMaps(QImage& image, double scale);
    [[nodiscard]] QRect deviceRect(int position, double scale) const;
    /// What belongs to the experiment: window, knockouts, the chosen layer.
    void drawMarks(QPainter& painter, int position, const MarkPlace& at) const;
    void drawBracket(QPainter& painter, int position, const MarkPlace& at) const;
    static void drawFrame(QPainter& painter, const MarkPlace& at, double width);
    void refresh();

    std::shared_ptr<const AttentionSnapshot> m_snapshot;
    std::vector<ScaleLimits> m_limits;
    std::vector<int> m_knocked;
    std::optional<IndexRange> m_window;
    std::optional<int> m_hover;
    int m_chosen = 0;
    LayerImage m_picture;
    int m_mapsDrawn = 0; ///< on the picture
};

} // namespace mambascope::ui
