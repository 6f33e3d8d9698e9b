// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as JSON, schema "mambascope.figure/1": what was asked of which model, how the figure is drawn, and
// the table with all its numbers.
#pragma once

#include <QByteArray>

#include <nlohmann/json.hpp>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

inline constexpr const char* kFigureSchema = "mambascope.figure/1";

/// Indented UTF-8 with a newline at its end. Numbers have all their digits; a cell without a value is null,
/// and so is a number that is none. Token texts that are no UTF-8 are {"hex": "e68e"}, as in core/wire.
[[nodiscard]] QByteArray figureJson(const FigureData& figure, const ViewTable& table,
                                    const FigureFacts& facts, const FigureSheetSize& size);

/// One panel; its colours as "#rrggbb". Holds neither true, false nor null, so that it is a Python literal
/// too. Fields that say nothing are left out.
[[nodiscard]] nlohmann::json panelJson(const FigurePanel& panel);
[[nodiscard]] nlohmann::json keysJson(const std::vector<FigureKey>& keys);

} // namespace mambascope::ui
