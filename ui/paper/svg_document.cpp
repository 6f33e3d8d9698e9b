// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/svg_document.hpp"

#include <QFontInfo>
#include <QStringList>
#include <QXmlStreamWriter>
#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

QString orReplaced(const QString& text) {
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const bool isAllowed = c == U'\t' || c == U'\n' || (c >= 0x20 && c <= 0xd7ff) ||
                               (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
        out += QString::fromUcs4(isAllowed ? &c : U"\ufffd", 1);
    }
    return out;
}

QString point(QPointF at) {
    return svgNumber(at.x()) + QLatin1Char(' ') + svgNumber(at.y());
}

QString pathData(const QPainterPath& path) {
    QString data;
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            data += QLatin1Char('M') + point(element);
            continue;
        case QPainterPath::LineToElement:
            data += QLatin1Char('L') + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += QLatin1Char('C') + point(element) + QLatin1Char(' ') + point(path.elementAt(i + 1)) +
                    QLatin1Char(' ') + point(path.elementAt(i + 2));
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
        const bool endsHere =
            i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
        if (endsHere && QPointF(path.elementAt(i)) == start) {
            data += QLatin1Char('Z');
        }
    }
    return data;
}

bool isSeen(const SvgPaint& paint) {
    return paint.fill.isValid() || paint.pen.style() != Qt::NoPen;
}

void writePaint(QXmlStreamWriter& xml, const SvgPaint& paint) {
    if (!paint.fill.isValid()) {
        xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
    } else {
        xml.writeAttribute(QStringLiteral("fill"), paint.fill.name());
        if (paint.fill.alpha() < 255) {
            xml.writeAttribute(QStringLiteral("fill-opacity"), svgNumber(double{paint.fill.alphaF()}));
        }
    }
    const QPen& pen = paint.pen;
    if (pen.style() == Qt::NoPen) {
        return;
    }
    xml.writeAttribute(QStringLiteral("stroke"), pen.color().name());
    if (pen.color().alpha() < 255) {
        xml.writeAttribute(QStringLiteral("stroke-opacity"), svgNumber(double{pen.color().alphaF()}));
    }
    xml.writeAttribute(QStringLiteral("stroke-width"), svgNumber(pen.widthF()));
    if (pen.capStyle() != Qt::FlatCap) {
        xml.writeAttribute(QStringLiteral("stroke-linecap"), pen.capStyle() == Qt::RoundCap
                                                                 ? QStringLiteral("round")
                                                                 : QStringLiteral("square"));
    }
    if (pen.joinStyle() == Qt::RoundJoin || pen.joinStyle() == Qt::BevelJoin) {
        xml.writeAttribute(QStringLiteral("stroke-linejoin"), pen.joinStyle() == Qt::RoundJoin
                                                                  ? QStringLiteral("round")
                                                                  : QStringLiteral("bevel"));
    }
    if (pen.style() != Qt::SolidLine) {
        QStringList lengths;
        for (const qreal dash : pen.dashPattern()) { // in widths of the pen
            lengths.append(svgNumber(dash * pen.widthF()));
        }
        xml.writeAttribute(QStringLiteral("stroke-dasharray"), lengths.join(QLatin1Char(' ')));
        if (pen.dashOffset() != 0) {
            xml.writeAttribute(QStringLiteral("stroke-dashoffset"),
                               svgNumber(pen.dashOffset() * pen.widthF()));
        }
    }
}

/// The family that is drawn with, and a kind of font for programs that don't have it.
QString familiesOf(const QFont& font) {
    const QFontInfo info(font);
    QString family = info.family();
    family.remove(QLatin1Char('\'')).remove(QLatin1Char('"'));
    return QStringLiteral("'%1', %2")
        .arg(family, info.fixedPitch() ? QStringLiteral("monospace") : QStringLiteral("sans-serif"));
}

void writeText(QXmlStreamWriter& xml, const SvgText& text, SvgAnchor anchor) {
    const double along = anchor == SvgAnchor::Start    ? 0
                         : anchor == SvgAnchor::Middle ? text.width / 2
                                                       : text.width;
    const double turn = text.angle * M_PI / 180;
    const QPointF at = text.left + QPointF(std::cos(turn), std::sin(turn)) * along;
    xml.writeAttribute(QStringLiteral("x"), svgNumber(at.x()));
    xml.writeAttribute(QStringLiteral("y"), svgNumber(at.y()));
    if (text.angle != 0) {
        xml.writeAttribute(QStringLiteral("transform"),
                           QStringLiteral("rotate(%1 %2)").arg(svgNumber(text.angle), point(at)));
    }
    xml.writeAttribute(QStringLiteral("font-family"), familiesOf(text.font));
    xml.writeAttribute(QStringLiteral("font-size"), svgNumber(text.size));
    if (text.font.weight() != QFont::Normal) {
        xml.writeAttribute(QStringLiteral("font-weight"), QString::number(text.font.weight()));
    }
    if (text.font.italic()) {
        xml.writeAttribute(QStringLiteral("font-style"), QStringLiteral("italic"));
    }
    // The start of a text that runs to the left is its right end.
    const bool isAtStart = text.isRightToLeft ? anchor == SvgAnchor::End : anchor == SvgAnchor::Start;
    if (anchor == SvgAnchor::Middle) {
        xml.writeAttribute(QStringLiteral("text-anchor"), QStringLiteral("middle"));
    } else if (!isAtStart) {
        xml.writeAttribute(QStringLiteral("text-anchor"), QStringLiteral("end"));
    }
    if (text.isRightToLeft) {
        xml.writeAttribute(QStringLiteral("direction"), QStringLiteral("rtl"));
        xml.writeAttribute(QStringLiteral("unicode-bidi"), QStringLiteral("embed"));
    }
    writePaint(xml, {text.color, Qt::NoPen});
    xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
    xml.writeCharacters(orReplaced(text.text));
}

