// SPDX-License-Identifier: GPL-3.0-or-later
// What a state of the history would show, drawn from results that are there: nothing is computed, and the
// window stays where it is.
#pragma once

#include <QPainter>
#include <QSizeF>

#include "ui/engine/experiment_runner.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// Each model's matrix with its bars beside it, from the painter's origin. False: there is no result of
/// either model, and nothing is drawn.
bool drawStep(QPainter& painter, QSizeF size, const FigureStyle& style, const ExperimentState& state,
              ExperimentRunner& results);

} // namespace mambascope::ui
