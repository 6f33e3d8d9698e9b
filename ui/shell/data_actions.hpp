// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for data sets and experiments over them (addDataActions), and what drops have in common with
// them.
#pragma once

#include <QString>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

/// Opens a shipped data set by name, a file of data or a saved selection, and shows its view.
void openData(WindowContext& context, const QString& nameOrPath);
/// Opens result folders, and shows their view.
void openResults(WindowContext& context, const QString& path);

} // namespace mambascope::ui
