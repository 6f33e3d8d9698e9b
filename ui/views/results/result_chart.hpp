// SPDX-License-Identifier: GPL-3.0-or-later
// Results as charts: all curves with their bands, or every prompt as a dot beside the mean of one curve.
#pragma once

#include <array>

#include <QSize>
#include <QStringList>

#include "ui/charts/chart.hpp"
#include "ui/data/result_picture.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

enum class ResultForm { Curves, Dots, Relations };

/// What the sets are called, in the order of ResultPicture::sets.
using SetNames = QStringList;

/// Curves: all of them. Dots: the chosen curve of each set, with its prompts.
[[nodiscard]] Chart resultChart(const ResultPicture& picture, const SetNames& names, ResultForm form,
                                QSize size, const FigureStyle& style);
/// First set minus second one; only where the picture has a difference.
[[nodiscard]] Chart differenceChart(const ResultPicture& picture, const SetNames& names, QSize size,
                                    const FigureStyle& style);

/// The curves that a form shows, as places in ResultPicture::curves.
[[nodiscard]] std::vector<std::size_t> shownCurves(const ResultPicture& picture, ResultForm form);
/// Where a prompt's dot stands beside its window: always the same for the same prompt.
[[nodiscard]] double dotX(const ResultPicture& picture, const DotStrip& strip, std::size_t window,
                          std::size_t row);

} // namespace mambascope::ui
