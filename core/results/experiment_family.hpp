// SPDX-License-Identifier: GPL-3.0-or-later
// The two families of experiments whose result folders are written, gone on with and merged by the same code:
// knockouts (RowResult) and facts (FactRow).
#pragma once

#include "core/results/fact_row.hpp"
#include "core/results/fact_summary_builder.hpp"
#include "core/results/manifest.hpp"
#include "core/results/row_result.hpp"
#include "core/results/summary_builder.hpp"

namespace mambascope {

struct KnockoutFamily {
    using Settings = ExperimentSettings;
    using Row = RowResult;
    using Layout = RowLayout;
    using Builder = SummaryBuilder;
    using Summary = ExperimentSummary;
};

struct FactFamily {
    using Settings = FactSettings;
    using Row = FactRow;
    using Layout = FactLayout;
    using Builder = FactSummaryBuilder;
    using Summary = FactSummary;
};

} // namespace mambascope
