// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/relation_grid.hpp"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/list_text.hpp"
#include "ui/views/results/relation_layout.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {

RelationGrid::RelationGrid(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("relationGrid"));
    setAccessibleName(tr("Curves by relation"));
}

void RelationGrid::setPicture(const ResultPicture* picture, const SetNames& names) {
    m_picture = picture;
    m_names = names;
    if (m_mark.value_or(0) >= count()) {
        m_mark.reset();
    }
    m_image.invalidate();
    update();
    refreshStatus();
}

void RelationGrid::looksChanged() {
    m_image.invalidate();
}

QRectF RelationGrid::cellRect(std::size_t relation) const {
    const FigureStyle style = screenStyle(*this, 1);
    return RelationLayout(*m_picture, size(), style).cell(relation);
}

/// Each curve's strongest window.
QString RelationGrid::describe(std::size_t relation) const {
    const RelationCurves& curves = m_picture->relations.at(relation);
    QStringList parts;
    for (const ResultCurve& curve : curves.curves) {
        const auto strongest = std::max_element(
            curve.points.begin(), curve.points.end(), [](const CurvePoint& a, const CurvePoint& b) {
                return !std::isfinite(a.mean) || std::abs(a.mean) < std::abs(b.mean);
            });
        if (strongest != curve.points.end() && std::isfinite(strongest->mean)) {
            const QString words =
                tr("%1 at most %2 in %3")
                    .arg(curveTitle(curve), metricText(strongest->mean, m_picture->choice.metric),
                         layersWords(strongest->layers));
            parts.append(m_names.size() > 1 ? tr("%1: %2").arg(m_names.at(curve.set), words) : words);
        }
    }
    const QString prompts = counted("RelationGrid", QT_TRANSLATE_N_NOOP("RelationGrid", "%Ln prompts"),
                                    "1 prompt", static_cast<int>(curves.prompts));
    return tr("%1, %2: %3").arg(QString::fromStdString(curves.name), prompts, listed(parts));
}

QString RelationGrid::describeAt(QPointF point) const {
    if (count() == 0) {
        return {};
    }
    const FigureStyle style = screenStyle(*this, 1);
    const std::optional<std::size_t> at = RelationLayout(*m_picture, size(), style).at(point);
    return at ? describe(*at) : QString();
}

QString RelationGrid::pointedText() const {
    return m_mark ? describe(*m_mark) : QString();
}

void RelationGrid::pointerLeft() {
    if (!hasFocus()) {
        setMark(std::nullopt);
    }
}

void RelationGrid::focusOutEvent(QFocusEvent* event) {
    setMark(std::nullopt);
    ResultView::focusOutEvent(event);
}

void RelationGrid::setMark(std::optional<std::size_t> mark) {
    if (mark == m_mark) {
        return;
    }
    m_mark = mark;
    setAccessibleDescription(pointedText());
    update();
    Q_EMIT
    statusTextChanged(pointedText());
}

void RelationGrid::choose() {
    if (m_mark) {
        Q_EMIT
        relationChosen(QString::fromStdString(m_picture->relations[*m_mark].name));
    }
}

void RelationGrid::keyPressEvent(QKeyEvent* event) {
    if (count() == 0) {
        return ResultView::keyPressEvent(event);
    }
    const FigureStyle style = screenStyle(*this, 1);
    const int columns = RelationLayout(*m_picture, size(), style).columns();
    const int last = static_cast<int>(count()) - 1;
    const int from = m_mark ? static_cast<int>(*m_mark) : -1;
    const auto go = [&](int to) { setMark(static_cast<std::size_t>(std::clamp(to, 0, last))); };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(from - 1);
    case Qt::Key_Right:
        return go(from + 1);
    case Qt::Key_Up:
        return go(from < columns ? from : from - columns);
    case Qt::Key_Down:
        return go(from + columns > last ? from : from + columns);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose();
    default:
        return ResultView::keyPressEvent(event);
    }
}

void RelationGrid::mouseMoveEvent(QMouseEvent* event) {
    if (count() > 0) {
        const FigureStyle style = screenStyle(*this, 1);
        setMark(RelationLayout(*m_picture, size(), style).at(event->position()));
    }
}

void RelationGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        choose();
    }
}

void RelationGrid::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (count() > 0) {
        RelationLayout(*m_picture, size, style).draw(painter);
    }
}

double RelationGrid::heightFor(double width, const FigureStyle& style) const {
    return RelationLayout::heightFor(std::max<std::size_t>(1, count()), width, style);
}

void RelationGrid::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    if (count() == 0) {
        drawEmptyText(painter, *this, tr("The prompts of these results tell no relation"));
        return;
    }
    const bool isThere = m_image.paint(painter, *this, [this](QImage& image, double) {
        QPainter own(&image);
        const FigureStyle style = screenStyle(*this, 1);
        RelationLayout(*m_picture, size(), style).draw(own);
    });
    if (isThere && m_mark) {
        outline(painter, cellRect(*m_mark).adjusted(1, 1, -1, -1), color(palette(), ThemeColor::Accent), 1);
    }
}

int RelationGrid::tableRows() const {
    return static_cast<int>(count());
}

int RelationGrid::tableColumns() const {
    return count() == 0 ? 0 : 1;
}

QString RelationGrid::tableRowTitle(int row) const {
    return QString::fromStdString(m_picture->relations.at(static_cast<std::size_t>(row)).name);
}

QString RelationGrid::tableColumnTitle(int /*column*/) const {
    return metricTitle(m_picture->choice.metric);
}

QString RelationGrid::tableCell(TablePlace place) const {
    return describe(static_cast<std::size_t>(place.row));
}

QRectF RelationGrid::tableCellArea(TablePlace place) const {
    return cellRect(static_cast<std::size_t>(place.row));
}

std::optional<TablePlace> RelationGrid::tableCursor() const {
    return m_mark ? std::optional(TablePlace{static_cast<int>(*m_mark), 0}) : std::nullopt;
}

} // namespace mambascope::ui
