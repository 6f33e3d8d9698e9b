// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_panel.hpp"

#include <algorithm>

#include <QHBoxLayout>

#include "ui/charts/overview_note.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLeastLimit = 0.01; // as changeLimits

} // namespace

View* MapPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new MapPanel(info.plainTitle(), context, parent);
}

MapPanel::MapPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("mapPanel"), title, context, parent)
    , m_maps{new KnockoutMapView(this), new KnockoutMapView(this)} {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, 0, kGutter, kGrid);
    row->setSpacing(kGutter);
    keepLeftToRight(*row, *this);
    for (const Side side : kSides) {
        row->addLayout(makeColumn(side), 1);
    }
    connect(&context.experiment, &Experiment::changed, this, [this] {
        for (const Side side : kSides) {
            showChosen(side);
        }
    });
    connect(&context.selection, &Selection::changed, this, &MapPanel::showLinked);
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
    connect(&view, &KnockoutMapView::statusTextChanged, this, &View::statusTextChanged);
    connect(&view, &KnockoutMapView::zoomChanged, this, [this] {
        Q_EMIT
        propertiesChanged();
        updateCaption(); // an overview may have become one no longer
    });
    connect(&view, &KnockoutMapView::cellChosen, this, [this, side](int source, int window) {
        if (const auto place = placeOfCell(side, source, window)) {
            this->context().edits.toggleArea(*place, {});
        }
    });
    connect(&view, &KnockoutMapView::hovered, this, [this, side](int source, int window) {
        this->context().selection.point(placeOfCell(side, source, window));
    });
    return column;
}

std::vector<Wanted> MapPanel::wants(const PlanFacts& facts) const {
    return plannedRequests(facts, Channel::Map);
}

const MapSnapshot* MapPanel::shown(Side side) const {
    return context().results.result<MapSnapshot>(side, Channel::Map);
}

std::string MapPanel::promptOf(Side side) const {
    const auto snapshot = context().results.snapshot(side, Channel::Map);
    return snapshot ? std::get<MapRequest>(snapshot->request.body).prompt.text : std::string();
}

/// Of the map that is shown, which may be of an older prompt than the experiment's.
std::optional<Place> MapPanel::placeOfCell(Side side, int source, int window) const {
    const MapSnapshot* snapshot = shown(side);
    if (snapshot == nullptr || window < 0 || window >= static_cast<int>(snapshot->windows.size())) {
        return std::nullopt;
    }
    auto place = placeOf(promptOf(side), side, snapshot->prompt.tokens, snapshot->query, source);
    if (place) {
        place->layers = snapshot->windows[static_cast<std::size_t>(window)];
        place->layerCount = snapshot->model.layers;
    }
    return place;
}

void MapPanel::resultsChanged(std::span<const ResultChange> changes) {
    for (const ResultChange& change : changes) {
        if (change.channel != Channel::Map) {
            continue;
        }
        if (change.isProgressOnly) {
            map(change.side)
                .setRemainingSeconds(context().results.remainingSeconds(change.side, Channel::Map));
        } else {
            show(change.side);
        }
    }
}

void MapPanel::show(Side side) {
    const ExperimentRunner& results = context().results;
    KnockoutMapView& view = map(side);
    // The last good map keeps its own model's name.
    const QString model = shown(side) == nullptr ? shownModelName(state().pane(side).model)
                                                 : QString::fromStdString(shown(side)->model.name);
    view.setTitle(model, cutHeadsOf(side));
    const auto& failure = results.failure(side, Channel::Map);
    m_errors[indexOf(side)]->setError(failure ? errorText(failure->code, failure->arguments, failure->detail)
                                              : QString());
    if (shown(side) == nullptr) {
        view.clear(failure ? tr("No result yet") : QString());
    } else if (results.snapshot(side, Channel::Map) != m_shown[indexOf(side)]) {
        showMap(side);
    }
    showLimits();
    view.setRemainingSeconds(results.remainingSeconds(side, Channel::Map));
    view.setStale(shown(side) != nullptr && results.isStale(side, Channel::Map));
}

/// The heads that the shown map cuts; empty for all.
QString MapPanel::cutHeadsOf(Side side) const {
    if (shown(side) == nullptr) {
        return {};
    }
    const auto& request = std::get<MapRequest>(context().results.snapshot(side, Channel::Map)->request.body);
    return cutHeadsWords(request.heads, shown(side)->model.headsAreChannels);
}

void MapPanel::showMap(Side side) {
    const auto snapshot = context().results.snapshot(side, Channel::Map);
    m_shown[indexOf(side)] = snapshot;
    map(side).setMap({snapshot, shown(side)}, snapshot->partial);
    showChosen(side);
    showLinked();
    showCaption();
}

