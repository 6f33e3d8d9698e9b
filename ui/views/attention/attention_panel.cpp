// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/attention_panel.hpp"

#include <algorithm>

#include <QVBoxLayout>

#include "core/base/error.hpp"
#include "ui/charts/overview_note.hpp"
#include "ui/state/cut_edges.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/views/attention/attention_trust.hpp"
#include "ui/views/attention/heatmap_picture.hpp"

namespace mambascope::ui {
namespace {

const QString kSharedScale = QStringLiteral("shared_scale");

} // namespace

View* AttentionPanel::make(const ViewInfo& info, const ViewContext& context, Side side, QWidget* parent) {
    return new AttentionPanel(info.plainTitle(), context, side, parent);
}

AttentionPanel::AttentionPanel(const QString& title, const ViewContext& context, Side side, QWidget* parent)
    : View(side == Side::Left ? QStringLiteral("attentionPanelLeft") : QStringLiteral("attentionPanelRight"),
           title, context, parent)
    , m_side(side)
    , m_heatmap(new HeatmapView(this))
    , m_stale([this] { applyStale(); }) {
    m_heatmap->setObjectName(m_heatmap->objectName() +
                             (side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heatmap);
    setSizePolicy(m_heatmap->sizePolicy());
    connectCells();
    connect(&context.experiment, &Experiment::changed, this, [this] {
        showMatrix();
        showStale();
    });
    connect(&context.selection, &Selection::changed, this, &AttentionPanel::showLinked);
    show();
}

void AttentionPanel::connectCells() {
    connect(m_heatmap, &HeatmapView::cellToggled, this,
            [this](int query, int source, Qt::KeyboardModifiers modifiers) {
                if (const auto place = placeOfCell(query, source)) {
                    context().edits.togglePair(*place, modifiers);
                }
            });
    connect(m_heatmap, &HeatmapView::rectangleSelected, this,
            [this](int queryFirst, int queryLast, int sourceFirst, int sourceLast,
                   Qt::KeyboardModifiers modifiers) {
                toggleArea({queryFirst, queryLast}, {sourceFirst, sourceLast}, modifiers);
            });
    connect(m_heatmap, &HeatmapView::hovered, this,
            [this](int query, int source) { context().selection.point(placeOfCell(query, source)); });
    connect(m_heatmap, &HeatmapView::escapePressed, this, [this] { context().selection.clear(); });
    connect(m_heatmap, &HeatmapView::layerStep, this,
            [this](int step) { context().edits.stepLayer(m_side, step); });
    connect(m_heatmap, &HeatmapView::windowStep, this,
            [this](int step) { context().edits.stepWindow(m_side, step); });
    connect(m_heatmap, &HeatmapView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_heatmap, &HeatmapView::zoomChanged, this, [this] {
        Q_EMIT
        propertiesChanged();
        updateCaption(); // an overview may have become one no longer
    });
    connect(m_heatmap, &HeatmapView::contextMenuRequested, this,
            [this](int query, int source, QPoint globalPosition) {
                if (const auto place = placeOfCell(query, source)) {
                    context().edits.openMenu(*place, globalPosition);
                }
            });
}

/// Sources after the last query cut nothing; leaving them out keeps the description short.
void AttentionPanel::toggleArea(IndexRange queries, IndexRange sources, Qt::KeyboardModifiers modifiers) {
    auto place = placeOfCell(queries.first, std::min(sources.first, queries.last));
    if (!place || sources.first > queries.last) {
        return;
    }
    const std::vector<Token>& tokens = shown()->prompt.tokens;
    sources.last = std::min(sources.last, queries.last);
    place->query = partOf(tokens, queries);
    place->source = partOf(tokens, sources);
    context().edits.toggleArea(*place, modifiers);
}

std::vector<Wanted> AttentionPanel::wants(const PlanFacts& facts) const {
    return {plannedRequest(facts, m_side, Channel::Attention)};
}

const AttentionSnapshot* AttentionPanel::shown() const {
    return context().results.result<AttentionSnapshot>(m_side, Channel::Attention);
}

std::string AttentionPanel::promptOf() const {
    const auto snapshot = context().results.snapshot(m_side, Channel::Attention);
    return snapshot ? std::get<AttentionRequest>(snapshot->request.body).prompt.text : std::string();
}

/// Layers are left out: a click acts on the pane's window.
std::optional<Place> AttentionPanel::placeOfCell(int query, int source) const {
    const AttentionSnapshot* snapshot = shown();
    return snapshot == nullptr ? std::nullopt
                               : placeOf(promptOf(), m_side, snapshot->prompt.tokens, query, source);
}

std::optional<std::size_t> AttentionPanel::shownPosition() const {
    const AttentionSnapshot* snapshot = shown();
    if (snapshot == nullptr) {
        return std::nullopt;
    }
    const int layer = chosenLayer(state().pane(m_side), snapshot->model.layers);
    const auto found = std::lower_bound(snapshot->layers.begin(), snapshot->layers.end(), layer);
    return found == snapshot->layers.end() || *found != layer
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - snapshot->layers.begin()));
}

AttentionView AttentionPanel::shownQuantity() const {
    return shown() == nullptr ? state().pane(m_side).view : shown()->view;
}

std::optional<ScaleLimits> AttentionPanel::ownLimits() const {
    const auto position = shownPosition();
    if (!position) {
        return std::nullopt;
    }
    const AttentionSnapshot& snapshot = *shown();
    const std::size_t count = snapshot.prompt.tokens.size();
    return attentionLimits({snapshot.layerValues(*position), count * count}, static_cast<int>(count),
                           snapshot.view);
}

