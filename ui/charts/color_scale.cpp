// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/color_scale.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/style/color_maps.hpp"

namespace mambascope::ui {
namespace {

constexpr int kZero = 128; // neutral entry of a diverging table
constexpr int kArm = 127;  // entries on either side of it
constexpr int kClear = 6;  // as many above zero, a twentieth of the limit, a change is worth a mark

ScaleClip clipOf(double value, ScaleLimits limits) {
    return value < limits.low ? ScaleClip::Below : value > limits.high ? ScaleClip::Above : ScaleClip::None;
}

// Largest magnitude, or that of the 99th percentile where the largest is an outlier of more than 3 times it.
// Taken of every layer of a strip: one pass over the values that tells that there is no outlier, else one
// with a short heap, which nearly all values pass by.
double robustMaximum(const std::vector<float>& magnitudes) {
    if (magnitudes.empty()) {
        return 0;
    }
    const float largest = *std::max_element(magnitudes.begin(), magnitudes.end());
    if (magnitudes.size() < 100) {
        return double{largest};
    }
    std::vector<float> top(magnitudes.size() - magnitudes.size() * 99 / 100);
    const auto strong = std::count_if(magnitudes.begin(), magnitudes.end(),
                                      [largest](float magnitude) { return 3 * magnitude >= largest; });
    if (static_cast<std::size_t>(strong) >= top.size()) {
        return double{largest};
    }
    std::partial_sort_copy(magnitudes.begin(), magnitudes.end(), top.begin(), top.end(), std::greater<>());
    const float usual = top.back();
    return double{usual > 0 ? usual : largest};
}

} // namespace

ColorScale::ColorScale(ScaleKind kind, ScaleLimits limits)
    : m_kind(kind)
    , m_limits(limits) {
    if (kind == ScaleKind::Diverging) {
        const double size = std::max(std::abs(limits.low), std::abs(limits.high));
        m_limits = {-size, size};
    }
}

ScaleEntry ColorScale::entry(double value) const {
    if (std::isnan(value)) {
        return {m_kind == ScaleKind::Diverging ? kZero : 0, ScaleClip::None, true};
    }
    const ScaleClip clip = clipOf(value, m_limits);
    const double inside = std::clamp(value, m_limits.low, std::max(m_limits.low, m_limits.high));
    if (m_kind == ScaleKind::Diverging) {
        const double t = m_limits.high > 0 ? inside / m_limits.high : 0;
        return {kZero + static_cast<int>(std::lround(t * kArm)), clip, false};
    }
    const double range = m_limits.high - m_limits.low;
    const double t = range > 0 ? (inside - m_limits.low) / range : 0;
    return {static_cast<int>(std::lround(t * 255)), clip, false};
}

QRgb ColorScale::color(double value, bool dark) const {
    return colorAt(entry(value).index, dark);
}

ColorScale ColorScale::inGrey() const {
    ColorScale grey = *this;
    grey.m_isGrey = true;
    return grey;
}

bool ColorScale::isRaised(int index) const {
    return m_isGrey && m_kind == ScaleKind::Diverging && index >= kZero + kClear;
}

QRgb ColorScale::colorAt(int index, bool dark) const {
    if (m_isGrey) {
        const int entry = m_kind == ScaleKind::Diverging ? std::abs(index - kZero) * 255 / kArm : index;
        return greyColors()[static_cast<std::size_t>(std::clamp(entry, 0, 255))];
    }
    const ColorTable& table = m_kind == ScaleKind::Diverging ? divergingColors(dark) : sequentialColors(dark);
    return table[static_cast<std::size_t>(std::clamp(index, 0, 255))];
}

ScaleKind scaleKind(AttentionView view) {
    return view == AttentionView::Signed ? ScaleKind::Diverging : ScaleKind::Sequential;
}

ScaleLimits attentionLimits(std::span<const float> values, int tokens, AttentionView view) {
    if (view == AttentionView::Normalized) {
        return {0, 1};
    }
    const auto size = static_cast<std::size_t>(tokens);
    std::vector<float> magnitudes;
    magnitudes.reserve(size * (size + 1) / 2);
    for (std::size_t q = 0; q < size; ++q) {
        for (std::size_t k = 0; k <= q && q * size + k < values.size(); ++k) {
            const float value = std::abs(values[q * size + k]);
            if (std::isfinite(value)) {
                magnitudes.push_back(value);
            }
        }
    }
    const double largest = robustMaximum(magnitudes);
    const double high = largest > 0 ? largest : 1;
    return view == AttentionView::Signed ? ScaleLimits{-high, high} : ScaleLimits{0, high};
}

ScaleLimits changeLimits(const MapSnapshot* left, const MapSnapshot* right) {
    double largest = 0.01;
    for (const MapSnapshot* map : {left, right}) {
        if (map == nullptr) {
            continue;
        }
        for (const float p : map->probability) {
            if (std::isfinite(p)) {
                largest = std::max(largest, std::abs(double{p} - map->baseProbability));
            }
        }
    }
    return {-largest, largest};
}

ScaleLimits joinLimits(ScaleLimits a, ScaleLimits b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

} // namespace mambascope::ui
