// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hover_link.hpp"

#include <utility>

#include "ui/state/prompt_part.hpp"
#include "ui/state/token_mapping.hpp"

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
    showNotes();
    show();
}

/// How the other model writes each token, where both show the same prompt.
void HoverLink::showNotes() {
    for (ModelPane* pane : m_panes) {
        const AttentionSnapshot* own = attention(pane->side());
        const AttentionSnapshot* other = attention(otherSide(pane->side()));
        const bool isSamePrompt = own != nullptr && other != nullptr && m_panes.size() == kSides.size() &&
                                  promptOf(Side::Left) == promptOf(Side::Right);
        pane->tokenStrip().setNotes(isSamePrompt ? tokenNotes(own->prompt.tokens, other->prompt.tokens,
                                                              QString::fromStdString(other->model.name))
                                                 : std::vector<QString>());
    }
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
    return Spot{promptOf(side), partOf(tokens, {query, query}), partOf(tokens, {source, source})};
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
        map->setLinkedTokens(spot && shown != nullptr && promptOf(side) == spot->prompt
                                 ? tokensOf(shown->prompt.tokens, spot->source)
                                 : std::vector<IndexRange>());
    }
}

void HoverLink::showIn(ModelPane& pane, const std::optional<Spot>& spot) {
    LinkedHighlight marks;
    std::optional<int> locked;
    std::vector<IndexRange> tokens;
    const AttentionSnapshot* shown = attention(pane.side());
    if (spot && shown != nullptr && promptOf(pane.side()) == spot->prompt) {
        marks.queries = tokensOf(shown->prompt.tokens, spot->query);
        marks.sources = tokensOf(shown->prompt.tokens, spot->source);
        tokens = marks.queries;
        if (marks.sources != marks.queries) {
            tokens.insert(tokens.end(), marks.sources.begin(), marks.sources.end());
        }
        if (m_lock && !marks.sources.empty()) {
            locked = marks.sources.front().first;
        }
        marks.locked = m_lock.has_value();
    }
    pane.heatmap().setLinkedHighlight(marks);
    pane.tokenStrip().setLinkedTokens(tokens);
    pane.tokenStrip().setLockedToken(locked);
}

} // namespace mambascope::ui
