// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_painting.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace mambascope::ui {
namespace {

constexpr double kTenths = 10;      // heights are whole tenths of a point
constexpr double kLeastHeight = 36; // points

} // namespace

PaperSheet sheetOf(const PaperDrawing& drawing, const PaperFormat& format) {
    PaperSheet sheet;
    sheet.style = styleOf(format);
    const double perPoint = sheet.style.unitsPerPoint;
    double height = format.height;
    if (height == 0) {
        const double wanted = drawing.height(format.width * perPoint, sheet.style) / perPoint;
        height = std::max(kLeastHeight, std::ceil(wanted * kTenths) / kTenths);
    }
    sheet.points = {format.width, height};
    sheet.units = sheet.points * perPoint;
    return sheet;
}

void paintSheet(QPainter& painter, const PaperDrawing& drawing, const PaperSheet& sheet,
                double dotsPerPoint) {
    const double scale = dotsPerPoint / sheet.style.unitsPerPoint;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.setFont(sheet.style.body);
    drawing.draw(painter, sheet.units, sheet.style);
}

QString creatorOf(const PaperFacts& facts) {
    return facts.creator.isEmpty()
               ? QStringLiteral("%1 %2")
                     .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion())
                     .trimmed()
               : facts.creator;
}

QSizeF paperSize(const PaperDrawing& drawing, const PaperFormat& format) {
    return sheetOf(drawing, format).points;
}

} // namespace mambascope::ui
