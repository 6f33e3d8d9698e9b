// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines of mambascope-cli trace and path.
#pragma once

#include <QString>
#include <QStringList>

namespace mambascope::testing {

inline const QStringList kTracedModels{QStringLiteral("demo-mamba2"), QStringLiteral("demo-transformer")};
inline const QString kTracedPrompt = QStringLiteral("The headquarters of Beats Music is owned by");

/// `command` on the prompt with its subject.
inline QStringList onTraced(const QString& command, const QString& model, const QStringList& extra) {
    return QStringList{command,
                       QStringLiteral("--model"),
                       model,
                       QStringLiteral("--prompt"),
                       kTracedPrompt,
                       QStringLiteral("--subject"),
                       QStringLiteral("Beats Music")} +
           extra;
}

/// The same with another subject in its place.
inline QStringList corrupted(const QString& command, const QString& model, const QStringList& extra = {}) {
    return onTraced(command, model,
                    QStringList{QStringLiteral("--corrupt-subject"), QStringLiteral("Chevrolet")} + extra);
}

} // namespace mambascope::testing
