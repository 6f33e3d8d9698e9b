// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/cut_heads.hpp"

#include <QCoreApplication>

namespace mambascope::ui {
namespace {

struct CutHeads {
    Q_DECLARE_TR_FUNCTIONS(CutHeads)
};

QString groupWords(DecayGroup group, bool areChannels) {
    switch (group) {
    case DecayGroup::Slow:
        return areChannels ? CutHeads::tr("slow-decay channels only") : CutHeads::tr("slow-decay heads only");
    case DecayGroup::Middle:
        return areChannels ? CutHeads::tr("middle-decay channels only")
                           : CutHeads::tr("middle-decay heads only");
    case DecayGroup::Fast:
        break;
    }
    return areChannels ? CutHeads::tr("fast-decay channels only") : CutHeads::tr("fast-decay heads only");
}

} // namespace

QString cutHeadsWords(std::optional<int> head, std::optional<DecayGroup> group, bool areChannels) {
    if (head) {
        return (areChannels ? CutHeads::tr("channel %1 only") : CutHeads::tr("head %1 only")).arg(*head);
    }
    if (group) {
        return groupWords(*group, areChannels);
    }
    return areChannels ? CutHeads::tr("all channels") : CutHeads::tr("all heads");
}

QString cutHeadsWords(const PaneState& pane, bool areChannels) {
    return pane.cutHead || pane.cutGroup ? cutHeadsWords(pane.cutHead, pane.cutGroup, areChannels)
                                         : QString();
}

QString cutHeadsWords(const HeadSelection& selection, bool areChannels) {
    if (!selection.heads.empty()) {
        return cutHeadsWords(selection.heads.front().first, std::nullopt, areChannels);
    }
    return selection.groups.empty() ? QString()
                                    : cutHeadsWords(std::nullopt, selection.groups.front(), areChannels);
}

} // namespace mambascope::ui
