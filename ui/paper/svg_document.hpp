// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of an SVG file, in points, in the order in which they are drawn.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPen>
#include <QSizeF>
#include <QString>
#include <utility>
#include <vector>

namespace mambascope::ui {

/// Which of its points a text keeps where another font is wider or narrower.
enum class SvgAnchor { Start, Middle, End };

/// A piece of one font and direction.
struct SvgText {
    QString text;
    QPointF left;     ///< of the baseline
    double width = 0; ///< along the baseline
    double angle = 0; ///< degrees, clockwise
    double size = 0;  ///< of the font
    QFont font;       ///< its family, weight and slant count
    QColor color;
    bool isRightToLeft = false;
};

/// Paint of a shape. No pen or brush: Qt::NoPen, an invalid colour.
struct SvgPaint {
    QColor fill;
    QPen pen = Qt::NoPen; ///< width and dashes in points
};

class SvgDocument {
public:
    explicit SvgDocument(QSizeF size);

    /// What is drawn from now on is cut along the path; an empty one cuts nothing.
    void setClip(const QPainterPath& clip);
    void addRect(const QRectF& rect, const SvgPaint& paint);
    void addPath(const QPainterPath& path, const SvgPaint& paint);
    void addText(const SvgText& text);

    /// The whole file. Texts may hold anything: what XML can't say becomes U+FFFD.
    [[nodiscard]] QByteArray file(const QString& title, const QString& description) const;

private:
    enum class Kind { Rect, Path, Text };
    struct Element {
        Kind kind;
        std::size_t at; ///< among those of its kind
        int clip;       ///< number of the clip path; −1: none
    };
    struct Shape {
        QPainterPath path;
        SvgPaint paint;
    };

    [[nodiscard]] int clipFor(const QRectF& bounds) const;

    QSizeF m_size;
    std::vector<Element> m_elements;
    std::vector<std::pair<QRectF, SvgPaint>> m_rects;
    std::vector<Shape> m_shapes;
    std::vector<SvgText> m_texts;
    std::vector<QPainterPath> m_clips;
    int m_clip = -1;
};

/// The anchors of texts, one each: labels that end at one line keep their end, those that share a middle keep
/// it, one that reaches to the right edge keeps its end, and one that stands on its end or its side as it is
/// set along an axis.
[[nodiscard]] std::vector<SvgAnchor> svgAnchors(const std::vector<SvgText>& texts, double pageWidth);

/// "12.5": at most three decimals, no exponent.
[[nodiscard]] QString svgNumber(double value);

} // namespace mambascope::ui
