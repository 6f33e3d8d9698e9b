// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/state_words.hpp"

#include <QCoreApplication>

#include "ui/state/knockout_text.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

QString knockoutWords(const ExperimentState& state, const KnockoutEntry& entry) {
    const QString title = knockoutTitle(state.prompt, entry);
    switch (entry.scope) {
    case Scope::Left:
        return StateWords::tr("Knocked out in the left model: %1").arg(title);
    case Scope::Right:
        return StateWords::tr("Knocked out in the right model: %1").arg(title);
    case Scope::Both:
        break;
    }
    return StateWords::tr("Knocked out: %1").arg(title);
}

} // namespace

QStringList stateWords(const ExperimentState& state) {
    QStringList lines{QString::fromStdString(state.prompt)};
    if (!state.target.empty()) {
        lines.append(
            StateWords::tr("Followed answer: %1").arg(isolated(QString::fromStdString(state.target))));
    } else if (!state.followedToken.empty()) {
        lines.append(StateWords::tr("Followed token: %1").arg(isolated(tokenDisplay(state.followedToken))));
    }
    bool isCut = false;
    for (const KnockoutEntry& entry : state.knockouts) {
        if (entry.enabled) {
            lines.append(knockoutWords(state, entry));
            isCut = true;
        }
    }
    for (const PatchEntry& entry : state.patches) {
        if (entry.enabled && state.trace.isOn()) {
            lines.append(StateWords::tr("Patched: %1, %2")
                             .arg(patchTitle(state.prompt, entry), patchDetail(entry, state.trace, {})));
            isCut = true;
        }
    }
    if (state.trace.isOn()) {
        lines.append(StateWords::tr("Other run: %1").arg(otherRunWords(state.trace)));
    }
    if (!isCut) {
        lines.append(StateWords::tr("Nothing is knocked out"));
    }
    return lines;
}

} // namespace mambascope::ui
