// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>

#include "core/base/error.hpp"
#include "ui/paper/paper_painting.hpp"

namespace mambascope::ui {
namespace {

constexpr double kMostPixels = 1e8;
constexpr double kPointsPerMetre = 72 / 0.0254;

} // namespace

QByteArray pngFile(const PaperDrawing& drawing, const PaperFormat& format, const PaperFacts& facts,
                   double dpi) {
    const PaperSheet sheet = sheetOf(drawing, format);
    const QSizeF wanted = sheet.points * (dpi / 72);
    if (!(wanted.width() >= 16 && wanted.height() >= 1 && wanted.width() * wanted.height() <= kMostPixels)) {
        throw Error(ErrorCode::InvalidArgument,
                    {"dpi", QString::number(dpi).toStdString(),
                     "dots an inch that make a picture of 16 pixels' width to 100 million pixels"});
    }
    QImage image(qRound(wanted.width()), qRound(wanted.height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        // Whole pixels: the drawing is stretched by less than half a pixel over its length.
        painter.scale(image.width() / wanted.width(), image.height() / wanted.height());
        paintSheet(painter, drawing, sheet, dpi / 72);
    }
    const int dotsPerMetre = qRound(dpi / 72 * kPointsPerMetre);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Title"), facts.title);
    image.setText(QStringLiteral("Description"), facts.subject);
    image.setText(QStringLiteral("Software"), creatorOf(facts));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace mambascope::ui
