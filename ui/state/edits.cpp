// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/edits.hpp"

#include <algorithm>
#include <utility>

#include <QString>

#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/state/span_edit.hpp"

namespace mambascope::ui {
namespace {

bool sameCut(const KnockoutEntry& a, const KnockoutEntry& b) {
    return a.queryPart() == b.queryPart() && a.sourcePart() == b.sourcePart() && a.scope == b.scope &&
           a.layers == b.layers;
}

bool cuts(const KnockoutEntry& entry, Side side, const PromptPart& query, const PromptPart& source, int layer,
          int layerCount) {
    if (!entry.enabled || !actsOn(entry.scope, side) || !overlap(entry.queryPart(), query) ||
        !overlap(entry.sourcePart(), source)) {
        return false;
    }
    const IndexRange layers = layersIn(entry.layers[indexOf(side)], layerCount);
    return layers.first <= layer && layer <= layers.last;
}

/// What is left of a rectangle of pairs without one cell: rows above, rows below, and the cell's own row to
/// both sides of it.
std::vector<KnockoutEntry> piecesAround(const KnockoutEntry& entry, const PromptPart& query,
                                        const PromptPart& source) {
    std::vector<KnockoutEntry> pieces;
    const auto add = [&](PromptPart rows, PromptPart columns) {
        if (!rows.isEmpty() && !columns.isEmpty()) {
            KnockoutEntry piece = entry;
            piece.setQuery(rows);
            piece.setSource(columns);
            pieces.push_back(piece);
        }
    };
    const PartThirds rows = cutBy(entry.queryPart(), query);
    const PartThirds columns = cutBy(entry.sourcePart(), source);
    add(rows.before, entry.sourcePart());
    add(rows.within, columns.before);
    add(rows.within, columns.after);
    add(rows.after, entry.sourcePart());
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
        const auto query = movedPart(entry.queryPart(), change);
        const auto source = movedPart(entry.sourcePart(), change);
        if (query && source) {
            entry.setQuery(*query);
            entry.setSource(*source);
            next.knockouts.push_back(entry);
        }
    }
    next.patches.clear();
    for (PatchEntry entry : state.patches) {
        if (const auto part = movedPart(entry.part, change)) {
            entry.part = *part;
            next.patches.push_back(entry);
        }
    }
    return next;
}

ExperimentState withoutPromptParts(const ExperimentState& state) {
    ExperimentState next = state;
    next.knockouts.clear();
    next.patches.clear();
    next.trace.otherSubject.clear();
    next.edit.newObject.clear();
    next.edit.trueObject.clear();
    next.edit.hasOwnPrompts = false;
    next.edit.paraphrases.clear();
    next.edit.neighbours.clear();
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

bool isKnockedOut(const ExperimentState& state, Side side, const PromptPart& query, const PromptPart& source,
                  int layer, int layerCount) {
    return std::any_of(state.knockouts.begin(), state.knockouts.end(), [&](const KnockoutEntry& entry) {
        return cuts(entry, side, query, source, layer, layerCount);
    });
}

ExperimentState withPairRestored(const ExperimentState& state, Side side, Scope scope,
                                 const PromptPart& query, const PromptPart& source, int layer,
                                 int layerCount) {
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
    pane.tokenizer.clear();
    pane.bos = BosChoice::Auto;
    pane.edits.clear();
    if (next.edit.side == side) {
        next.edit.site.reset(); // families have other ones
        next.edit.layer.reset();
    }
    return withCutHeads(withHeads(next, side, std::nullopt), side, std::nullopt);
}

ExperimentState withHeads(const ExperimentState& state, Side side, std::optional<int> head,
                          std::optional<DecayGroup> group) {
    ExperimentState next = state;
    next.pane(side).head = head;
    next.pane(side).decayGroup = head ? std::nullopt : group;
    return next;
}

ExperimentState withCutHeads(const ExperimentState& state, Side side, std::optional<int> head,
                             std::optional<DecayGroup> group) {
    ExperimentState next = state;
    PaneState& pane = next.pane(side);
    pane.cutHead = head;
    pane.cutGroup = head ? std::nullopt : group;
    return cutHeads(pane).all() ? next : withStrict(next, false);
}

ExperimentState withStrict(const ExperimentState& state, bool strict) {
    ExperimentState next = state;
    next.strict = strict;
    next.tapsOnly = strict && state.strict && state.tapsOnly;
    for (PaneState& pane : next.panes) {
        if (strict) {
            pane.cutHead.reset();
            pane.cutGroup.reset();
        }
    }
    return next;
}

HeadSelection cutHeads(const PaneState& pane) {
    HeadSelection selection;
    if (pane.cutHead) {
        selection.heads.push_back({*pane.cutHead, *pane.cutHead});
    } else if (pane.cutGroup) {
        selection.groups.push_back(*pane.cutGroup);
    }
    return selection;
}

Strict strictDegree(const ExperimentState& state) {
    return !state.strict ? Strict::Off : state.tapsOnly ? Strict::Taps : Strict::Full;
}

KnockoutSpec activeKnockout(const ExperimentState& state, Side side, int layerCount) {
    KnockoutSpec spec;
    spec.strict = strictDegree(state);
    spec.heads = cutHeads(state.pane(side));
    const auto promptEnd = static_cast<std::uint32_t>(modelPrompt(state).size());
    for (const KnockoutEntry& entry : state.knockouts) {
        EdgeSpec edge{
            positionItems(entry.queryPart(), promptEnd), positionItems(entry.sourcePart(), promptEnd), {}};
        if (!entry.enabled || !actsOn(entry.scope, side) || edge.targets.empty() || edge.sources.empty()) {
            continue;
        }
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

} // namespace mambascope::ui
