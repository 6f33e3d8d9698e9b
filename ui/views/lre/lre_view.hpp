// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' linear relations: bars, singular values and the curve over layers. A click on a layer shows
// its numbers.
#pragma once

#include "ui/views/lre/lre_sheet.hpp"
#include "ui/widgets/columns_view.hpp"

namespace mambascope::ui {

class LreView : public ColumnsView {
    Q_OBJECT
public:
    explicit LreView(QWidget* parent = nullptr);

    void setSheet(LreSheet sheet);
    void clear(const QString& reason = {});
    [[nodiscard]] const LreSheet& sheet() const { return m_sheet; }

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
    void drawOver(QPainter& painter) const override;
    [[nodiscard]] QString describe(ColumnMark mark) const override;

private:
    LreSheet m_sheet;
};

} // namespace mambascope::ui
