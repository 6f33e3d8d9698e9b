// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/view_table.hpp"
#include "ui/views/predictions/prediction_data.hpp"

namespace mambascope::ui {

/// One row a token: its id and text, its probabilities, the change, and whether it is the followed answer. An
/// answer that is followed and not among the rows comes first.
[[nodiscard]] ViewTable predictionTable(const PredictionData& data);

} // namespace mambascope::ui
