// SPDX-License-Identifier: GPL-3.0-or-later
// ROMBA's figures of causal tracing and of path effects, as far as one prompt reaches. Private to ui/exports.
#pragma once

#include "ui/exports/replicas.hpp"
#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// RO2b, RO3 and RO5.
[[nodiscard]] std::vector<ReplicaPreset> traceReplicas();
[[nodiscard]] bool isTraceReplica(ReplicaPreset::Kind kind);

/// The view's figure in the paper's manner: `figure` is of the view "trace" or "paths", `table` its numbers.
[[nodiscard]] FigureData traceReplica(ReplicaPreset::Kind kind, FigureData figure, const ViewTable& table,
                                      double width, const FigureStyle& style);

} // namespace mambascope::ui
