// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hover_link.hpp"

#include <utility>

#include "ui/state/edits.hpp"

namespace mambascope::ui {

HoverLink::HoverLink(const ExperimentRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner) {
    setObjectName(QStringLiteral("hoverLink"));
}

void HoverLink::addPane(ModelPane& pane) {
    m_panes.push_back(&pane);
    const Side side = pane.side();
    connect(&pane.heatmap(), &HeatmapView::hovered, this,
            [this, side](int query, int source) { pointAt(spotOf(side, query, source)); });
    connect(&pane.tokenStrip(), &TokenStrip::tokenHovered, this,
            [this, side](int token) { pointAt(spotOf(side, token, token)); });
    connect(&pane.tokenStrip(), &TokenStrip::tokenClicked, this,
            [this, side](int token) { toggleLock(side, token); });
    connect(&pane.heatmap(), &HeatmapView::escapePressed, this, &HoverLink::clear);
    connect(&pane.tokenStrip(), &TokenStrip::escapePressed, this, &HoverLink::clear);
}

void HoverLink::addMap(Side side, KnockoutMapView& map) {
    m_maps.emplace_back(side, &map);
    connect(&map, &KnockoutMapView::hovered, this, [this, side](int source, int) {
        const auto* shown = m_runner.result<MapSnapshot>(side, Channel::Map);
        pointAt(shown == nullptr ? std::nullopt : spotOf(side, source < 0 ? -1 : shown->query, source));
    });
}

void HoverLink::clear() {
    m_hover.reset();
    m_lock.reset();
    show();
}

void HoverLink::refresh() {
    if (m_lock && m_lock->prompt != promptOf(Side::Left) && m_lock->prompt != promptOf(Side::Right)) {
        m_lock.reset();
    }
    show();
}

const AttentionSnapshot* HoverLink::attention(Side side) const {
    return m_runner.result<AttentionSnapshot>(side, Channel::Attention);
}

std::string HoverLink::promptOf(Side side) const {
    const auto snapshot = m_runner.snapshot(side, Channel::Attention);
    return snapshot ? std::get<AttentionRequest>(snapshot->request.body).prompt.text : std::string();
}

std::optional<HoverLink::Spot> HoverLink::spotOf(Side side, int query, int source) const {
    const AttentionSnapshot* shown = attention(side);
    const int count = shown == nullptr ? 0 : static_cast<int>(shown->prompt.tokens.size());
    if (query < 0 || source < 0 || query >= count || source >= count) {
        return std::nullopt;
    }
    const std::vector<Token>& tokens = shown->prompt.tokens;
    return Spot{promptOf(side), bytesOf(tokens, {query, query}), bytesOf(tokens, {source, source})};
}

void HoverLink::pointAt(std::optional<Spot> spot) {
    if (spot != m_hover) {
        m_hover = std::move(spot);
        show();
    }
}

void HoverLink::toggleLock(Side side, int token) {
    auto spot = spotOf(side, token, token);
    m_lock = spot == m_lock ? std::nullopt : std::move(spot);
    show();
}

/// A lock wins over the pointer.
void HoverLink::show() {
    const std::optional<Spot>& spot = m_lock ? m_lock : m_hover;
    for (ModelPane* pane : m_panes) {
        showIn(*pane, spot);
    }
    for (const auto& [side, map] : m_maps) {
        const auto* shown = m_runner.result<MapSnapshot>(side, Channel::Map);
        const auto range = spot && shown != nullptr && promptOf(side) == spot->prompt
                               ? tokensOverlapping(shown->prompt.tokens, spot->source)
                               : std::nullopt;
        map->setLinkedTokens(range ? std::vector{*range} : std::vector<IndexRange>());
    }
}

void HoverLink::showIn(ModelPane& pane, const std::optional<Spot>& spot) {
    LinkedHighlight marks;
    std::optional<int> locked;
    std::vector<IndexRange> tokens;
    const AttentionSnapshot* shown = attention(pane.side());
    if (spot && shown != nullptr && promptOf(pane.side()) == spot->prompt) {
        const auto query = tokensOverlapping(shown->prompt.tokens, spot->query);
        const auto source = tokensOverlapping(shown->prompt.tokens, spot->source);
        if (query) {
            marks.queries.push_back(*query);
            tokens.push_back(*query);
        }
        if (source) {
            marks.sources.push_back(*source);
            if (source != query) {
                tokens.push_back(*source);
            }
            locked = m_lock ? std::optional(source->first) : std::nullopt;
        }
        marks.locked = m_lock.has_value();
    }
    pane.heatmap().setLinkedHighlight(marks);
    pane.tokenStrip().setLinkedTokens(tokens);
    pane.tokenStrip().setLockedToken(locked);
}

} // namespace mambascope::ui
