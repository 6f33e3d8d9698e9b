// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of the data set's table: a model's name stands once, above its columns.
#pragma once

#include <QHeaderView>

namespace mambascope::ui {

class DatasetModel;

class DatasetHeader : public QHeaderView {
    Q_OBJECT

public:
    /// Must outlive the header.
    DatasetHeader(const DatasetModel& model, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    /// Room for the title and the mark of its order.
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    void drawModelName(QPainter& painter, const QRect& rect, int section) const;
    void drawOrder(QPainter& painter, const QRect& rect) const;

    const DatasetModel& m_model;
};

} // namespace mambascope::ui