void writeHead(QXmlStreamWriter& xml, QSizeF size, const QString& title, const QString& description) {
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
    xml.writeAttribute(QStringLiteral("width"), svgNumber(size.width()) + QStringLiteral("pt"));
    xml.writeAttribute(QStringLiteral("height"), svgNumber(size.height()) + QStringLiteral("pt"));
    xml.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("0 0 %1").arg(point({size.width(), size.height()})));
    xml.writeTextElement(QStringLiteral("title"), orReplaced(title));
    xml.writeTextElement(QStringLiteral("desc"), orReplaced(description));
}

void writeClips(QXmlStreamWriter& xml, const std::vector<QPainterPath>& clips) {
    if (clips.empty()) {
        return;
    }
    xml.writeStartElement(QStringLiteral("defs"));
    for (std::size_t i = 0; i < clips.size(); ++i) {
        xml.writeStartElement(QStringLiteral("clipPath"));
        xml.writeAttribute(QStringLiteral("id"), QStringLiteral("clip%1").arg(i));
        xml.writeEmptyElement(QStringLiteral("path"));
        xml.writeAttribute(QStringLiteral("d"), pathData(clips[i]));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QString svgNumber(double value) {
    QString text = QString::number(std::isfinite(value) ? value : 0, 'f', 3);
    while (text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
    }
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

SvgDocument::SvgDocument(QSizeF size)
    : m_size(size) {}

void SvgDocument::setClip(const QPainterPath& clip) {
    if (clip.isEmpty()) {
        m_clip = -1;
        return;
    }
    const auto known = std::find(m_clips.begin(), m_clips.end(), clip);
    m_clip = static_cast<int>(known - m_clips.begin());
    if (known == m_clips.end()) {
        m_clips.push_back(clip);
    }
}

/// What lies in the clip anyway needs none.
int SvgDocument::clipFor(const QRectF& bounds) const {
    return m_clip >= 0 && m_clips[static_cast<std::size_t>(m_clip)].contains(bounds) ? -1 : m_clip;
}

void SvgDocument::addRect(const QRectF& rect, const SvgPaint& paint) {
    if (!isSeen(paint)) {
        return;
    }
    m_elements.push_back({Kind::Rect, m_rects.size(), clipFor(rect)});
    m_rects.emplace_back(rect, paint);
}

void SvgDocument::addPath(const QPainterPath& path, const SvgPaint& paint) {
    if (!isSeen(paint)) {
        return;
    }
    const double spread = paint.pen.style() == Qt::NoPen ? 0 : paint.pen.widthF() / 2;
    m_elements.push_back({Kind::Path, m_shapes.size(),
                          clipFor(path.boundingRect().adjusted(-spread, -spread, spread, spread))});
    m_shapes.push_back({path, paint});
}

void SvgDocument::addText(const SvgText& text) {
    // Of a text only the baseline is known here: a cut one is rare, and a clip that cuts nothing does no
    // harm.
    m_elements.push_back({Kind::Text, m_texts.size(), m_clip});
    m_texts.push_back(text);
}

QByteArray SvgDocument::file(const QString& title, const QString& description) const {
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    writeHead(xml, m_size, title, description);
    writeClips(xml, m_clips);
    const std::vector<SvgAnchor> anchors = svgAnchors(m_texts, m_size.width());
    const auto writeClip = [&](const Element& element) {
        if (element.clip >= 0) {
            xml.writeAttribute(QStringLiteral("clip-path"), QStringLiteral("url(#clip%1)").arg(element.clip));
        }
    };
    for (const Element& element : m_elements) {
        if (element.kind == Kind::Text) {
            // A turned text would take its clip along: the clip stands on a group around it.
            if (element.clip >= 0) {
                xml.writeStartElement(QStringLiteral("g"));
                writeClip(element);
            }
            xml.writeStartElement(QStringLiteral("text"));
            writeText(xml, m_texts[element.at], anchors[element.at]);
            xml.writeEndElement();
            if (element.clip >= 0) {
                xml.writeEndElement();
            }
        } else if (element.kind == Kind::Rect) {
            const auto& [rect, paint] = m_rects[element.at];
            xml.writeEmptyElement(QStringLiteral("rect"));
            xml.writeAttribute(QStringLiteral("x"), svgNumber(rect.x()));
            xml.writeAttribute(QStringLiteral("y"), svgNumber(rect.y()));
            xml.writeAttribute(QStringLiteral("width"), svgNumber(rect.width()));
            xml.writeAttribute(QStringLiteral("height"), svgNumber(rect.height()));
            writePaint(xml, paint);
            writeClip(element);
        } else {
            const Shape& shape = m_shapes[element.at];
            xml.writeEmptyElement(QStringLiteral("path"));
            xml.writeAttribute(QStringLiteral("d"), pathData(shape.path));
            if (shape.paint.fill.isValid() && shape.path.fillRule() == Qt::OddEvenFill) {
                xml.writeAttribute(QStringLiteral("fill-rule"), QStringLiteral("evenodd"));
            }
            writePaint(xml, shape.paint);
            writeClip(element);
        }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

} // namespace mambascope::ui
