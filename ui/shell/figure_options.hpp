// SPDX-License-Identifier: GPL-3.0-or-later
// The command line `mambascope --figure PRESET DIR… -o FILE`, which draws a paper's figure from result
// folders and leaves.
#pragma once

#include <QStringList>

#include "ui/exports/result_figure.hpp"

namespace mambascope::ui {

/// Whether a command line asks for that.
[[nodiscard]] bool wantsResultFigure(const QStringList& arguments);
/// `arguments` starts with the program's name. Throws Error InvalidArgument with one line that names the
/// argument. Needs a QCoreApplication.
[[nodiscard]] ResultFigureRequest parseFigureOptions(const QStringList& arguments);

} // namespace mambascope::ui
