// SPDX-License-Identifier: GPL-3.0-or-later
// Which data set is open and which of its rows are shown, as a session keeps it.
#pragma once

#include <QJsonObject>

#include "ui/data/data_bench.hpp"

namespace mambascope::ui {

[[nodiscard]] QJsonObject datasetProperties(const DataBench& bench);
/// Opens what was open; what is missing or broken is the default: no data set, all rows.
void setDatasetProperties(DataBench& bench, const QJsonObject& properties);

} // namespace mambascope::ui
