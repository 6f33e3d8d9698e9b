// SPDX-License-Identifier: GPL-3.0-or-later
// Colour tables of 256 entries. Sequential: even steps of OKLab lightness from the surface to the strongest
// colour. Diverging: purple–neutral–green (ColorBrewer's PRGn), entry 128 is exactly neutral, entries 128 ± n
// mirror each other.
#pragma once

#include <QRgb>
#include <array>

namespace mambascope::ui {

using ColorTable = std::array<QRgb, 256>;

/// White to navy on light surfaces, dark blue to yellow on dark ones.
[[nodiscard]] const ColorTable& sequentialColors(bool dark);
/// Index 1 is the strongest negative (purple), 128 zero, 255 the strongest positive (green); 0 equals 1.
[[nodiscard]] const ColorTable& divergingColors(bool dark);
/// White to black. Of a signed scale it shows the magnitude; the sign needs a mark besides.
[[nodiscard]] const ColorTable& greyColors();
/// OKLab lightness of a colour, 0 … 1 (Björn Ottosson 2020).
[[nodiscard]] double perceivedLightness(QRgb color);

} // namespace mambascope::ui
