// SPDX-License-Identifier: GPL-3.0-or-later
// The arrangements of the window that can be chosen by name.
#pragma once

#include "core/values/enum_names.hpp"

namespace mambascope::ui {

/// Explore: everything. Sweep: the docks large. Present: one pane alone. Data: the prompts of a data set and
/// the results of experiments large. Trace: both runs of causal tracing and their maps large, the models'
/// predictions above them, and no matrices.
enum class LayoutPreset { Explore, Sweep, Present, Data, Trace };

} // namespace mambascope::ui

/// As the command line and the settings' file have them.
template <>
struct mambascope::EnumNames<mambascope::ui::LayoutPreset> {
    static constexpr NameTable<ui::LayoutPreset, 5> kTable{{{ui::LayoutPreset::Explore, "explore"},
                                                            {ui::LayoutPreset::Sweep, "sweep"},
                                                            {ui::LayoutPreset::Present, "present"},
                                                            {ui::LayoutPreset::Data, "data"},
                                                            {ui::LayoutPreset::Trace, "trace"}}};
};
