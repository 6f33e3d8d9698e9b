// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/weight_edits.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

void add(PaneState& pane, AppliedEdit edit) {
    edit.enabled = true;
    const auto same = std::find_if(pane.edits.begin(), pane.edits.end(),
                                   [&](const AppliedEdit& old) { return old.file == edit.file; });
    if (same != pane.edits.end()) {
        same->enabled = true;
    } else {
        pane.edits.push_back(std::move(edit));
    }
}

} // namespace

std::vector<std::string> activeEdits(const PaneState& pane) {
    std::vector<std::string> files;
    for (const AppliedEdit& edit : pane.edits) {
        if (edit.enabled) {
            files.push_back(edit.file);
        }
    }
    return files;
}

ExperimentState withEditSide(const ExperimentState& state, Side side) {
    ExperimentState next = state;
    if (side != state.edit.side) {
        next.edit.side = side;
        next.edit.site.reset();
        next.edit.layer.reset();
    }
    return next;
}

ExperimentState withEdit(const ExperimentState& state, Side side, AppliedEdit edit) {
    ExperimentState next = state;
    add(next.pane(side), std::move(edit));
    return next;
}

ExperimentState withEditBeside(const ExperimentState& state, Side side, AppliedEdit edit) {
    ExperimentState next = state;
    next.pane(otherSide(side)) = state.pane(side);
    add(next.pane(otherSide(side)), std::move(edit));
    return next;
}

ExperimentState withEditEnabled(const ExperimentState& state, Side side, std::size_t index, bool enabled) {
    ExperimentState next = state;
    if (index < next.pane(side).edits.size()) {
        next.pane(side).edits[index].enabled = enabled;
    }
    return next;
}

ExperimentState withEditsEnabled(const ExperimentState& state, Side side, bool enabled) {
    ExperimentState next = state;
    for (AppliedEdit& edit : next.pane(side).edits) {
        edit.enabled = enabled;
    }
    return next;
}

ExperimentState withEditRemoved(const ExperimentState& state, Side side, std::size_t index) {
    ExperimentState next = state;
    auto& edits = next.pane(side).edits;
    if (index < edits.size()) {
        edits.erase(edits.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return next;
}

QString siteText(Matrix site) {
    const std::string_view name = matrixName(site);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString editTitle(const AppliedEdit& edit) {
    return EditWords::tr("%1 of layer %2: %3 → %4")
        .arg(siteText(edit.site), QString::number(edit.layer), isolated(QString::fromStdString(edit.subject)),
             isolated(QString::fromStdString(edit.newObject)));
}

QString activeEditsText(const PaneState& pane) {
    QStringList titles;
    for (const AppliedEdit& edit : pane.edits) {
        if (edit.enabled) {
            titles.append(editTitle(edit));
        }
    }
    return titles.join(QStringLiteral("; "));
}

} // namespace mambascope::ui
