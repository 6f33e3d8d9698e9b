// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_host.hpp"

#include <algorithm>
#include <cstring>

namespace mambascope::ui {

ViewHost::ViewHost(const ViewContext& context, ExperimentRunner& runner, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_runner(runner) {
    setObjectName(QStringLiteral("viewHost"));
    connect(&runner, &ExperimentRunner::updated, this, &ViewHost::hear);
}

View& ViewHost::make(const ViewInfo& info, Side side, QWidget* parent) {
    View* view = info.make(info, m_context, side, parent);
    m_views.push_back({info, side, view, false, view->hears()});
    const int planner = m_runner.addPlanner([view](const PlanFacts& facts) { return view->wants(facts); });
    connect(view, &QObject::destroyed, &m_runner,
            [runner = &m_runner, planner] { runner->removePlanner(planner); });
    connect(view, &View::wantsChanged, this, [this] {
        m_runner.planAgain();
        updateNeeds();
    });
    connect(view, &View::statusTextChanged, this, &ViewHost::statusTextChanged);
    connect(view, &View::shownChanged, this, [this, view](bool shown) { setInSight(*view, shown); });
    connect(view, &View::stopRequested, this,
            [this](Side of, Channel channel) { m_runner.stop(of, channel); });
    updateNeeds();
    return *view;
}

View* ViewHost::find(const char* id, Side side) const {
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const HostedView& hosted) {
        return std::strcmp(hosted.info.id, id) == 0 && (hosted.info.isDock() || hosted.side == side);
    });
    return found == m_views.end() ? nullptr : found->view;
}

void ViewHost::hear(const ResultChange& change) {
    for (const HostedView& hosted : m_views) {
        const bool hears =
            std::find(hosted.hears.begin(), hosted.hears.end(), change.channel) != hosted.hears.end();
        if (hears && (hosted.info.isDock() || hosted.side == change.side)) {
            hosted.view->resultsChanged({&change, 1});
        }
    }
}

void ViewHost::setSidesShown(const std::array<bool, 2>& shown) {
    m_sidesShown = shown;
    updateNeeds();
}

void ViewHost::setInSight(const View& view, bool inSight) {
    for (HostedView& hosted : m_views) {
        if (hosted.view == &view) {
            hosted.isInSight = inSight;
        }
    }
    updateNeeds();
}

/// What nobody sees is not computed. The panes' own channels are seen with the pane: the status line and the
/// prompt's hint speak of them, too.
void ViewHost::updateNeeds() {
    const PlanFacts facts{m_context.experiment.state(),
                          m_runner.subject(),
                          {m_runner.layerCount(Side::Left), m_runner.layerCount(Side::Right)},
                          {},
                          {m_runner.modelInfo(Side::Left), m_runner.modelInfo(Side::Right)}};
    std::vector<std::pair<Side, Channel>> seen;
    for (const HostedView& hosted : m_views) {
        if (hosted.isInSight) {
            for (const Wanted& wanted : hosted.view->wants(facts)) {
                seen.emplace_back(wanted.side, wanted.channel);
            }
        }
    }
    for (const Side side : kSides) {
        const bool isShown = m_sidesShown[indexOf(side)];
        for (const Channel channel : std::vector(m_runner.channels())) {
            const bool isPanes =
                channel == Channel::Attention || channel == Channel::Predict || channel == Channel::Trust;
            const bool isSeen = std::find(seen.begin(), seen.end(), std::pair(side, channel)) != seen.end();
            m_runner.setNeeded(side, channel, isShown && (isPanes || isSeen));
        }
    }
}

} // namespace mambascope::ui
