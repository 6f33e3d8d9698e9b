// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/edits.hpp"

#include <algorithm>
#include <utility>

#include <QString>

#include "ui/state/layer_window.hpp"
#include "ui/state/span_edit.hpp"

namespace mambascope::ui {
namespace {

bool overlap(ByteSpan a, ByteSpan b) {
    return a.start < b.end && b.start < a.end;
}

bool sameCut(const KnockoutEntry& a, const KnockoutEntry& b) {
    return a.query == b.query && a.source == b.source && a.scope == b.scope && a.layers == b.layers;
}

bool cuts(const KnockoutEntry& entry, Side side, ByteSpan query, ByteSpan source, int layer, int layerCount) {
    if (!entry.enabled || !actsOn(entry.scope, side) || !overlap(entry.query, query) ||
        !overlap(entry.source, source)) {
        return false;
    }
    const IndexRange layers = layersIn(entry.layers[indexOf(side)], layerCount);
    return layers.first <= layer && layer <= layers.last;
}

/// What is left of a rectangle of pairs without one cell: rows above, rows below, and the cell's own row to
/// both sides of it.
std::vector<KnockoutEntry> piecesAround(const KnockoutEntry& entry, ByteSpan query, ByteSpan source) {
    std::vector<KnockoutEntry> pieces;
    const auto add = [&](ByteSpan rows, ByteSpan columns) {
        if (rows.start < rows.end && columns.start < columns.end) {
            KnockoutEntry piece = entry;
            piece.query = rows;
            piece.source = columns;
            pieces.push_back(piece);
        }
    };
    const ByteSpan row{std::max(entry.query.start, query.start), std::min(entry.query.end, query.end)};
    add({entry.query.start, query.start}, entry.source);
    add(row, {entry.source.start, source.start});
    add(row, {source.end, entry.source.end});
    add({query.end, entry.query.end}, entry.source);
    return pieces;
}

} // namespace

ExperimentState withPrompt(const ExperimentState& state, std::string prompt) {
    ExperimentState next = state;
    const TextChange change = differenceBetween(state.prompt, prompt);
    next.prompt = std::move(prompt);
    if (state.subject) {
        next.subject = movedSpan(*state.subject, change);
    }
    next.knockouts.clear();
    for (KnockoutEntry entry : state.knockouts) {
        const auto query = movedSpan(entry.query, change);
        const auto source = movedSpan(entry.source, change);
        if (query && source) {
            entry.query = *query;
            entry.source = *source;
            next.knockouts.push_back(entry);
        }
    }
    return next;
}

ExperimentState withKnockout(const ExperimentState& state, KnockoutEntry entry) {
    ExperimentState next = state;
    const auto same = std::find_if(next.knockouts.begin(), next.knockouts.end(),
                                   [&](const KnockoutEntry& old) { return sameCut(old, entry); });
    if (same != next.knockouts.end()) {
        same->enabled = true;
        return next;
    }
    entry.id = nextKnockoutId(state);
    next.knockouts.push_back(entry);
    return next;
}

bool isKnockedOut(const ExperimentState& state, Side side, ByteSpan query, ByteSpan source, int layer,
                  int layerCount) {
    return std::any_of(state.knockouts.begin(), state.knockouts.end(), [&](const KnockoutEntry& entry) {
        return cuts(entry, side, query, source, layer, layerCount);
    });
}

ExperimentState withPairRestored(const ExperimentState& state, Side side, Scope scope, ByteSpan query,
                                 ByteSpan source, int layer, int layerCount) {
    ExperimentState next = state;
    next.knockouts.clear();
    int freshId = nextKnockoutId(state);
    for (const KnockoutEntry& entry : state.knockouts) {
        std::vector<KnockoutEntry> rest;
        if (!cuts(entry, side, query, source, layer, layerCount)) {
            rest.push_back(entry);
        } else if (scope == Scope::Both || entry.scope != Scope::Both) {
            rest = piecesAround(entry, query, source);
        } else {
            KnockoutEntry here = entry;
            here.scope = scopeOf(side);
            rest = piecesAround(here, query, source);
            rest.push_back(entry);
            rest.back().scope = scopeOf(otherSide(side));
        }
        for (std::size_t i = 1; i < rest.size(); ++i) {
            rest[i].id = freshId++; // the first piece keeps the entry's
        }
        next.knockouts.insert(next.knockouts.end(), rest.begin(), rest.end());
    }
    return next;
}

ExperimentState withKnockoutToggled(const ExperimentState& state, const KnockoutEntry& entry) {
    for (const KnockoutEntry& old : state.knockouts) {
        if (old.enabled && sameCut(old, entry)) {
            return withKnockoutRemoved(state, old.id);
        }
    }
    return withKnockout(state, entry);
}

ExperimentState withKnockoutRemoved(const ExperimentState& state, int id) {
    ExperimentState next = state;
    std::erase_if(next.knockouts, [id](const KnockoutEntry& entry) { return entry.id == id; });
    return next;
}

ExperimentState withKnockoutEnabled(const ExperimentState& state, int id, bool enabled) {
    ExperimentState next = state;
    for (KnockoutEntry& entry : next.knockouts) {
        if (entry.id == id) {
            entry.enabled = enabled;
        }
    }
    return next;
}

ExperimentState withoutKnockouts(const ExperimentState& state) {
    ExperimentState next = state;
    next.knockouts.clear();
    return next;
}

ExperimentState withModel(const ExperimentState& state, Side side, std::string model) {
    ExperimentState next = state;
    PaneState& pane = next.pane(side);
    pane.model = std::move(model);
    pane.layer.reset();
    pane.window.reset();
    return withHeads(next, side, std::nullopt);
}

ExperimentState withHeads(const ExperimentState& state, Side side, std::optional<int> head,
                          std::optional<DecayGroup> group) {
    ExperimentState next = state;
    next.pane(side).head = head;
    next.pane(side).decayGroup = head ? std::nullopt : group;
    return next;
}

KnockoutSpec activeKnockout(const ExperimentState& state, Side side, int layerCount) {
    KnockoutSpec spec;
    spec.strict = state.strict;
    const auto promptEnd = static_cast<std::uint32_t>(modelPrompt(state).size());
    for (const KnockoutEntry& entry : state.knockouts) {
        const ByteSpan query{entry.query.start, std::min(entry.query.end, promptEnd)};
        const ByteSpan source{entry.source.start, std::min(entry.source.end, promptEnd)};
        if (!entry.enabled || !actsOn(entry.scope, side) || query.start >= query.end ||
            source.start >= source.end) {
            continue;
        }
        EdgeSpec edge;
        edge.targets.emplace_back(query);
        edge.sources.emplace_back(source);
        const LayerSpan& layers = entry.layers[indexOf(side)];
        if (!layers.all) {
            edge.layers.push_back(layersIn(layers, layerCount > 0 ? layerCount : layers.of));
        }
        spec.edges.push_back(edge);
    }
    return spec;
}

std::optional<std::string> targetOfToken(std::string_view token) {
    const bool isWhole = QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size())).toUtf8() ==
                         QByteArray(token.data(), static_cast<qsizetype>(token.size()));
    if (token.size() < 2 || token[0] != ' ' || token[1] == ' ' || !isWhole) {
        return std::nullopt;
    }
    return std::string(token.substr(1));
}

ExperimentState withTarget(const ExperimentState& state, std::string target) {
    ExperimentState next = state;
    next.target = std::move(target);
    next.followedToken.clear();
    return next;
}

ExperimentState withTokenFollowed(const ExperimentState& state, const std::string& token) {
    if (const auto target = targetOfToken(token)) {
        return withTarget(state, state.target == *target ? std::string() : *target);
    }
    ExperimentState next = withTarget(state, {});
    next.followedToken = state.followedToken == token ? std::string() : token;
    return next;
}

ByteSpan bytesOf(const std::vector<Token>& tokens, IndexRange range) {
    const int top = static_cast<int>(tokens.size()) - 1;
    if (top < 0 || range.last < range.first) {
        return {};
    }
    const auto first = static_cast<std::size_t>(std::clamp(range.first, 0, top));
    const auto last = static_cast<std::size_t>(std::clamp(range.last, 0, top));
    return {tokens[first].start, tokens[last].end};
}

} // namespace mambascope::ui
