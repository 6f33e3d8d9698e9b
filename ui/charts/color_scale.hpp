// SPDX-License-Identifier: GPL-3.0-or-later
// From a value to one of 256 colours. Knows limits, clipping and missing values; knows nothing of widgets.
#pragma once

#include <QRgb>
#include <span>

#include "core/values/request.hpp"

namespace mambascope {
struct MapSnapshot;
}

namespace mambascope::ui {

struct ScaleLimits {
    double low = 0;
    double high = 1;
    friend bool operator==(const ScaleLimits&, const ScaleLimits&) = default;
};

enum class ScaleKind { Sequential, Diverging };
enum class ScaleClip { None, Below, Above };

struct ScaleEntry {
    int index = 0;                    ///< into the colour table
    ScaleClip clip = ScaleClip::None; ///< the value lies outside the limits
    bool missing = false;             ///< NaN: no colour stands for it
    friend bool operator==(const ScaleEntry&, const ScaleEntry&) = default;
};

/// Sequential: low is entry 0, high entry 255, each entry the values nearest to it. Diverging: 0 is exactly
/// entry 128, ±the larger limit entries 255 and 1, whatever the signs of the limits. Limits that span nothing
/// put every value in the middle of nothing: entry 0 (sequential) or 128 (diverging), clipped where above or
/// below.
class ColorScale {
public:
    ColorScale() = default;
    ColorScale(ScaleKind kind, ScaleLimits limits);

    [[nodiscard]] ScaleKind kind() const { return m_kind; }
    /// Diverging scales answer their symmetric limits.
    [[nodiscard]] ScaleLimits limits() const { return m_limits; }
    [[nodiscard]] ScaleEntry entry(double value) const;
    /// Colour of a value that is not missing.
    [[nodiscard]] QRgb color(double value, bool dark) const;
    [[nodiscard]] QRgb colorAt(int index, bool dark) const;

    /// The same scale in greys, for print without colour. Where it is signed, lightness is the magnitude
    /// alone, and what lies clearly above zero (isRaised) is to be marked.
    [[nodiscard]] ColorScale inGrey() const;
    [[nodiscard]] bool isGrey() const { return m_isGrey; }
    [[nodiscard]] bool isRaised(int index) const;

    friend bool operator==(const ColorScale&, const ColorScale&) = default;

private:
    ScaleKind m_kind = ScaleKind::Sequential;
    ScaleLimits m_limits;
    bool m_isGrey = false;
};

[[nodiscard]] ScaleKind scaleKind(AttentionView view);

/// Limits that show one layer's matrix [tokens, tokens] (lower triangle; NaN ignored): Normalized 0 … 1;
/// Absolute and Contribution 0 … the largest value; Signed ± the largest magnitude. One outlier in a hundred
/// cells is clipped rather than flattening all the others. An empty or constant-zero matrix gives 0 … 1 or −1
/// … 1.
[[nodiscard]] ScaleLimits attentionLimits(std::span<const float> values, int tokens, AttentionView view);

/// Symmetric limits of the change of probability over one or two maps (either may be null), at least ±0.01.
[[nodiscard]] ScaleLimits changeLimits(const MapSnapshot* left, const MapSnapshot* right);

/// The smallest limits that hold both.
[[nodiscard]] ScaleLimits joinLimits(ScaleLimits a, ScaleLimits b);

} // namespace mambascope::ui
