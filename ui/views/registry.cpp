// SPDX-License-Identifier: GPL-3.0-or-later
// The list of views: the only place that knows them all.
#include <QtGlobal>

#include "ui/views/attention/attention_panel.hpp"
#include "ui/views/block/block_panel.hpp"
#include "ui/views/comparison/comparison_panel.hpp"
#include "ui/views/dataset/dataset_panel.hpp"
#include "ui/views/edit/edit_panel.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/history/history_panel.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/lre/lre_panel.hpp"
#include "ui/views/map/map_panel.hpp"
#include "ui/views/paths/paths_panel.hpp"
#include "ui/views/predictions/prediction_panel.hpp"
#include "ui/views/results/results_panel.hpp"
#include "ui/views/trace/trace_panel.hpp"
#include "ui/views/trust/trust_panel.hpp"
#include "ui/views/view.hpp"

namespace mambascope::ui {

std::vector<ViewInfo> viewRegistry() {
    return {
        {"attention", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&Attention"), ViewArea::Matrix, 0, 0,
         &AttentionPanel::make},
        {"predictions", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "P&redictions"), ViewArea::Bars, 0, 0,
         &PredictionPanel::make},
        {"knockouts", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&Knockouts"), ViewArea::Bottom, 230, 180,
         &KnockoutPanel::make, true, 0, 22},
        {"map", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Knockout &map"), ViewArea::Bottom, 385, 420,
         &MapPanel::make},
        {"flow", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Information &flow"), ViewArea::Bottom, 385,
         400, &FlowPanel::make},
        {"trust", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&Trust"), ViewArea::Bottom, 385, 300,
         &TrustPanel::make, /*isOpenAtFirst=*/false},
        {"history", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&History"), ViewArea::Bottom, 230, 180,
         &HistoryPanel::make, false},
        {"comparison", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Two st&ates"), ViewArea::Bottom, 300,
         250, &ComparisonPanel::make, false},
        {"dataset", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&Data set"), ViewArea::Bottom, 400, 300,
         &DatasetPanel::make, false, 55},
        {"results", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Res&ults of experiments"),
         ViewArea::Bottom, 400, 300, &ResultsPanel::make, false, 45},
        {"trace", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "&Causal tracing"), ViewArea::Bottom, 620,
         620, &TracePanel::make, false, 0, 78},
        {"paths", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Effects &by path"), ViewArea::Bottom, 400,
         400, &PathsPanel::make, false},
        {"edit", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Edit of a fact"), ViewArea::Bottom, 620, 620,
         &EditPanel::make, false},
        {"lre", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Linear relations"), ViewArea::Bottom, 420, 420,
         &LrePanel::make, false},
        {"block", QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", "Blocking"), ViewArea::Bottom, 400, 400,
         &BlockPanel::make, false},
    };
}

} // namespace mambascope::ui
