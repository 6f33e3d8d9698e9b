// SPDX-License-Identifier: GPL-3.0-or-later
// Which results are open and what is shown of them, as a session keeps it.
#pragma once

#include <QJsonObject>

#include "ui/data/result_bench.hpp"
#include "ui/views/results/result_chart.hpp"

namespace mambascope::ui {

[[nodiscard]] QJsonObject resultsProperties(const ResultBench& bench, ResultForm form);
/// Opens what was open; what is missing or broken is the default. The form that was shown.
[[nodiscard]] ResultForm setResultsProperties(ResultBench& bench, const QJsonObject& properties);

} // namespace mambascope::ui
