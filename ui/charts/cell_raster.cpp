// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_raster.hpp"

#include <QtMath>
#include <algorithm>
#include <cmath>
#include <vector>

namespace mambascope::ui {
namespace {

QRgb* line(QImage& image, int y) {
    return reinterpret_cast<QRgb*>(image.scanLine(y));
}

QRgb blend(QRgb ground, QRgb ink, double coverage) {
    const auto mix = [&](int a, int b) { return qRound(a + coverage * (b - a)); };
    return qRgb(mix(qRed(ground), qRed(ink)), mix(qGreen(ground), qGreen(ink)),
                mix(qBlue(ground), qBlue(ink)));
}

QRgb inkFor(QRgb ground, QRgb dark, QRgb light) {
    return qGray(ground) > 140 ? dark : light;
}

// Anti-aliased 45° lines, one every `period` pixels along x; [x + y mod period] -> coverage.
std::vector<double> stripeCoverage(int period, double thickness) {
    std::vector<double> coverage(static_cast<std::size_t>(period));
    for (int i = 0; i < period; ++i) {
        const double along = std::min(i, period - i) / M_SQRT2; // distance to the nearest line
        coverage[static_cast<std::size_t>(i)] = std::clamp(thickness / 2 + 0.5 - along, 0.0, 1.0);
    }
    return coverage;
}

int hatchPeriod(const QRect& cell, double scale) {
    const int side = std::min(cell.width(), cell.height());
    return std::clamp(qRound(side / 2.0), 3, std::max(3, qRound(8 * scale)));
}

} // namespace

QImage makeLayerImage(QSize logical, double scale, QRgb background) {
    QImage image(qCeil(logical.width() * scale), qCeil(logical.height() * scale), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(background);
    return image;
}

void fillCell(QImage& image, const QRect& cell, QRgb color) {
    const QRect area = cell.intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        std::fill_n(line(image, y) + area.left(), area.width(), color);
    }
}

void hatchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale) {
    const QRect area = cell.intersected(image.rect());
    if (area.isEmpty()) {
        return;
    }
    const QRgb ink = inkFor(image.pixel(area.center()), dark, light);
    if (cell.width() + cell.height() < 4) { // too small for lines: they would miss some cells
        const bool isOdd = (area.left() + area.top()) % 2 != 0;
        fillCell(image, area, isOdd ? blend(image.pixel(area.center()), ink, 0.5) : ink);
        return;
    }
    const int period = hatchPeriod(cell, scale);
    const std::vector<double> coverage = stripeCoverage(period, scale);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb* const row = line(image, y);
        for (int x = area.left(); x <= area.right(); ++x) {
            const double part = coverage[static_cast<std::size_t>((x + y) % period)];
            if (part > 0) {
                row[x] = blend(row[x], ink, part);
            }
        }
    }
}

void dotCell(QImage& image, const QRect& cell, QRgb ground, QRgb dot, double scale) {
    const QRect area = cell.intersected(image.rect());
    const int period = std::max(3, qRound(6 * scale));
    const int size = std::max(1, qRound(scale));
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb* const row = line(image, y);
        for (int x = area.left(); x <= area.right(); ++x) {
            row[x] = x % period < size && y % period < size ? dot : ground;
        }
    }
}

void crossCell(QImage& image, const QRect& cell, QRgb ground, QRgb ink, double scale) {
    fillCell(image, cell, ground);
    const QRect area = cell.intersected(image.rect());
    const double half = scale / 2;
    const double slope = static_cast<double>(cell.height()) / cell.width();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb* const row = line(image, y);
        for (int x = area.left(); x <= area.right(); ++x) {
            const double down = std::abs((x - cell.left()) * slope - (y - cell.top()));
            const double up = std::abs((cell.right() - x) * slope - (y - cell.top()));
            const double part = std::clamp(half + 0.5 - std::min(down, up) / M_SQRT2, 0.0, 1.0);
            row[x] = blend(row[x], ink, part);
        }
    }
}

void notchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale, bool fromBelow) {
    const int size = std::min({qRound(6 * scale), cell.width() / 2, cell.height() / 2});
    const QRect area = cell.intersected(image.rect());
    if (area.isEmpty()) {
        return;
    }
    const QRgb ink = inkFor(image.pixel(area.center()), dark, light);
    for (int i = 0; i < size; ++i) {
        const int y = fromBelow ? cell.bottom() - i : cell.top() + i;
        fillCell(image, QRect(cell.right() - size + i + 1, y, size - i, 1), ink);
    }
}

ImagePart::ImagePart(QImage& image, const QRectF& area, double scale) {
    const QRect device =
        QRectF(area.topLeft() * scale, area.size() * scale).toRect().intersected(image.rect());
    m_origin = device.topLeft();
    if (!device.isEmpty()) {
        uchar* const first = image.scanLine(device.top()) + device.left() * image.depth() / 8;
        m_part = QImage(first, device.width(), device.height(), image.bytesPerLine(), image.format());
    }
}

void rasterCell(QImage& image, const QRect& cell, const CellLook& look, const CellInks& inks, double scale) {
    switch (look.kind) {
    case CellKind::None:
        return;
    case CellKind::Value:
        if (look.dotted) {
            dotCell(image, cell, look.color, inks.markInk(look), scale);
        } else {
            fillCell(image, cell, look.color);
        }
        break;
    case CellKind::Missing:
        crossCell(image, cell, inks.noData, inks.noDataInk, scale);
        break;
    case CellKind::Pending:
        dotCell(image, cell, inks.noData, inks.noDataInk, scale);
        break;
    case CellKind::Masked:
        fillCell(image, cell, inks.noData);
        break;
    }
    if (look.clip != ScaleClip::None) {
        notchCell(image, cell, inks.hatchDark, inks.hatchLight, scale, look.clip == ScaleClip::Below);
    }
    if (look.hatched) {
        hatchCell(image, cell, inks.hatchDark, inks.hatchLight, scale);
    }
}

void rasterCells(QImage& image, const CellGrid& grid, const QRectF& area, const CellField& cells,
                 const CellInks& inks) {
    ImagePart part(image, area, grid.scale);
    if (grid.isEmpty() || part.image().isNull()) {
        return;
    }
    const GridIndex first = grid.nearest(area.topLeft());
    const GridIndex last = grid.nearest(area.bottomRight());
    for (int row = first.row; row <= last.row; ++row) {
        for (int column = first.column; column <= last.column; ++column) {
            rasterCell(part.image(), part.inPart(grid.deviceCell(row, column)), cells.look(row, column), inks,
                       grid.scale);
        }
    }
}

} // namespace mambascope::ui
