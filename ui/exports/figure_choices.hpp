// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chose for a figure: where it goes, how wide it is, how large its type.
#pragma once

#include <QString>

#include "ui/paper/paper_format.hpp"
#include "ui/settings/settings.hpp"

namespace mambascope::ui {

struct FigureChoices {
    QString venue = QStringLiteral("acl-column"); ///< PaperFormat::id
    QString width = QStringLiteral("3.25in");     ///< of one's own format
    QString typeSize = QStringLiteral("8pt");
    bool isGreySafe = false;
    QString folder; ///< in which exports go
    friend bool operator==(const FigureChoices&, const FigureChoices&) = default;
};

/// Those of last time. Folder: the user's documents where there is none, or it is gone.
[[nodiscard]] FigureChoices choicesFrom(const Settings& settings);
/// The settings with these choices in them, for the next time.
[[nodiscard]] Settings withChoices(Settings settings, const FigureChoices& choices);

/// Throws Error InvalidArgument that names what is wrong.
[[nodiscard]] PaperFormat formatOf(const FigureChoices& choices);

/// "map-beats-music-is-owned-by": a folder's name for a view's figure of a prompt, with a number behind it
/// where `folder` has one of that name already.
[[nodiscard]] QString suggestedName(const QString& folder, const QString& view, const QString& prompt);

} // namespace mambascope::ui
