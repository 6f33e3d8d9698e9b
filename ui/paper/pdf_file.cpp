// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

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

} // namespace

QByteArray pdfFile(const PaperDrawing& drawing, const PaperFormat& format, const PaperFacts& facts) {
    const PaperSheet sheet = sheetOf(drawing, format);
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(sheet.points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(kDotsPerInch);
        writer.setTitle(facts.title);
        writer.setCreator(creatorOf(facts));
        QPainter painter(&writer);
        paintSheet(painter, drawing, sheet, kDotsPerInch / 72.0);
    }
    removeDate(pdf);
    return pdf;
}

} // namespace mambascope::ui
