// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/flow_panel.hpp"

#include "ui/session/error_text.hpp"

namespace mambascope::ui {

FlowPanel::FlowPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent)
    : Panel(QStringLiteral("flowPanel"), tr("Information flow"), parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_view(new FlowView(this)) {
    setSubtitle(tr("to the last token, by window"));
    body().addWidget(m_view, 1);
    connect(m_view, &FlowView::statusTextChanged, this, &FlowPanel::statusTextChanged);
    connect(m_view, &FlowView::windowChosen, this, [this](int pane, int window) {
        const Side side = pane == 0 ? Side::Left : Side::Right;
        const auto shown = flow(side);
        if (shown && window >= 0 && window < static_cast<int>(shown->windows.size())) {
            Q_EMIT
            windowChosen(side, shown->windows[static_cast<std::size_t>(window)]);
        }
    });
    connect(&runner, &ExperimentRunner::updated, this, [this](Side, Channel channel) {
        if (channel == Channel::Flow) {
            show();
        }
    });
    show();
}

std::shared_ptr<const FlowSnapshot> FlowPanel::flow(Side side) const {
    return {m_runner.snapshot(side, Channel::Flow), m_runner.result<FlowSnapshot>(side, Channel::Flow)};
}

void FlowPanel::show() {
    QString problem;
    bool isStale = false;
    std::array<QString, 2> names;
    for (const Side side : kSides) {
        const ModelInfo* info = m_runner.modelInfo(side);
        names[indexOf(side)] =
            QString::fromStdString(info == nullptr ? m_experiment.state().pane(side).model : info->name);
        isStale = isStale || (flow(side) != nullptr && m_runner.isStale(side, Channel::Flow));
        if (const auto& failure = m_runner.failure(side, Channel::Flow)) {
            problem = errorText(failure->code, failure->arguments, failure->detail);
        }
    }
    m_view->setTitles(names[0], names[1]);
    if (flow(Side::Left) == nullptr && flow(Side::Right) == nullptr) {
        m_view->clear(problem);
    } else {
        m_view->setFlows(flow(Side::Left), flow(Side::Right));
    }
    m_view->setStale(isStale);
}

} // namespace mambascope::ui
