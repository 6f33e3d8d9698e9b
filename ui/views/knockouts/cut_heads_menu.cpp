// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/cut_heads_menu.hpp"

#include <set>

#include "ui/state/cut_heads.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {

CutHeadsMenu::CutHeadsMenu(QWidget* parent)
    : QMenu(parent) {
    setObjectName(QStringLiteral("cutHeadsMenu"));
    setAccessibleName(tr("What knockouts, map and flow cut"));
    menuAction()->setObjectName(QStringLiteral("cutHeads"));
}

QAction* CutHeadsMenu::addItem(const QString& objectName, const PaneState& pane, std::optional<int> head,
                               std::optional<DecayGroup> group, bool areChannels) {
    QAction* action = addAction(tr("knock out %1").arg(cutHeadsWords(head, group, areChannels)));
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setChecked(pane.cutHead == head && pane.cutGroup == group);
    return action;
}

void CutHeadsMenu::addHead(int head, const PaneState& pane, bool areChannels) {
    connect(addItem(QStringLiteral("cutHead_%1").arg(head), pane, head, std::nullopt, areChannels),
            &QAction::triggered, this, [this, head] {
                Q_EMIT
                headChosen(head);
            });
}

void CutHeadsMenu::offer(const PaneState& pane, int headCount, bool hasDecay, bool areChannels) {
    clear();
    const QString now = cutHeadsWords(pane.cutHead, pane.cutGroup, areChannels);
    setTitle(tr("knockouts: %1").arg(now));
    connect(addItem(QStringLiteral("cutAllHeads"), pane, std::nullopt, std::nullopt, areChannels),
            &QAction::triggered, this, [this] {
                Q_EMIT
                headChosen(-1);
            });
    for (const DecayGroup group : {DecayGroup::Slow, DecayGroup::Middle, DecayGroup::Fast}) {
        if (hasDecay) {
            connect(addItem(QStringLiteral("cutDecay_") + decayGroupName(group), pane, std::nullopt, group,
                            areChannels),
                    &QAction::triggered, this, [this, group] {
                        Q_EMIT
                        decayGroupChosen(group);
                    });
        }
    }
    std::set<int> heads;
    for (const std::optional<int>& head : {pane.head, pane.cutHead}) {
        if (head) {
            heads.insert(*head);
        }
    }
    for (int head = 0; headCount <= kMostListedHeads && head < headCount; ++head) {
        heads.insert(head);
    }
    for (const int head : heads) {
        addHead(head, pane, areChannels);
    }
}

} // namespace mambascope::ui