/// One scale for both maps, of whole maps of the present state alone. One that is still filling keeps its
/// scale, so that no colour changes its meaning meanwhile; a new one begins with all that can be lost. One
/// that is out of date keeps the scale that it was shown with.
void MapPanel::showLimits() {
    std::array<const MapSnapshot*, 2> whole{};
    for (const Side side : kSides) {
        if (context().results.resultState(side, Channel::Map) == ResultState::Fresh) {
            whole[indexOf(side)] = shown(side);
        }
    }
    const ScaleLimits limits = changeLimits(whole[0], whole[1]);
    for (const Side side : kSides) {
        const MapSnapshot* snapshot = shown(side);
        auto& base = m_scaledBase[indexOf(side)];
        if (whole[indexOf(side)] != nullptr) {
            map(side).setLimits(limits);
            base = snapshot->baseProbability;
        } else if (snapshot != nullptr && base != snapshot->baseProbability) {
            const double most = std::max(kLeastLimit, snapshot->baseProbability);
            map(side).setLimits({-most, most});
            base = snapshot->baseProbability;
        }
    }
}

/// The last query's cell nearest to what the pane's window cuts.
void MapPanel::showChosen(Side side) {
    const MapSnapshot* snapshot = shown(side);
    if (snapshot == nullptr || m_shown[indexOf(side)] == nullptr) {
        return;
    }
    std::optional<KnockoutMapView::MapCell> chosen;
    const auto promptEnd = static_cast<std::uint32_t>(modelPrompt(state()).size());
    for (const KnockoutEntry& entry : state().knockouts) {
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

void MapPanel::showLinked() {
    const std::optional<Place>& place = context().selection.shown();
    for (const Side side : kSides) {
        const MapSnapshot* snapshot = shown(side);
        const bool isHere = place && place->source && snapshot != nullptr && promptOf(side) == place->prompt;
        map(side).setLinkedTokens(isHere ? tokensOf(snapshot->prompt.tokens, *place->source)
                                         : std::vector<IndexRange>());
    }
}

/// Without a followed answer each model has its own.
void MapPanel::showCaption() {
    QString query;
    QStringList targets;
    for (const Side side : kSides) {
        if (const MapSnapshot* snapshot = shown(side)) {
            query = tokenDisplay(snapshot->prompt.tokens[static_cast<std::size_t>(snapshot->query)].text);
            targets.append(tr("p(%1)").arg(isolated(tokenDisplay(snapshot->target.text))));
        }
    }
    targets.removeDuplicates();
    const QString caption =
        targets.isEmpty()
            ? QString()
            : tr("%1 ← each token · change of %2").arg(isolated(query), targets.join(QStringLiteral(" | ")));
    m_caption = caption;
    updateCaption();
}

QString MapPanel::words(const Place& place) const {
    const MapSnapshot* snapshot = shown(place.side);
    if (snapshot == nullptr || place.prompt != promptOf(place.side) || !place.source || !place.layers) {
        return {};
    }
    const auto window = std::find(snapshot->windows.begin(), snapshot->windows.end(), *place.layers);
    const std::vector<IndexRange> source = tokensOf(snapshot->prompt.tokens, *place.source);
    if (window == snapshot->windows.end() || source.empty()) {
        return {};
    }
    return map(place.side)
        .describe({source.front().first, static_cast<int>(window - snapshot->windows.begin())});
}

Trust MapPanel::badge() const {
    std::vector<Trust> parts;
    for (const Side side : kSides) {
        if (shown(side) != nullptr) {
            const MatrixPort port = map(side).port();
            parts.push_back(exactTrust(tr("Each cell is a run of its own with that connection cut: the "
                                          "model's own probability, to rounding.")));
            const Provenance& made = context().results.snapshot(side, Channel::Map)->provenance;
            parts.push_back(precisionTrust(made));
            parts.push_back(storedTrust(context().results.isStored(side, Channel::Map), made));
            parts.push_back(overviewTrust(overviewNote(port, true), overviewNote(port)));
        }
    }
    return joinedTrust(parts);
}

/// With the size an overview comes or goes.
void MapPanel::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { updateCaption(); }, Qt::QueuedConnection); // once laid out
}

QJsonObject MapPanel::properties() const {
    QJsonObject properties;
    for (const Side side : kSides) {
        properties.insert(QLatin1String(sideName(side)), map(side).zoomProperties());
    }
    return properties;
}

void MapPanel::setProperties(const QJsonObject& properties) {
    for (const Side side : kSides) {
        map(side).setZoomProperties(properties.value(QLatin1String(sideName(side))).toObject());
    }
}

MapSheet MapPanel::sheet() const {
    MapSheet sheet;
    sheet.title = title();
    for (const Side side : kSides) {
        if (auto kept = map(side).kept()) {
            sheet.models.push_back(std::move(*kept));
        }
    }
    return sheet;
}

std::optional<FigureSource> MapPanel::source() const {
    return sourceOf(sheet());
}

void MapPanel::retranslate(const QString& title) {
    View::retranslate(title);
    for (const Side side : kSides) {
        show(side);
    }
    showCaption();
}

} // namespace mambascope::ui
