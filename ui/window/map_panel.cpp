// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/map_panel.hpp"

#include <algorithm>

#include "ui/session/error_text.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/token_text.hpp"

namespace mambascope::ui {

MapPanel::MapPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent)
    : Panel(QStringLiteral("mapPanel"), tr("Knockout map"), parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_maps{new KnockoutMapView(this), new KnockoutMapView(this)} {
    auto* row = new QHBoxLayout;
    row->setSpacing(kGutter);
    for (const Side side : kSides) {
        KnockoutMapView& view = map(side);
        view.setObjectName(view.objectName() +
                           (side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right")));
        row->addWidget(&view, 1);
        connect(&view, &KnockoutMapView::statusTextChanged, this, &MapPanel::statusTextChanged);
        connect(&view, &KnockoutMapView::cellChosen, this, [this, side](int source, int window) {
            const MapSnapshot* snapshot = shown(side);
            if (snapshot != nullptr && window >= 0 && window < static_cast<int>(snapshot->windows.size())) {
                Q_EMIT
                cellChosen(side, source, snapshot->windows[static_cast<std::size_t>(window)]);
            }
        });
    }
    body().addLayout(row, 1);
    connect(&runner, &ExperimentRunner::updated, this, [this](Side side, Channel channel) {
        if (channel == Channel::Map) {
            show(side);
        }
    });
    connect(&experiment, &Experiment::changed, this, [this] {
        for (const Side side : kSides) {
            showChosen(side);
        }
    });
    for (const Side side : kSides) {
        show(side);
    }
}

const MapSnapshot* MapPanel::shown(Side side) const {
    return m_runner.result<MapSnapshot>(side, Channel::Map);
}

void MapPanel::show(Side side) {
    KnockoutMapView& view = map(side);
    const ModelInfo* info = m_runner.modelInfo(side);
    const QString model = QString::fromStdString(m_experiment.state().pane(side).model);
    view.setTitle(info == nullptr ? model.section(QLatin1Char('/'), -1) : QString::fromStdString(info->name));
    const auto snapshot = m_runner.snapshot(side, Channel::Map);
    const auto& failure = m_runner.failure(side, Channel::Map);
    if (failure) {
        view.clear(errorText(failure->code, failure->arguments, failure->detail));
        m_shown[indexOf(side)].reset();
    } else if (shown(side) == nullptr) {
        view.clear();
    } else if (snapshot != m_shown[indexOf(side)]) {
        m_shown[indexOf(side)] = snapshot;
        view.setMap({snapshot, shown(side)}, snapshot->partial);
        const ScaleLimits limits = changeLimits(shown(Side::Left), shown(Side::Right));
        map(Side::Left).setLimits(limits);
        map(Side::Right).setLimits(limits);
        showChosen(side);
        showSubtitle();
        Q_EMIT
        mapsChanged();
    }
    view.setRemainingSeconds(m_runner.remainingSeconds(side, Channel::Map));
    view.setStale(shown(side) != nullptr && m_runner.isStale(side, Channel::Map));
}

/// The last query's cell nearest to what the pane's window cuts.
void MapPanel::showChosen(Side side) {
    const MapSnapshot* snapshot = shown(side);
    if (snapshot == nullptr || m_shown[indexOf(side)] == nullptr) {
        return;
    }
    std::optional<KnockoutMapView::MapCell> chosen;
    const auto promptEnd = static_cast<std::uint32_t>(modelPrompt(m_experiment.state()).size());
    for (const KnockoutEntry& entry : m_experiment.state().knockouts) {
        const IndexRange layers = layersIn(entry.layers[indexOf(side)], snapshot->model.layers);
        const auto window = std::find(snapshot->windows.begin(), snapshot->windows.end(), layers);
        const auto source = tokensOverlapping(snapshot->prompt.tokens, entry.source);
        if (entry.enabled && actsOn(entry.scope, side) && entry.query.end >= promptEnd && source &&
            source->first == source->last && window != snapshot->windows.end()) {
            chosen = {source->first, static_cast<int>(window - snapshot->windows.begin())};
        }
    }
    map(side).setChosenCell(chosen);
}

void MapPanel::showSubtitle() {
    for (const Side side : kSides) {
        if (const MapSnapshot* snapshot = shown(side)) {
            const auto& token = snapshot->prompt.tokens[static_cast<std::size_t>(snapshot->query)];
            setSubtitle(tr("%1 ← each token · change of p(%2)")
                            .arg(tokenDisplay(token.text), tokenDisplay(snapshot->target.text)));
            return;
        }
    }
    setSubtitle({});
}

} // namespace mambascope::ui
