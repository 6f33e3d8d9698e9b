// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pgfplots_axis.hpp"

#include <algorithm>

#include <QColor>
#include <QStringList>

#include "ui/figures/latex_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kUsualWidth = 0.58; // of a letter, in type sizes
constexpr double kNumberWidth = 4;   // of a character that pdfLaTeX prints as its number
constexpr ushort kLastSign = 0x2bff; // the signs that latexText() knows are up to here
constexpr ushort kLastLatin = 0x24f;
constexpr ushort kFirstSign = 0x2000;

QString hex(QRgb color) {
    return QColor::fromRgb(color).name().mid(1).toUpper();
}

} // namespace

QString bigPoints(double points) {
    return QString::number(points, 'f', 3) + QStringLiteral("bp");
}

double textLength(const QString& text, double typeSize) {
    double length = 0;
    for (const QChar character : text) {
        const ushort code = character.unicode();
        const bool isLetter = code <= kLastLatin || (code >= kFirstSign && code <= kLastSign);
        length += isLetter ? kUsualWidth : kNumberWidth;
    }
    return length * typeSize;
}

QString colorName(QRgb color) {
    return QStringLiteral("mamba") + hex(color);
}

QString colorDefinition(QRgb color) {
    return QStringLiteral("\\definecolor{%1}{HTML}{%2}\n").arg(colorName(color), hex(color));
}

QString axisOptions(QChar axis, const FigureAxis& words) {
    QStringList places;
    QStringList texts;
    for (const FigureTick& tick : words.ticks) {
        places.append(exactNumber(tick.at));
        texts.append(QStringLiteral("{%1}").arg(latexText(tick.text)));
    }
    QString out = QStringLiteral("  %1min=%2,%1max=%3,\n")
                      .arg(axis)
                      .arg(exactNumber(words.low), exactNumber(words.high));
    out += QStringLiteral("  %1tick={%2},\n").arg(axis).arg(places.join(QLatin1Char(',')));
    out += QStringLiteral("  %1ticklabels={%2},\n").arg(axis).arg(texts.join(QLatin1Char(',')));
    if (!words.title.isEmpty()) {
        out += QStringLiteral("  %1label={%2},\n").arg(axis).arg(latexText(words.title));
    }
    if (words.isTilted) {
        out += QStringLiteral("  %1ticklabel style={rotate=45,anchor=north east},\n").arg(axis);
    }
    return words.hasGrid ? out + QStringLiteral("  %1majorgrids,\n").arg(axis) : out;
}

QString lineOptions(const FigureLine& line) {
    QString out = QStringLiteral("%1,line width=%2").arg(colorName(line.color), bigPoints(line.width));
    QStringList pattern;
    for (std::size_t i = 0; i < line.dashes.size(); ++i) {
        pattern.append((i % 2 == 0 ? QStringLiteral("on ") : QStringLiteral("off ")) +
                       bigPoints(line.dashes[i] * line.width));
    }
    return pattern.isEmpty() ? out
                             : out + QStringLiteral(",dash pattern=%1").arg(pattern.join(QLatin1Char(' ')));
}

} // namespace mambascope::ui
