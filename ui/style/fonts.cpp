// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.hpp"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <algorithm>

namespace mambascope::ui::theme {
namespace {

constexpr double kBodyPx = 13.0;

QFont scaled(const QFont& body, double ratio) {
    QFont font = body;
    font.setPixelSize(std::max(1, qRound(QFontInfo(body).pixelSize() * ratio)));
    return font;
}

// Fonts that a bare X server or the offscreen platform falls back to; a nicer one is taken where it is
// installed.
bool isFallbackFamily(const QString& family) {
    return family.startsWith(QStringLiteral("DejaVu")) || family.startsWith(QStringLiteral("Bitstream"));
}

QFont firstInstalled(QFont font, const QStringList& families) {
    for (const QString& family : families) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamily(family);
            return font;
        }
    }
    return font;
}

/// Measured once for each of the few fonts that numbers are set in: a row of numbers asks for it many times.
double widestDigit(const QFont& font) {
    static QHash<QFont, double> known;
    const auto found = known.constFind(font);
    if (found != known.constEnd()) {
        return *found;
    }
    const QFontMetricsF metrics(font);
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    }
    known.insert(font, width);
    return width;
}

} // namespace

QFont bodyFont(double factor) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (isFallbackFamily(QFontInfo(font).family())) {
        font = firstInstalled(font, {QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    }
    font.setPixelSize(std::max(1, qRound(kBodyPx * factor)));
    return font;
}

QFont labelFont(const QFont& body) {
    return scaled(body, 11.0 / kBodyPx);
}

QFont headingFont(const QFont& body) {
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont answerFont(const QFont& body) {
    return scaled(body, 20.0 / kBodyPx);
}

QFont tokenFont(const QFont& sized) {
    static const QString family = [] {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (isFallbackFamily(QFontInfo(fixed).family())) {
            fixed =
                firstInstalled(fixed, {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono")});
        }
        return QFontInfo(fixed).family();
    }();
    QFont font = scaled(sized, 1.0);
    font.setFamily(family);
    font.setStyleHint(QFont::Monospace);
    return font;
}

double textFactor(const QFont& body) {
    return QFontInfo(body).pixelSize() / kBodyPx;
}

double tabularWidth(const QFont& font, const QString& text) {
    const QFontMetricsF metrics(font);
    const double digit = widestDigit(font);
    double width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    }
    return width;
}

void drawTabular(QPainter& painter, QPointF baseline, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const double digit = widestDigit(painter.font());
    for (const QChar c : text) {
        const double own = metrics.horizontalAdvance(c);
        const double place = c.isDigit() ? digit : own;
        painter.drawText(baseline + QPointF((place - own) / 2, 0), QString(c));
        baseline.rx() += place;
    }
}

} // namespace mambascope::ui::theme
