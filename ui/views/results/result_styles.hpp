// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a result are called, and how their lines look.
#pragma once

#include <string>

#include <QPen>
#include <QString>

#include "ui/data/result_picture.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// "subject"; of maps "subject's last token". A name that is not known stands as it is.
[[nodiscard]] QString sourceTitle(const std::string& source);
/// "without the slow third"; empty for no group.
[[nodiscard]] QString groupTitle(const std::string& group);
/// Of a curve among its set's others: its group where it has one, else its source.
[[nodiscard]] QString curveTitle(const ResultCurve& curve);
/// Colour and dashes say what is cut, the width says which set it is: the first one's is thick.
[[nodiscard]] QPen curvePen(const ResultCurve& curve, const FigureStyle& style);
/// "change of the answer's probability"
[[nodiscard]] QString metricTitle(SummaryMetric metric);
/// A value for people: "−58 %", "−0.412", "91 %".
[[nodiscard]] QString metricText(double value, SummaryMetric metric);

} // namespace mambascope::ui
