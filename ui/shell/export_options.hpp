// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command line that exports a figure without a window on screen.
#pragma once

#include <optional>

#include <QCommandLineParser>

#include "core/base/error.hpp"
#include "ui/exports/figure_export.hpp"

namespace mambascope::ui {

void addExportOptions(QCommandLineParser& parser);
/// Those that say how a figure goes on paper: --format-venue, --format-width, --format-type, --grey, --dpi.
void addFormatOptions(QCommandLineParser& parser);
/// What they say. Throws Error InvalidArgument that names the option.
[[nodiscard]] PaperFormat formatFrom(const QCommandLineParser& parser);
[[nodiscard]] double dpiFrom(const QCommandLineParser& parser);

/// What --export and what goes with it ask for; nothing without --export. Throws Error InvalidArgument that
/// names the option: an unknown view or venue, no folder, a width or type size that is none, an option that
/// says nothing without --export.
[[nodiscard]] std::optional<FigureRequest> exportRequest(const QCommandLineParser& parser);

/// The same error, naming the option that a field of a figure's format comes from. Others as they are.
[[nodiscard]] Error namingOption(const Error& error);

} // namespace mambascope::ui
