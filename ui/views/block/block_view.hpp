// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' blocked token sets: curves over windows of layers.
#pragma once

#include "ui/views/block/block_sheet.hpp"
#include "ui/widgets/columns_view.hpp"

namespace mambascope::ui {

class BlockView : public ColumnsView {
    Q_OBJECT
public:
    explicit BlockView(QWidget* parent = nullptr);

    void setSheet(BlockSheet sheet);
    void clear(const QString& reason = {});
    [[nodiscard]] const BlockSheet& sheet() const { return m_sheet; }

    [[nodiscard]] QString tableRowTitle(int row) const override;
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
    BlockSheet m_sheet;
};

} // namespace mambascope::ui
