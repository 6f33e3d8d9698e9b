// SPDX-License-Identifier: GPL-3.0-or-later
// A view as a part of a figure: all that files are made from.
#pragma once

#include <QPointer>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "ui/exports/export_progress.hpp"
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

/// What a view shows now, taken from it for a figure.
struct PartSource {
    FigureFacts facts;
    QPointer<const View> view;
    std::optional<FigureSource> own; ///< nothing: the view is asked
    bool isPane = false;
};

/// Of results that are up to date. Throws Error InvalidArgument {"--export", id, reason} where there is none
/// yet, or only one that is out of date. The window's thread.
[[nodiscard]] PartSource partSource(const ExportView& shown, const ExperimentState& state,
                                    const ExperimentRunner& results);

/// Any thread: a view that has no source of its own is asked on the window's thread, one short step after
/// another. `progress` must outlive the part, which throws ExportCancelled once that is cancelled.
[[nodiscard]] FigurePart figurePart(const PartSource& from, const ExportProgress& progress);

} // namespace mambascope::ui
