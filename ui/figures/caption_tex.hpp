// SPDX-License-Identifier: GPL-3.0-or-later
// The caption of a figure, for LaTeX: venues want no title inside the graphic.
#pragma once

#include <QByteArray>
#include <vector>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

/// What a caption is made from: the parts of a figure, (a), (b), … where there are several.
struct CaptionPart {
    FigureFacts facts;
    std::vector<QString> panelTitles; ///< of panels side by side; empty texts: none
};

/// \caption{…} in English around the views' own words: view, prompt, models with revision, window, base
/// probability, knockouts, precision, device, program version.
[[nodiscard]] QByteArray captionTex(const std::vector<CaptionPart>& parts);
/// The same in one line without LaTeX, for what a PDF says of itself.
[[nodiscard]] QString captionText(const std::vector<CaptionPart>& parts);

} // namespace mambascope::ui
