// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF file of a figure says about itself: its objects are written in plain text, its streams are
// packed.
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QSizeF>
#include <QString>

namespace mambascope::test {

struct PdfContents {
    int pages = 0;
    QSizeF page; ///< points
    int fonts = 0;
    int embeddedFonts = 0;
    int searchableFonts = 0; ///< with a table from glyphs to Unicode
    int typeThreeFonts = 0;
    int images = 0;
    int patterns = 0; ///< brushes: hatching that printers turn into grey
    bool hasDate = false;
    QByteArray title; ///< as it stands in the file
};

namespace pdf_reading {

inline int count(const QString& text, const char* pattern) {
    return static_cast<int>(text.count(QRegularExpression(QString::fromLatin1(pattern))));
}

} // namespace pdf_reading

inline PdfContents readPdf(const QByteArray& file) {
    using pdf_reading::count;
    const QString text = QString::fromLatin1(file);
    PdfContents out;
    out.pages = count(text, "/Type\\s*/Page\\b");
    const auto box =
        QRegularExpression(QStringLiteral("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)\\s*\\]")).match(text);
    out.page = QSizeF(box.captured(1).toDouble(), box.captured(2).toDouble());
    out.fonts = count(text, "/Subtype\\s*/CIDFontType[02]|/Subtype\\s*/(Type1|TrueType)\\b");
    out.embeddedFonts = count(text, "/FontFile[23]?\\s+[0-9]+ 0 R");
    out.searchableFonts = count(text, "/ToUnicode");
    out.typeThreeFonts = count(text, "/Type3");
    out.images = count(text, "/Subtype\\s*/Image");
    out.patterns = count(text, "/PatternType\\s*1");
    out.hasDate = file.contains("/CreationDate") || file.contains("/ModDate");
    const auto title = QRegularExpression(QStringLiteral("/Title\\s*\\(")).match(text);
    out.title = title.hasMatch() ? file.mid(title.capturedEnd(), 200) : QByteArray();
    return out;
}

} // namespace mambascope::test
