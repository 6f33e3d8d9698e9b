// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_vector.hpp"

#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

constexpr double kDotPeriod = 6;
constexpr double kNotch = 6;

QPen linePen(QRgb ink, double width) {
    return {QColor::fromRgb(ink), width, Qt::SolidLine, Qt::FlatCap};
}

/// The part of the line x + y = sum that lies in a rectangle.
void drawDiagonal(QPainter& painter, const QRectF& rect, double sum) {
    const double left = std::max(rect.left(), sum - rect.bottom());
    const double right = std::min(rect.right(), sum - rect.top());
    if (left < right) {
        painter.drawLine(QPointF(left, sum - left), QPointF(right, sum - right));
    }
}

/// Lines that go on from cell to cell; at least one in each.
void drawHatch(QPainter& painter, const QRectF& rect, QRgb ink, double line) {
    const double side = std::min(rect.width(), rect.height());
    const double period = std::clamp(side / 2, 3.0, 8.0);
    painter.setPen(linePen(ink, std::min(line, std::max(0.3, side / 3))));
    const double low = rect.left() + rect.top();
    const double high = rect.right() + rect.bottom();
    double sum = std::ceil(low / period) * period;
    if (sum >= high) {
        drawDiagonal(painter, rect, (low + high) / 2);
    }
    for (; sum < high; sum += period) {
        drawDiagonal(painter, rect, sum);
    }
}

/// The sign of what a grey shows: lines that fall to the right, others than those of a knockout.
void drawRaised(QPainter& painter, const QRectF& rect, QRgb ink, double line) {
    const double side = std::min(rect.width(), rect.height());
    const double period = std::clamp(side / 2, 3.0, 6.0);
    painter.setPen(linePen(ink, std::min(0.7 * line, std::max(0.3, side / 4))));
    const double low = rect.left() - rect.bottom();
    const double high = rect.right() - rect.top();
    double difference = std::ceil(low / period) * period;
    if (difference >= high) {
        difference = (low + high) / 2;
    }
    for (; difference < high; difference += period) {
        const double left = std::max(rect.left(), difference + rect.top());
        const double right = std::min(rect.right(), difference + rect.bottom());
        if (left < right) {
            painter.drawLine(QPointF(left, left - difference), QPointF(right, right - difference));
        }
    }
}

void drawDots(QPainter& painter, const QRectF& rect, QRgb ink) {
    const double size = std::min({1.0, rect.width() / 2, rect.height() / 2});
    for (double y = std::ceil(rect.top() / kDotPeriod) * kDotPeriod; y + size <= rect.bottom();
         y += kDotPeriod) {
        for (double x = std::ceil(rect.left() / kDotPeriod) * kDotPeriod; x + size <= rect.right();
             x += kDotPeriod) {
            painter.fillRect(QRectF(x, y, size, size), QColor::fromRgb(ink));
        }
    }
}

void drawNotch(QPainter& painter, const QRectF& rect, QRgb ink, bool fromBelow) {
    const double size = std::min({kNotch, rect.width() / 2, rect.height() / 2});
    const double edge = fromBelow ? rect.bottom() : rect.top();
    const double tip = fromBelow ? edge - size : edge + size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(ink));
    painter.drawPolygon(
        QPolygonF({QPointF(rect.right() - size, edge), {rect.right(), edge}, {rect.right(), tip}}));
}

void drawMarks(QPainter& painter, const QRectF& rect, const CellLook& look, const CellInks& inks,
               double line) {
    if (look.kind == CellKind::Missing) {
        painter.setPen(linePen(inks.noDataInk, std::min(line, rect.width() / 3)));
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.bottomLeft(), rect.topRight());
    } else if (look.kind == CellKind::Pending) {
        drawDots(painter, rect, inks.noDataInk);
    } else if (look.dotted) {
        drawDots(painter, rect, inks.markInk(look));
    }
    if (look.clip != ScaleClip::None) {
        drawNotch(painter, rect, inks.markInk(look), look.clip == ScaleClip::Below);
    }
    if (look.raised) {
        drawRaised(painter, rect, inks.markInk(look), line);
    }
    if (look.hatched) {
        drawHatch(painter, rect, inks.markInk(look), line);
    }
}

struct Run {
    int first = 0;
    int last = 0;
    QRgb color = 0;
};

/// Neighbours of one colour without a gap between them.
Run runFrom(const CellGrid& grid, const CellField& cells, const CellInks& inks, int row, int column,
            bool isJoined) {
    Run run{column, column, inks.ground(cells.look(row, column))};
    while (isJoined && run.last + 1 < grid.columns) {
        const CellLook next = cells.look(row, run.last + 1);
        if (next.kind == CellKind::None || inks.ground(next) != run.color) {
            break;
        }
        ++run.last;
    }
    return run;
}

void drawGrounds(QPainter& painter, const CellGrid& grid, const CellField& cells, const CellInks& inks,
                 int row, double overlap) {
    const bool isJoinedAcross = !grid.hasGapAcross();
    const bool isJoinedDown = !grid.hasGapDown() && row + 1 < grid.rows;
    for (int column = 0; column < grid.columns; ++column) {
        if (cells.look(row, column).kind == CellKind::None) {
            continue;
        }
        const Run run = runFrom(grid, cells, inks, row, column, isJoinedAcross);
        QRectF rect = grid.cellRect(row, run.first).united(grid.cellRect(row, run.last));
        const bool goesOn = run.last + 1 < grid.columns &&
                            cells.look(row, run.last + 1).kind != CellKind::None; // what follows covers it
        const bool goesDown = isJoinedDown && cells.look(row + 1, run.first).kind != CellKind::None &&
                              cells.look(row + 1, run.last).kind != CellKind::None;
        rect.adjust(0, 0, isJoinedAcross && goesOn ? overlap : 0, goesDown ? overlap : 0);
        painter.fillRect(rect, QColor::fromRgb(run.color));
        column = run.last;
    }
}

} // namespace

void drawCells(QPainter& painter, const CellGrid& grid, const CellField& cells, const CellInks& inks,
               double overlap, double line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < grid.rows; ++row) {
        drawGrounds(painter, grid, cells, inks, row, overlap);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const CellLook look = cells.look(row, column);
            if (look.kind != CellKind::None) {
                drawMarks(painter, grid.cellRect(row, column), look, inks, line);
            }
        }
    }
    painter.restore();
}

} // namespace mambascope::ui
