// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/heatmap_data.hpp"

#include <QCoreApplication>
#include <limits>

namespace mambascope::ui {
namespace {

struct AttentionText {
    Q_DECLARE_TR_FUNCTIONS(AttentionText)
};

QString meanName(AttentionView view, bool ssm) {
    switch (view) {
    case AttentionView::Signed:
        return ssm ? AttentionText::tr("mean signed weight") : AttentionText::tr("mean weight over heads");
    case AttentionView::Absolute:
        return ssm ? AttentionText::tr("mean |weight|") : AttentionText::tr("mean weight over heads");
    case AttentionView::Normalized:
        return ssm ? AttentionText::tr("mean |weight|, row-normalised")
                   : AttentionText::tr("mean weight over heads");
    case AttentionView::Contribution:
        break;
    }
    return AttentionText::tr("contribution norm");
}

QString headName(AttentionView view, bool ssm) {
    switch (view) {
    case AttentionView::Signed:
        return ssm ? AttentionText::tr("signed weight") : AttentionText::tr("weight");
    case AttentionView::Absolute:
        return ssm ? AttentionText::tr("|weight|") : AttentionText::tr("weight");
    case AttentionView::Normalized:
        return ssm ? AttentionText::tr("|weight|, row-normalised") : AttentionText::tr("weight");
    case AttentionView::Contribution:
        break;
    }
    return AttentionText::tr("contribution norm");
}

QString valueName(AttentionView view) {
    switch (view) {
    case AttentionView::Normalized:
        return AttentionText::tr("share");
    case AttentionView::Contribution:
        return AttentionText::tr("contribution");
    case AttentionView::Signed:
    case AttentionView::Absolute:
        break;
    }
    return AttentionText::tr("weight");
}

HeadsShown headsOf(const AttentionSnapshot& snapshot) {
    const std::vector<DecayGroup>& groups = snapshot.heads.groups;
    return {snapshot.head, groups.empty() ? std::nullopt : std::optional(groups.front()),
            snapshot.model.headsAreChannels};
}

} // namespace

double HeatmapData::value(int query, int source) const {
    const std::size_t at = static_cast<std::size_t>(query) * tokens.size() + static_cast<std::size_t>(source);
    return source > query || at >= values.size() ? std::numeric_limits<double>::quiet_NaN()
                                                 : double{values[at]};
}

HeatmapData heatmapData(const AttentionSnapshot& snapshot, std::size_t layerIndex) {
    HeatmapData data;
    data.tokens = tokenLabels(snapshot.prompt.tokens);
    const std::size_t cells = data.tokens.size() * data.tokens.size();
    if (layerIndex < snapshot.layers.size() && (layerIndex + 1) * cells <= snapshot.values.size()) {
        const float* const first = snapshot.layerValues(layerIndex);
        data.values.assign(first, first + cells);
        data.layer = snapshot.layers[layerIndex];
    }
    data.kind = scaleKind(snapshot.view);
    data.viewName = attentionViewName(snapshot.view, headsOf(snapshot), snapshot.model.hasConvolution);
    data.valueName = valueName(snapshot.view);
    return data;
}

QString decayGroupTitle(DecayGroup group) {
    switch (group) {
    case DecayGroup::Slow:
        return AttentionText::tr("slow third");
    case DecayGroup::Middle:
        return AttentionText::tr("middle third");
    case DecayGroup::Fast:
        break;
    }
    return AttentionText::tr("fast third");
}

QString attentionViewWords(AttentionView view, const HeadsShown& heads, bool ssm) {
    return heads.head ? headName(view, ssm) : meanName(view, ssm);
}

QString attentionViewName(AttentionView view, const HeadsShown& heads, bool ssm) {
    const QString words = attentionViewWords(view, heads, ssm);
    if (heads.head) {
        return (heads.areChannels ? AttentionText::tr("channel %1: %2") : AttentionText::tr("head %1: %2"))
            .arg(*heads.head)
            .arg(words);
    }
    return heads.group ? AttentionText::tr("%1: %2").arg(decayGroupTitle(*heads.group), words) : words;
}

} // namespace mambascope::ui
