// SPDX-License-Identifier: GPL-3.0-or-later
// A view as a part of a figure: all that files are made from.
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "ui/figures/figure_facts.hpp"
#include "ui/paper/paper_files.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

/// A view of the window that can be exported.
struct ExportView {
    ViewInfo info;
    Side side = Side::Left; ///< of a view in a pane
    const View* view = nullptr;

    /// "map"; in a pane "attention-left".
    [[nodiscard]] QString id() const;
};

struct FigurePart {
    FigureFacts facts;
    ViewTable table;
    PaperDrawing drawing;
    std::function<FigureData(QSizeF size, const FigureStyle& style)> figure; ///< what the drawing says
    bool isPane = false; ///< stands beside the other model's
};

/// What a view shows now, of results that are up to date. Throws Error InvalidArgument {"--export", id,
/// reason} where there is none yet, or only one that is out of date. The view must outlive the part.
[[nodiscard]] FigurePart figurePart(const ExportView& shown, const ExperimentState& state,
                                    const ExperimentRunner& results);

} // namespace mambascope::ui
