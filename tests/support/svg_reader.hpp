// SPDX-License-Identifier: GPL-3.0-or-later
// What an SVG file of a figure holds: texts with the area that they cover, rectangles, paths, images.
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QStringList>
#include <QTransform>
#include <QXmlStreamReader>
#include <vector>

namespace mambascope::test {

struct SvgTextPiece {
    QString text;
    double size = 0;
    QRectF area; ///< of the ink, as drawn
    double angle = 0;
    QString anchor;
    QString families;
};

struct SvgRectangle {
    QRectF area;
    QColor fill;
};

struct SvgContents {
    QString problem; ///< of the XML; empty: it is well formed
    QString title;
    QString description;
    QSizeF size; ///< of the viewBox
    QString width;
    QString height;
    QStringList elements; ///< names, in order
    std::vector<SvgTextPiece> texts;
    std::vector<SvgRectangle> rectangles;
    QStringList paths;

    [[nodiscard]] QStringList words() const {
        QStringList out;
        for (const SvgTextPiece& piece : texts) {
            out.append(piece.text);
        }
        return out;
    }
};

namespace svg_reading {

inline double number(const QXmlStreamAttributes& attributes, const char* name) {
    return attributes.value(QLatin1String(name)).toDouble();
}

/// In large type, where nothing is rounded.
inline QRectF inkOf(const QString& text, const QString& families, int weight, double size, bool isLogical) {
    constexpr int kLarge = 200;
    QFont font(families.section(QLatin1Char('\''), 1, 1));
    font.setPixelSize(kLarge);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (weight > 0) {
        font.setWeight(static_cast<QFont::Weight>(weight));
    }
    const QFontMetricsF metrics(font);
    QRectF ink = metrics.tightBoundingRect(text);
    if (isLogical) {
        ink.setLeft(0);
        ink.setWidth(metrics.horizontalAdvance(text));
    }
    const double scale = size / kLarge;
    return {ink.topLeft() * scale, ink.size() * scale};
}

inline SvgTextPiece textPiece(const QXmlStreamAttributes& attributes, const QString& text) {
    SvgTextPiece piece;
    piece.text = text;
    piece.size = number(attributes, "font-size");
    piece.anchor = attributes.value(QLatin1String("text-anchor")).toString();
    piece.families = attributes.value(QLatin1String("font-family")).toString();
    const int weight = attributes.value(QLatin1String("font-weight")).toInt();
    const double advance = inkOf(text, piece.families, weight, piece.size, true).width();
    const bool isRtl = attributes.value(QLatin1String("direction")) == QLatin1String("rtl");
    double shift = piece.anchor == QLatin1String("middle") ? 0.5
                   : piece.anchor == QLatin1String("end")  ? 1
                                                           : 0;
    shift = isRtl ? 1 - shift : shift;
    const QPointF at(number(attributes, "x"), number(attributes, "y"));
    static const QRegularExpression turn(QStringLiteral("rotate\\(([-0-9.]+) "));
    piece.angle = turn.match(attributes.value(QLatin1String("transform")).toString()).captured(1).toDouble();
    QTransform transform;
    transform.translate(at.x(), at.y());
    transform.rotate(piece.angle);
    piece.area = transform.mapRect(
        inkOf(text, piece.families, weight, piece.size, false).translated(-shift * advance, 0));
    return piece;
}

} // namespace svg_reading

inline SvgContents readSvg(const QByteArray& file) {
    SvgContents out;
    QXmlStreamReader xml(file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QString name = xml.name().toString();
        const QXmlStreamAttributes attributes = xml.attributes();
        out.elements.append(name);
        if (name == QLatin1String("svg")) {
            const QStringList box =
                attributes.value(QLatin1String("viewBox")).toString().split(QLatin1Char(' '));
            out.size = QSizeF(box.value(2).toDouble(), box.value(3).toDouble());
            out.width = attributes.value(QLatin1String("width")).toString();
            out.height = attributes.value(QLatin1String("height")).toString();
        } else if (name == QLatin1String("title")) {
            out.title = xml.readElementText();
        } else if (name == QLatin1String("desc")) {
            out.description = xml.readElementText();
        } else if (name == QLatin1String("text")) {
            out.texts.push_back(svg_reading::textPiece(attributes, xml.readElementText()));
        } else if (name == QLatin1String("rect")) {
            using svg_reading::number;
            out.rectangles.push_back({{number(attributes, "x"), number(attributes, "y"),
                                       number(attributes, "width"), number(attributes, "height")},
                                      QColor(attributes.value(QLatin1String("fill")).toString())});
        } else if (name == QLatin1String("path")) {
            out.paths.append(attributes.value(QLatin1String("d")).toString());
        }
    }
    out.problem = xml.hasError() ? xml.errorString() : QString();
    return out;
}

} // namespace mambascope::test
