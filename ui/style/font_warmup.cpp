// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/font_warmup.hpp"

#include <QImage>
#include <QPainter>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/style/fonts.hpp"

namespace mambascope::ui::theme {
namespace {

QFont inBold(QFont font) {
    font.setBold(true);
    return font;
}

/// What pictures of results are lettered in.
std::vector<QFont> resultFonts(const QFont& body) {
    const QFont label = labelFont(body);
    return {body,
            label,
            tokenFont(body),
            tokenFont(label),
            inBold(tokenFont(answerFont(body))),
            answerFont(body),
            inBold(tokenFont(body)),
            labelFont(headingFont(body)),
            inBold(label),
            inBold(tokenFont(label))};
}

void drawLetters(const QFont& font, double scale) {
    static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
                                                  "6789 .,:;()+%\u00b7\u2013\u2212\u2190\u2192");
    QImage image(QSize(2048, 64) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale); // letters are kept by their size in device pixels
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(QPointF(0, 40), letters);
}

} // namespace

void warmUpFonts(QWidget& widget) {
    auto* idle = new QTimer(&widget);
    idle->setObjectName(QStringLiteral("fontWarmup"));
    QObject::connect(idle, &QTimer::timeout, &widget,
                     [&widget, idle, fonts = resultFonts(widget.font())]() mutable {
                         drawLetters(fonts.front(), widget.devicePixelRatioF());
                         fonts.erase(fonts.begin());
                         if (fonts.empty()) {
                             idle->stop();
                             idle->deleteLater();
                         }
                     });
    idle->start(0);
}

} // namespace mambascope::ui::theme
