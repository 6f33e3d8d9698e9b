// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_panel.hpp"

#include "ui/charts/veil.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

FlowPanel::FlowPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent)
    : Panel(QStringLiteral("flowPanel"), tr("Information flow"), parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_error(
          new ErrorLabel(QStringLiteral("flowError"), tr("What is wrong with the information flow"), this))
    , m_view(new FlowView(this)) {
    body().addWidget(m_error);
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
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.channel == Channel::Flow) {
            show();
        }
    });
    show();
}

std::shared_ptr<const FlowSnapshot> FlowPanel::flow(Side side) const {
    return {m_runner.snapshot(side, Channel::Flow), m_runner.result<FlowSnapshot>(side, Channel::Flow)};
}

/// The heads that the curves are about, once where they are the same in both models; empty for all heads.
QString FlowPanel::cutHeads() const {
    QStringList words;
    bool areAll = true;
    for (const Side side : kSides) {
        if (const auto shown = flow(side)) {
            const auto& request = std::get<FlowRequest>(m_runner.snapshot(side, Channel::Flow)->request.body);
            const bool areChannels = shown->model.headsAreChannels;
            const QString some = cutHeadsWords(request.heads, areChannels);
            areAll = areAll && some.isEmpty();
            words.append(some.isEmpty() ? cutHeadsWords(std::nullopt, std::nullopt, areChannels) : some);
        }
    }
    words.removeDuplicates();
    return areAll ? QString() : words.join(QStringLiteral(" | "));
}

void FlowPanel::show() {
    QStringList problems;
    bool isStale = false;
    std::array<QString, 2> names;
    for (const Side side : kSides) {
        // The last good curves keep their own model's name.
        names[indexOf(side)] = flow(side) == nullptr ? shownModelName(m_experiment.state().pane(side).model)
                                                     : QString::fromStdString(flow(side)->model.name);
        isStale = isStale || (flow(side) != nullptr && m_runner.isStale(side, Channel::Flow));
        if (const auto& failure = m_runner.failure(side, Channel::Flow)) {
            problems.append(tr("%1: %2").arg(names[indexOf(side)],
                                             errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    m_error->setError(problems.join(QLatin1Char('\n')));
    m_view->setTitles(names[0], names[1]);
    if (flow(Side::Left) == nullptr && flow(Side::Right) == nullptr) {
        m_view->clear(problems.isEmpty() ? QString() : tr("No result yet"));
    } else {
        m_view->setFlows(flow(Side::Left), flow(Side::Right));
    }
    m_view->setStale(isStale);
    const QString window = tr("to the last token, by window");
    const QString heads = cutHeads();
    const QString subtitle = heads.isEmpty() ? window : tr("%1 · %2").arg(window, heads);
    setSubtitle(isStale ? staleText(subtitle) : subtitle);
}

} // namespace mambascope::ui
