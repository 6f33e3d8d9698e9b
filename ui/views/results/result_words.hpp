// SPDX-License-Identifier: GPL-3.0-or-later
// Results in sentences: for the status line, tool tips and screen readers.
#pragma once

#include "ui/views/results/result_chart.hpp"

namespace mambascope::ui {

/// "subject −58 % (−61 % … −55 %)"
[[nodiscard]] QString pointWords(const ResultCurve& curve, std::size_t window, SummaryMetric metric);
/// "demo-mamba2, layers 9–17: subject −58 % (…), relation −3 % (…)": of the curves shown.
[[nodiscard]] QString windowWords(const ResultPicture& picture, const SetNames& names, ResultForm form,
                                  std::size_t set, std::size_t window);
/// "row 12, Beats Music is owned by → Apple: −85 %, layers 9–17, demo-mamba2"
[[nodiscard]] QString dotWords(const ResultPicture& picture, const SetNames& names, const DotStrip& strip,
                               std::size_t window, const ResultDot& dot);
/// "first − second at 40 % depth: −12 % (…)"
[[nodiscard]] QString differenceWords(const ResultPicture& picture, const SetNames& names, std::size_t point);
/// What the picture is of: "relative change … · all 1,000 prompts · windows of 9 layers".
[[nodiscard]] QString resultCaption(const ResultPicture& picture, const SetNames& names, ResultForm form);

} // namespace mambascope::ui