void AttentionPanel::resultsChanged(std::span<const ResultChange> changes) {
    const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const ResultChange& change) {
        return change.side == m_side && change.channel == Channel::Attention && !change.isProgressOnly;
    });
    if (concerns) {
        show();
    }
    updateCaption(); // what was measured may be new
}

void AttentionPanel::show() {
    if (shown() == nullptr) {
        const bool isLoading =
            !context().results.failure(m_side, Channel::Attention) && !modelPrompt(state()).empty();
        m_heatmap->clear(isLoading ? tr("Loading the model…") : tr("No result yet"));
        return;
    }
    showMatrix();
    showStale();
}

/// Most steps change no matrix: its texts, limits and links are as they were.
void AttentionPanel::showMatrix() {
    const auto snapshot = context().results.snapshot(m_side, Channel::Attention);
    if (shown() == nullptr) {
        return;
    }
    const auto position = shownPosition();
    const bool isNew = snapshot != m_matrixOf || position != m_matrixPosition;
    if (isNew && position) {
        m_heatmap->setData(heatmapData(*shown(), *position));
    }
    showKnockouts();
    if (isNew) {
        m_matrixOf = snapshot;
        m_matrixPosition = position;
        showLinked();
        Q_EMIT
        matrixChanged();
        updateCaption();
    }
}

void AttentionPanel::showKnockouts() {
    if (promptOf() != modelPrompt(state())) {
        return; // the old prompt's marks stay with the old prompt's matrix
    }
    const std::vector<Edge> edges = cutEdges(state(), m_side, shown()->prompt.tokens, shown()->model.layers);
    m_heatmap->setKnockedCells(knockedCells(edges, chosenLayer(state().pane(m_side), shown()->model.layers)));
}

void AttentionPanel::showLinked() {
    const std::optional<Place>& place = context().selection.shown();
    LinkedHighlight marks;
    if (place && shown() != nullptr && promptOf() == place->prompt) {
        const std::vector<Token>& tokens = shown()->prompt.tokens;
        marks.queries = place->query ? tokensOf(tokens, *place->query) : std::vector<IndexRange>();
        marks.sources = place->source ? tokensOf(tokens, *place->source) : std::vector<IndexRange>();
        marks.locked = context().selection.isLocked();
    }
    m_heatmap->setLinkedHighlight(marks);
}

/// A matrix of another prompt or model, and one that an error has left behind, is marked at once.
void AttentionPanel::showStale() {
    const ExperimentRunner& results = context().results;
    m_stale.update(results.isStale(m_side, Channel::Attention),
                   results.isLeftBehind(m_side, Channel::Attention));
}

void AttentionPanel::applyStale() {
    m_heatmap->setStale(shown() != nullptr && context().results.isStale(m_side, Channel::Attention));
}

QString AttentionPanel::words(const Place& place) const {
    const bool isHere = place.side == m_side && shown() != nullptr && place.prompt == promptOf();
    if (!isHere || !place.query || !place.source) {
        return {};
    }
    const std::vector<Token>& tokens = shown()->prompt.tokens;
    const std::vector<IndexRange> queries = tokensOf(tokens, *place.query);
    const std::vector<IndexRange> sources = tokensOf(tokens, *place.source);
    return queries.empty() || sources.empty()
               ? QString()
               : m_heatmap->describe({queries.front().first, sources.front().first});
}

QString AttentionPanel::caption() const {
    const HeatmapData& matrix = m_heatmap->data();
    return matrix.size() == 0 ? QString() : tr("layer %1 · %2").arg(matrix.layer).arg(matrix.viewName);
}

Trust AttentionPanel::badge() const {
    const auto snapshot = context().results.snapshot(m_side, Channel::Attention);
    if (shown() == nullptr || m_heatmap->data().size() == 0) {
        return {};
    }
    const MatrixPort port = m_heatmap->port();
    std::vector<Trust> parts{
        attentionTrust(*shown()), precisionTrust(snapshot->provenance),
        storedTrust(context().results.isStored(m_side, Channel::Attention), snapshot->provenance),
        overviewTrust(overviewNote(port, true), overviewNote(port))};
    const auto measured = context().results.snapshot(m_side, Channel::Trust);
    if (measured && !context().results.isStale(m_side, Channel::Trust)) {
        const auto* errors = std::get_if<AttentionSnapshot>(&measured->body);
        if (errors != nullptr && errors->rebuildError) {
            parts.push_back(rebuildTrust(*errors->rebuildError, measured->provenance));
        }
    }
    return joinedTrust(parts);
}

/// With the size an overview comes or goes.
void AttentionPanel::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { updateCaption(); }, Qt::QueuedConnection); // once laid out
}

void AttentionPanel::setSharesScale(bool shares) {
    if (shares != m_sharesScale) {
        m_sharesScale = shares;
        Q_EMIT
        sharesScaleChanged(shares);
        Q_EMIT
        propertiesChanged();
    }
}

QJsonObject AttentionPanel::properties() const {
    QJsonObject properties = m_heatmap->zoomProperties();
    properties.insert(kSharedScale, m_sharesScale);
    return properties;
}

void AttentionPanel::setProperties(const QJsonObject& properties) {
    m_heatmap->setZoomProperties(properties);
    setSharesScale(properties.value(kSharedScale).toBool(true));
}

void AttentionPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_heatmap->draw(painter, size, style);
}

FigureData AttentionPanel::figure(QSizeF size, const FigureStyle& style) const {
    return m_heatmap->figure(size, style);
}

double AttentionPanel::heightFor(double width, const FigureStyle& style) const {
    return heatmapHeight(m_heatmap->data(), width, style);
}

ViewTable AttentionPanel::table() const {
    ViewTable table = m_heatmap->table();
    table.title = title();
    return table;
}

void AttentionPanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_matrixOf.reset(); // its names are anew
    show();
}

} // namespace mambascope::ui
