// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots with known numbers, and ways to look at and point into a widget.
#pragma once

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QStringList>
#include <QTest>
#include <QWidget>
#include <ctime>
#include <memory>
#include <set>

#include "core/values/snapshot.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::test {

inline std::vector<Token> tokensOf(const QStringList& texts) {
    std::vector<Token> tokens;
    std::uint32_t at = 0;
    for (const QString& text : texts) {
        const std::string bytes = text.toStdString();
        const auto end = at + static_cast<std::uint32_t>(bytes.size());
        tokens.push_back({static_cast<std::int32_t>(tokens.size()), bytes, at, end});
        at = end;
    }
    return tokens;
}

inline QStringList beatsMusic() {
    return {QStringLiteral("Be"),  QStringLiteral("ats"),    QStringLiteral(" Music"),
            QStringLiteral(" is"), QStringLiteral(" owned"), QStringLiteral(" by")};
}

inline QStringList numberedTokens(int count) {
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        texts.append(QStringLiteral(" token%1").arg(i));
    }
    return texts;
}

/// A value for each cell that no other cell of the same layer has.
inline float cellValue(int layer, int query, int source, int tokens) {
    return static_cast<float>((query * tokens + source + 1) * (layer + 1)) /
           static_cast<float>(tokens * tokens * (layer + 1));
}

inline std::shared_ptr<AttentionSnapshot> attention(const QStringList& texts, int layers,
                                                    AttentionView view = AttentionView::Normalized) {
    auto snapshot = std::make_shared<AttentionSnapshot>();
    snapshot->prompt.tokens = tokensOf(texts);
    snapshot->view = view;
    snapshot->model.hasConvolution = true;
    const int count = static_cast<int>(texts.size());
    for (int layer = 0; layer < layers; ++layer) {
        snapshot->layers.push_back(layer);
        for (int q = 0; q < count; ++q) {
            for (int k = 0; k < count; ++k) {
                snapshot->values.push_back(k <= q ? cellValue(layer, q, k, count) : 0.0F);
            }
        }
    }
    return snapshot;
}

/// What the widget shows, as on a screen of that device pixel ratio.
inline QImage picture(QWidget& widget, double scale = 1) {
    QImage image((QSizeF(widget.size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::magenta);
    widget.render(&image);
    return image;
}

inline QRgb pixelAt(const QImage& image, QPointF logical) {
    const QPointF device = logical * image.devicePixelRatio();
    return image.pixel(static_cast<int>(device.x()), static_cast<int>(device.y())) | 0xff000000U;
}

inline std::set<QRgb> colorsIn(const QImage& image, const QRectF& logical) {
    const double scale = image.devicePixelRatio();
    const QRect area =
        QRectF(logical.topLeft() * scale, logical.size() * scale).toRect().intersected(image.rect());
    std::set<QRgb> colors;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            colors.insert(image.pixel(x, y) | 0xff000000U);
        }
    }
    return colors;
}

inline void sendMouse(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButton button,
                      Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, modifiers);
    QApplication::sendEvent(&widget, &event);
}

inline void hover(QWidget& widget, QPointF at) {
    sendMouse(widget, QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
}

inline void click(QWidget& widget, QPointF at, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    sendMouse(widget, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, modifiers);
    sendMouse(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, modifiers);
}

inline void drag(QWidget& widget, QPointF from, QPointF to,
                 Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    sendMouse(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, modifiers);
    sendMouse(widget, QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton, modifiers);
    sendMouse(widget, QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton, modifiers);
    sendMouse(widget, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, modifiers);
}

/// Shown, active and with the keyboard.
inline bool showFocused(QWidget& widget) {
    widget.show();
    widget.activateWindow();
    widget.setFocus();
    return QTest::qWaitForWindowExposed(&widget) && QTest::qWaitFor([&] { return widget.hasFocus(); });
}

/// Processor time of this thread: other programs on the machine don't count.
inline double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// The shortest of some runs.
template <class Action>
double bestMs(int runs, Action action) {
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const double start = threadMs();
        action();
        best = std::min(best, threadMs() - start);
    }
    return best;
}

} // namespace mambascope::test
