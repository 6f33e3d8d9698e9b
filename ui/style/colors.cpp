// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colors.hpp"

#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

QColor rgb(QRgb value) {
    return QColor::fromRgb(value);
}

QColor lightColor(ThemeColor role) {
    switch (role) {
    case ThemeColor::Surface:
        return rgb(0xffffff);
    case ThemeColor::SurfaceSunken:
        return rgb(0xf6f7f9);
    case ThemeColor::Separator:
        return rgb(0xdfe3e8);
    case ThemeColor::Text:
        return rgb(0x1a2230);
    case ThemeColor::TextMuted:
        return rgb(0x5d6878);
    case ThemeColor::Accent:
        return rgb(0x2f6fde);
    case ThemeColor::AccentSoft:
        return rgb(0xdbe7fb);
    case ThemeColor::Chip:
        return rgb(0xeef1f5);
    case ThemeColor::ChipSubject:
        return rgb(0xd9efe2);
    case ThemeColor::Subject:
        return rgb(0x0f9463);
    case ThemeColor::Relation:
        return rgb(0x8a4fb0);
    case ThemeColor::Last:
        return rgb(0xc47400);
    case ThemeColor::First:
        return rgb(0x2479b9);
    case ThemeColor::Context:
        return rgb(0x7b8594);
    case ThemeColor::Positive:
        return rgb(0x1b7837);
    case ThemeColor::Negative:
        return rgb(0x7b2a87);
    case ThemeColor::CleanBar:
        return rgb(0x8a94a3);
    case ThemeColor::CurrentBar:
        return rgb(0x2f6fde);
    case ThemeColor::HatchDark:
        return rgb(0x27303d);
    case ThemeColor::HatchLight:
        return rgb(0xeef3fb);
    case ThemeColor::Stale:
        return rgb(0x5d6878);
    case ThemeColor::Error:
        return rgb(0xb3261e);
    case ThemeColor::ErrorSoft:
        return rgb(0xfdecea);
    case ThemeColor::Warning:
        return rgb(0x8a5a00);
    case ThemeColor::Success:
        return rgb(0x1b7837);
    case ThemeColor::NoData:
        return rgb(0xf1f3f6);
    case ThemeColor::Grid:
        return rgb(0xe3e7ec);
    }
    return {};
}

QColor darkColor(ThemeColor role) {
    switch (role) {
    case ThemeColor::Surface:
        return rgb(0x1c222b);
    case ThemeColor::SurfaceSunken:
        return rgb(0x14181e);
    case ThemeColor::Separator:
        return rgb(0x2e3743);
    case ThemeColor::Text:
        return rgb(0xe8ecf2);
    case ThemeColor::TextMuted:
        return rgb(0x9aa6b5);
    case ThemeColor::Accent:
        return rgb(0x6ea2ff);
    case ThemeColor::AccentSoft:
        return rgb(0x2b3d5e);
    case ThemeColor::Chip:
        return rgb(0x28313d);
    case ThemeColor::ChipSubject:
        return rgb(0x1d3a2e);
    case ThemeColor::Subject:
        return rgb(0x2fb885);
    case ThemeColor::Relation:
        return rgb(0xb98ae0);
    case ThemeColor::Last:
        return rgb(0xe69f00);
    case ThemeColor::First:
        return rgb(0x56a4e4);
    case ThemeColor::Context:
        return rgb(0x8792a2);
    case ThemeColor::Positive:
        return rgb(0x7fcf95);
    case ThemeColor::Negative:
        return rgb(0xd0a0e4);
    case ThemeColor::CleanBar:
        return rgb(0x6f7d90);
    case ThemeColor::CurrentBar:
        return rgb(0x6ea2ff);
    case ThemeColor::HatchDark:
        return rgb(0x1c222b);
    case ThemeColor::HatchLight:
        return rgb(0xdfe6ef);
    case ThemeColor::Stale:
        return rgb(0x9aa6b5);
    case ThemeColor::Error:
        return rgb(0xff8a80);
    case ThemeColor::ErrorSoft:
        return rgb(0x3d2326);
    case ThemeColor::Warning:
        return rgb(0xf0b95a);
    case ThemeColor::Success:
        return rgb(0x7fcf95);
    case ThemeColor::NoData:
        return rgb(0x222934);
    case ThemeColor::Grid:
        return rgb(0x323c49);
    }
    return {};
}

/// Light colours without hue. Marks that are seen side by side lie apart in lightness.
QColor greyColor(ThemeColor role) {
    switch (role) {
    case ThemeColor::Text:
    case ThemeColor::Positive:
    case ThemeColor::Negative:
    case ThemeColor::Subject:
    case ThemeColor::CurrentBar:
    case ThemeColor::HatchDark:
        return rgb(0x1a1a1a);
    case ThemeColor::TextMuted:
        return rgb(0x4d4d4d);
    case ThemeColor::Relation:
        return rgb(0x595959);
    case ThemeColor::Last:
        return rgb(0x303030);
    case ThemeColor::First:
        return rgb(0x666666);
    case ThemeColor::CleanBar:
        return rgb(0x949494);
    case ThemeColor::HatchLight:
        return rgb(0xffffff);
    default:
        break;
    }
    const int grey = qGray(lightColor(role).rgb());
    return {grey, grey, grey};
}

QPalette makePalette(QColor (*pick)(ThemeColor), const QColor& button, const QColor& onAccent) {
    const QColor text = pick(ThemeColor::Text);
    const QColor surface = pick(ThemeColor::Surface);
    QPalette palette(button, surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::BrightText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::Window, surface);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, pick(ThemeColor::SurfaceSunken));
    palette.setColor(QPalette::ToolTipBase, pick(ThemeColor::SurfaceSunken));
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::PlaceholderText, pick(ThemeColor::TextMuted));
    palette.setColor(QPalette::Highlight, pick(ThemeColor::Accent));
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, pick(ThemeColor::Accent));
    palette.setColor(QPalette::LinkVisited, pick(ThemeColor::Relation));
    palette.setColor(QPalette::Mid, pick(ThemeColor::Separator));
    const QColor disabled = pick(ThemeColor::Context);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor& c) {
    return 0.2126 * linear(double{c.redF()}) + 0.7152 * linear(double{c.greenF()}) +
           0.0722 * linear(double{c.blueF()});
}

} // namespace

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
}

bool isGrey(const QPalette& palette) {
    return palette.color(QPalette::Highlight).hsvSaturation() == 0;
}

QColor color(const QPalette& palette, ThemeColor role) {
    if (isGrey(palette)) {
        return greyColor(role);
    }
    return isDark(palette) ? darkColor(role) : lightColor(role);
}

QPalette lightPalette() {
    return makePalette(lightColor, rgb(0xf3f5f8), rgb(0xffffff));
}

QPalette darkPalette() {
    return makePalette(darkColor, rgb(0x262e39), rgb(0x10141a));
}

QPalette greyPalette() {
    return makePalette(greyColor, rgb(0xf3f3f3), rgb(0xffffff));
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace mambascope::ui
