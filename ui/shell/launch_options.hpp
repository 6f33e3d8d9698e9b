// SPDX-License-Identifier: GPL-3.0-or-later
// The window's command line.
#pragma once

#include <optional>
#include <vector>

#include <QSize>
#include <QString>
#include <QStringList>

#include "ui/exports/figure_export.hpp"
#include "ui/files/session_io.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/layout_preset.hpp"
#include "ui/shell/prompt/gallery_entries.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/style/theme_controller.hpp"

namespace mambascope::ui {

struct LaunchOptions {
    std::optional<QString> left;
    std::optional<QString> right;
    std::optional<QString> prompt;
    std::optional<QString> subject;
    std::optional<ByteSpan> subjectBytes = std::nullopt; ///< not together with `subject`
    std::optional<QString> session;
    bool present = false;                               ///< begin with the talk
    bool follow = false;                                ///< show the session anew when somebody saves it
    QString screenshot;                                 ///< empty: none
    std::optional<FigureRequest> figure = std::nullopt; ///< to export, and to leave
    std::optional<ThemeMode> theme;
    std::optional<QString> language; ///< one of languages()
    std::optional<QSize> size;       ///< of the window
    std::optional<LayoutPreset> layout = std::nullopt;
    std::optional<QString> otherSubject = std::nullopt; ///< of the corrupted run of causal tracing
};

/// What a command line asks for: options, or only a text to print.
struct LaunchRequest {
    LaunchOptions options;
    QString answer; ///< not empty: print it to standard output and leave (--help, --version)
};

/// `arguments` starts with the program's name. Throws Error InvalidArgument with one line that names the
/// argument. Needs a QCoreApplication.
[[nodiscard]] LaunchRequest parseLaunchOptions(const QStringList& arguments);

/// What a window starts with.
struct StartingPoint {
    ExperimentState state;
    WindowSession session = {};    ///< without one: empty
    bool isSessionChanged = false; ///< the state is not the session's
};

/// The experiment to start with: the session's, else one with the settings' models and the gallery's first
/// prompt; then what the options say on top. Throws Error for a session that can't be read and for a subject
/// that is not in the prompt (InvalidArgument for bytes outside it).
[[nodiscard]] StartingPoint startingPoint(const LaunchOptions& options,
                                          const std::vector<GalleryEntry>& gallery,
                                          const Settings& settings = {});

} // namespace mambascope::ui
