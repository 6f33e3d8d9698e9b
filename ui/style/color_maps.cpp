// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/color_maps.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace mambascope::ui {
namespace {

struct Lab {
    double l, a, b;
};

double toLinear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

int fromLinear(double value) {
    const double c = std::clamp(value, 0.0, 1.0);
    const double encoded = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(encoded * 255));
}

Lab toLab(QRgb color) {
    const double r = toLinear(qRed(color));
    const double g = toLinear(qGreen(color));
    const double b = toLinear(qBlue(color));
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QRgb fromLab(const Lab& lab) {
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return qRgb(fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

// Colour at t in [0, 1] of a ramp through the anchors, placed so that lightness is linear in t. The anchors'
// lightness must rise or fall steadily.
QRgb rampAt(std::span<const Lab> anchors, double t) {
    const double first = anchors.front().l;
    const double wanted = first + t * (anchors.back().l - first);
    for (std::size_t i = 1; i < anchors.size(); ++i) {
        const Lab& low = anchors[i - 1];
        const Lab& high = anchors[i];
        const double part = (wanted - low.l) / (high.l - low.l);
        if (part <= 1 || i + 1 == anchors.size()) {
            const double p = std::clamp(part, 0.0, 1.0);
            return fromLab({wanted, low.a + p * (high.a - low.a), low.b + p * (high.b - low.b)});
        }
    }
    return fromLab(anchors.back());
}

std::vector<Lab> labs(std::span<const QRgb> colors) {
    std::vector<Lab> out;
    std::transform(colors.begin(), colors.end(), std::back_inserter(out), toLab);
    return out;
}

ColorTable sequential(std::span<const QRgb> anchors) {
    const std::vector<Lab> ramp = labs(anchors);
    ColorTable table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = rampAt(ramp, static_cast<double>(i) / 255.0);
    }
    return table;
}

ColorTable diverging(std::span<const QRgb> negative, std::span<const QRgb> positive) {
    const std::vector<Lab> below = labs(negative);
    const std::vector<Lab> above = labs(positive);
    ColorTable table{};
    for (std::size_t i = 0; i <= 127; ++i) {
        const double t = static_cast<double>(i) / 127.0;
        table[128 - i] = rampAt(below, t);
        table[128 + i] = rampAt(above, t);
    }
    table[0] = table[1];
    return table;
}

constexpr QRgb opaque(QRgb value) {
    return 0xff000000U | value;
}

constexpr std::array kSequentialLight{opaque(0xf8faff), opaque(0xdfe9f8), opaque(0xaac6ec), opaque(0x6f9bd8),
                                      opaque(0x3f72bb), opaque(0x1d4789), opaque(0x0a2353)};
constexpr std::array kSequentialDark{opaque(0x212935), opaque(0x1f3560), opaque(0x225190), opaque(0x2f78b4),
                                     opaque(0x5ba5c4), opaque(0xa9d0b4), opaque(0xd8dfa2), opaque(0xfdef9a)};
constexpr std::array kGreys{opaque(0xfafafa), opaque(0x808080), opaque(0x141414)};
// ColorBrewer PRGn (Cynthia Brewer, Apache licence), from the neutral centre outwards.
constexpr std::array kPurpleLight{opaque(0xf7f7f7), opaque(0xe7d4e8), opaque(0xc2a5cf),
                                  opaque(0x9970ab), opaque(0x762a83), opaque(0x40004b)};
constexpr std::array kGreenLight{opaque(0xf7f7f7), opaque(0xd9f0d3), opaque(0xa6dba0),
                                 opaque(0x5aae61), opaque(0x1b7837), opaque(0x00441b)};
constexpr std::array kPurpleDark{opaque(0x262d37), opaque(0x4d3f63), opaque(0x7b5a95), opaque(0xb57dce),
                                 opaque(0xe3b9f5)};
constexpr std::array kGreenDark{opaque(0x262d37), opaque(0x2c5140), opaque(0x3d8058), opaque(0x66b87b),
                                opaque(0xb4ecb5)};

} // namespace

const ColorTable& sequentialColors(bool dark) {
    static const ColorTable light = sequential(kSequentialLight);
    static const ColorTable night = sequential(kSequentialDark);
    return dark ? night : light;
}

const ColorTable& divergingColors(bool dark) {
    static const ColorTable light = diverging(kPurpleLight, kGreenLight);
    static const ColorTable night = diverging(kPurpleDark, kGreenDark);
    return dark ? night : light;
}

const ColorTable& greyColors() {
    static const ColorTable greys = sequential(kGreys);
    return greys;
}

double perceivedLightness(QRgb color) {
    return toLab(color).l;
}

} // namespace mambascope::ui
