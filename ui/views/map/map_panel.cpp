// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_panel.hpp"

#include <algorithm>

#include "ui/engine/model_choice.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {

MapPanel::MapPanel(const Experiment& experiment, ExperimentRunner& runner, QWidget* parent)
    : Panel(QStringLiteral("mapPanel"), tr("Knockout map"), parent)
    , m_experiment(experiment)
    , m_runner(runner)
    , m_maps{new KnockoutMapView(this), new KnockoutMapView(this)} {
    auto* row = new QHBoxLayout;
    row->setSpacing(kGutter);
    keepLeftToRight(*row, *this);
    for (const Side side : kSides) {
        row->addLayout(makeColumn(side), 1);
    }
    body().addLayout(row, 1);
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.channel == Channel::Map) {
            show(change.side);
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

/// A map with the line above it that says what went wrong.
QVBoxLayout* MapPanel::makeColumn(Side side) {
    const QString suffix = side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right");
    m_errors[indexOf(side)] =
        new ErrorLabel(QStringLiteral("mapError") + suffix, tr("What is wrong with this knockout map"), this);
    KnockoutMapView& view = map(side);
    view.setObjectName(view.objectName() + suffix);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_errors[indexOf(side)]);
    column->addWidget(&view, 1);
    connect(&view, &KnockoutMapView::statusTextChanged, this, &MapPanel::statusTextChanged);
    connect(&view, &KnockoutMapView::cellChosen, this, [this, side](int source, int window) {
        const MapSnapshot* snapshot = shown(side);
        if (snapshot != nullptr && window >= 0 && window < static_cast<int>(snapshot->windows.size())) {
            Q_EMIT
            cellChosen(side, source, snapshot->windows[static_cast<std::size_t>(window)]);
        }
    });
    return column;
}

const MapSnapshot* MapPanel::shown(Side side) const {
    return m_runner.result<MapSnapshot>(side, Channel::Map);
}

void MapPanel::show(Side side) {
    KnockoutMapView& view = map(side);
    // The last good map keeps its own model's name.
    const QString model = shown(side) == nullptr ? shownModelName(m_experiment.state().pane(side).model)
                                                 : QString::fromStdString(shown(side)->model.name);
    view.setTitle(model, cutHeadsOf(side));
    const auto& failure = m_runner.failure(side, Channel::Map);
    m_errors[indexOf(side)]->setError(failure ? errorText(failure->code, failure->arguments, failure->detail)
                                              : QString());
    if (shown(side) == nullptr) {
        view.clear(failure ? tr("No result yet") : QString());
    } else if (m_runner.snapshot(side, Channel::Map) != m_shown[indexOf(side)]) {
        showMap(side);
    }
    view.setRemainingSeconds(m_runner.remainingSeconds(side, Channel::Map));
    view.setStale(shown(side) != nullptr && m_runner.isStale(side, Channel::Map));
}

/// The heads that the shown map cuts; empty for all.
QString MapPanel::cutHeadsOf(Side side) const {
    if (shown(side) == nullptr) {
        return {};
    }
    const auto& request = std::get<MapRequest>(m_runner.snapshot(side, Channel::Map)->request.body);
    return cutHeadsWords(request.heads, shown(side)->model.headsAreChannels);
}

void MapPanel::showMap(Side side) {
    const auto snapshot = m_runner.snapshot(side, Channel::Map);
    m_shown[indexOf(side)] = snapshot;
    map(side).setMap({snapshot, shown(side)}, snapshot->partial);
    const ScaleLimits limits = changeLimits(shown(Side::Left), shown(Side::Right));
    map(Side::Left).setLimits(limits);
    map(Side::Right).setLimits(limits);
    showChosen(side);
    showSubtitle();
    Q_EMIT
    mapsChanged();
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
        const std::vector<IndexRange> source = tokensOf(snapshot->prompt.tokens, entry.sourcePart());
        if (entry.enabled && actsOn(entry.scope, side) && (entry.query.end >= promptEnd || entry.queryEnd) &&
            source.size() == 1 && source[0].first == source[0].last && window != snapshot->windows.end()) {
            chosen = {source[0].first, static_cast<int>(window - snapshot->windows.begin())};
        }
    }
    map(side).setChosenCell(chosen);
}

/// Without a followed answer each model has its own.
void MapPanel::showSubtitle() {
    QString query;
    QStringList targets;
    for (const Side side : kSides) {
        if (const MapSnapshot* snapshot = shown(side)) {
            query = tokenDisplay(snapshot->prompt.tokens[static_cast<std::size_t>(snapshot->query)].text);
            targets.append(tr("p(%1)").arg(isolated(tokenDisplay(snapshot->target.text))));
        }
    }
    targets.removeDuplicates();
    setSubtitle(
        targets.isEmpty()
            ? QString()
            : tr("%1 ← each token · change of %2").arg(isolated(query), targets.join(QStringLiteral(" | "))));
}

} // namespace mambascope::ui
