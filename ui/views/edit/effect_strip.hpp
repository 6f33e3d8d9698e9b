// SPDX-License-Identifier: GPL-3.0-or-later
// Where causal tracing finds the fact: a faint strip below the slider of layers. Editing often works
// elsewhere (Hase et al. 2023, arXiv 2301.04213).
#pragma once

#include <vector>

#include <QWidget>

#include "core/values/snapshot.hpp"

namespace mambascope::ui {

/// By layer, the effect of restoring h at the subject's last token; NaN where it is not known. Empty where
/// the answer doesn't tell it.
[[nodiscard]] std::vector<double> subjectEffects(const TraceSnapshot& trace);

class EffectStrip : public QWidget {
    Q_OBJECT

public:
    explicit EffectStrip(QWidget* parent);

    /// Empty: it is hidden.
    void setEffects(std::vector<double> effects);
    [[nodiscard]] const std::vector<double>& effects() const { return m_effects; }
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_effects;
};

} // namespace mambascope::ui
