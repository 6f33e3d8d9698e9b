// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <cmath>

#include "ui/paper/colour_glyphs.hpp"
#include "ui/paper/paper_painting.hpp"

namespace mambascope::ui {
namespace {

constexpr int kDotsPerInch = 1200; // what lengths in the file are rounded to is far below that

/// QPdfWriter notes the hour, so that the same figure would have other bytes each time. The entry need not
/// be there; blanks keep every offset of the file.
void removeDate(QByteArray& pdf) {
    const QByteArray key = QByteArrayLiteral("/CreationDate (");
    const auto at = pdf.lastIndexOf(key);
    const auto end = pdf.indexOf(')', at);
    if (at >= 0 && end >= 0) {
        pdf.replace(at, end + 1 - at, QByteArray(end + 1 - at, ' '));
    }
}

QByteArray inPoints(double length) {
    return QByteArray::number(length, 'f', 4);
}

/// QPdfWriter's pages are whole points large. The box that is shown gets the size that was asked for; blanks
/// keep every offset of the file.
void setPageBox(QByteArray& pdf, QSizeF points) {
    const QByteArray key = QByteArrayLiteral("/MediaBox [");
    const auto at = pdf.indexOf(key);
    const auto length = pdf.indexOf(']', at) + 1 - at;
    const QByteArray box = key + "0 0 " + inPoints(points.width()) + ' ' + inPoints(points.height()) + ']';
    Q_ASSERT(at >= 0 && box.size() <= length);
    pdf.replace(at, length, box.leftJustified(length, ' '));
}

} // namespace

QByteArray pdfFile(const PaperDrawing& drawing, const PaperFormat& format, const PaperFacts& facts) {
    const PaperSheet sheet = sheetOf(drawing, format);
    const QSizeF page(std::ceil(sheet.points.width()), std::ceil(sheet.points.height()));
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(kDotsPerInch);
        writer.setTitle(facts.title);
        writer.setCreator(creatorOf(facts));
        QPainter painter(&writer);
        painter.translate(0,
                          (page.height() - sheet.points.height()) * kDotsPerInch / 72); // a page starts below
        OutlinePaper outlines(painter, QSize(writer.width(), writer.height()));
        QPainter outliner(&outlines);
        paintSheet(outliner, drawing, sheet, kDotsPerInch / 72.0);
    }
    setPageBox(pdf, sheet.points);
    removeDate(pdf);
    return pdf;
}

} // namespace mambascope::ui
