// SPDX-License-Identifier: GPL-3.0-or-later
// The flow curves as a table: a row for each model, window and token set.
#pragma once

#include <QString>

#include "core/values/snapshot.hpp"
#include "ui/text/view_table.hpp"

namespace mambascope::ui {

/// Without rows.
[[nodiscard]] ViewTable emptyFlowTable();
/// One model's rows, windows in their order, below what the table holds already. A window that isn't computed
/// yet has empty cells.
void addFlowRows(ViewTable& table, const QString& model, const FlowSnapshot& flow);

} // namespace mambascope::ui
