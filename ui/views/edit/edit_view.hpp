// SPDX-License-Identifier: GPL-3.0-or-later
// An edit's prompts before and after, and its curves.
#pragma once

#include <optional>

#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/views/edit/edit_sheet.hpp"
#include "ui/widgets/marked_view.hpp"

namespace mambascope::ui {

class EditView : public MarkedView<int> {
    Q_OBJECT
public:
    explicit EditView(QWidget* parent = nullptr);

    void setSheet(EditSheet sheet);
    void clear(const QString& reason = {});
    [[nodiscard]] const EditSheet& sheet() const { return m_sheet; }
    /// Middle of a prompt's row, and of a layer in the sweep's chart; null where there is none.
    [[nodiscard]] QPointF rowPoint(int row) const;
    [[nodiscard]] QPointF layerPoint(int layer) const;

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A layer of the sweep was clicked.
    void layerChosen(int layer);

protected:
    /// Rows of the table are marked.
    [[nodiscard]] std::optional<int> markAt(QPointF point) const override;
    [[nodiscard]] QString describe(int row) const override;
    void choose(int row) override;
    void looksChanged() override { invalidatePicture(); }
    void staleChanged() override { invalidatePicture(); }
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Rows of the table: the prompts, then the layers of the sweep.
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] std::optional<int> layerOf(int row) const;
    [[nodiscard]] QRectF areaOf(int row) const;
    [[nodiscard]] const EditPlaces& places() const;
    [[nodiscard]] const ChartPicture& sweepPicture() const;
    void invalidatePicture();

    EditSheet m_sheet;
    QString m_emptyText;
    mutable std::optional<EditPlaces> m_places;
    mutable std::optional<ChartPicture> m_sweep;
    LayerImage m_picture;
};

} // namespace mambascope::ui
