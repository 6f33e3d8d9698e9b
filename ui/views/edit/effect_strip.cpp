// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/effect_strip.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kHeight = 6;

} // namespace

std::vector<double> subjectEffects(const TraceSnapshot& trace) {
    const auto map = std::find_if(trace.maps.begin(), trace.maps.end(),
                                  [](const TraceMap& each) { return each.state == Site::H; });
    const auto row = std::find_if(trace.rows.begin(), trace.rows.end(), [&](const AlignedPair& pair) {
        return trace.prompt.subject && pair.clean == trace.prompt.subject->last;
    });
    if (map == trace.maps.end() || row == trace.rows.end()) {
        return {};
    }
    std::vector<double> effects(static_cast<std::size_t>(trace.model.layers),
                                std::numeric_limits<double>::quiet_NaN());
    const auto first = static_cast<std::size_t>(row - trace.rows.begin()) * map->windows.size();
    for (std::size_t window = 0; window < map->windows.size(); ++window) {
        const int layer = map->windows[window].first;
        const double probability = map->probability.at(first + window);
        if (layer >= 0 && layer < trace.model.layers && std::isfinite(probability)) {
            effects[static_cast<std::size_t>(layer)] =
                trace.indirectEffect(probability).value_or(std::numeric_limits<double>::quiet_NaN());
        }
    }
    return effects;
}

EffectStrip::EffectStrip(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("editEffects"));
    retranslate();
    hide();
}

void EffectStrip::retranslate() {
    setAccessibleName(tr("Effect of the subject's last token by layer"));
    setToolTip(
        tr("Where causal tracing points: how far restoring h at the subject's last token brings the answer "
           "back, by layer. Editing often works elsewhere (Hase et al. 2023)."));
}

QSize EffectStrip::sizeHint() const {
    return {100, kHeight};
}

void EffectStrip::setEffects(std::vector<double> effects) {
    m_effects = std::move(effects);
    setVisible(!m_effects.empty());
    update();
}

void EffectStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const double cell = m_effects.empty() ? 0 : width() / static_cast<double>(m_effects.size());
    double at = 0;
    for (const double effect : m_effects) {
        if (std::isfinite(effect)) {
            QColor ink = color(palette(), ThemeColor::Accent);
            ink.setAlphaF(static_cast<float>(0.6 * std::clamp(effect, 0.0, 1.0)));
            painter.fillRect(QRectF(isRightToLeft() ? width() - at - cell : at, 0, cell, height()), ink);
        }
        at += cell;
    }
}

} // namespace mambascope::ui
