// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/knockout_clicks.hpp"

#include <algorithm>

#include "ui/state/edits.hpp"
#include "ui/state/knockout_text.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/state/span_edit.hpp"

namespace mambascope::ui {

KnockoutClicks::KnockoutClicks(Experiment& experiment, const ExperimentRunner& runner, QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_runner(runner) {
    setObjectName(QStringLiteral("knockoutClicks"));
}

std::optional<PromptPart> KnockoutClicks::partOf(Side side, IndexRange tokens) const {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    if (shown == nullptr) {
        return std::nullopt;
    }
    PromptPart part = ui::partOf(shown->prompt.tokens, tokens);
    if (part.bytes.start < part.bytes.end) {
        const auto& request =
            std::get<AttentionRequest>(m_runner.snapshot(side, Channel::Attention)->request.body);
        const auto moved =
            movedSpan(part.bytes, differenceBetween(request.prompt.text, m_experiment.state().prompt));
        part.bytes = moved.value_or(ByteSpan{});
    }
    return part.isEmpty() ? std::nullopt : std::optional(part);
}

std::optional<ByteSpan> KnockoutClicks::bytesOf(Side side, IndexRange tokens) const {
    const auto part = partOf(side, tokens);
    return part && part->bytes.start < part->bytes.end ? std::optional(part->bytes) : std::nullopt;
}

int KnockoutClicks::layerCount(Side side) const {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    const int known = m_runner.layerCount(side);
    return known > 0 || shown == nullptr ? known : shown->model.layers;
}

Scope KnockoutClicks::scopeOf(Side side, Qt::KeyboardModifiers modifiers) const {
    const bool both = m_experiment.state().linked && !modifiers.testFlag(Qt::ControlModifier);
    return both ? Scope::Both : ui::scopeOf(side);
}

/// Each side's layers are its own window; a side whose model is not known takes the clicked side's by depth.
KnockoutEntry KnockoutClicks::entryFor(Side side, const PromptPart& query, const PromptPart& source,
                                       Qt::KeyboardModifiers modifiers) const {
    const ExperimentState& state = m_experiment.state();
    const auto layersOf = [&](Side of) {
        const int count = layerCount(of);
        const IndexRange window = chosenLayers(state.pane(of), count, state.align);
        return LayerSpan{state.pane(of).allLayers, window.first, window.last, count};
    };
    KnockoutEntry entry;
    entry.setQuery(query);
    entry.setSource(source);
    entry.scope = scopeOf(side, modifiers);
    entry.layers[indexOf(side)] = layersOf(side);
    entry.layers[indexOf(otherSide(side))] =
        layerCount(otherSide(side)) > 0 ? layersOf(otherSide(side)) : layersOf(side);
    for (LayerSpan& span : entry.layers) {
        if (span.all) {
            span = LayerSpan{}; // equal knockouts compare equal
        }
    }
    return entry;
}

void KnockoutClicks::change(const ExperimentState& next, const KnockoutEntry& entry) {
    const QString title = knockoutTitle(m_experiment.state().prompt, entry);
    const bool isRemoved = next.knockouts.size() < m_experiment.state().knockouts.size();
    m_experiment.change(next, isRemoved ? tr("restore %1").arg(title) : tr("knock out %1").arg(title));
}

void KnockoutClicks::toggleCell(Side side, int query, int source, Qt::KeyboardModifiers modifiers) {
    const auto queryPart = partOf(side, {query, query});
    const auto sourcePart = partOf(side, {source, source});
    if (source > query || !queryPart || !sourcePart) {
        Q_EMIT
        refused(tr("There is no such pair in the prompt as it is now"));
        return;
    }
    const ExperimentState& state = m_experiment.state();
    const KnockoutEntry entry = entryFor(side, *queryPart, *sourcePart, modifiers);
    const int count = layerCount(side);
    const int layer = chosenLayer(state.pane(side), count);
    if (isKnockedOut(state, side, *queryPart, *sourcePart, layer, count)) {
        m_experiment.change(withPairRestored(state, side, entry.scope, *queryPart, *sourcePart, layer, count),
                            tr("restore %1").arg(knockoutTitle(state.prompt, entry)));
    } else {
        change(withKnockout(state, entry), entry);
    }
}

void KnockoutClicks::toggleRectangle(Side side, IndexRange queries, IndexRange sources,
                                     Qt::KeyboardModifiers modifiers) {
    // Sources after the last query cut nothing; leaving them out keeps the description short.
    sources.last = std::min(sources.last, queries.last);
    const auto queryPart = partOf(side, queries);
    const auto sourcePart = sources.first <= sources.last ? partOf(side, sources) : std::nullopt;
    if (!queryPart || !sourcePart) {
        Q_EMIT
        refused(tr("There are no such pairs in the prompt as it is now"));
        return;
    }
    const KnockoutEntry entry = entryFor(side, *queryPart, *sourcePart, modifiers);
    change(withKnockoutToggled(m_experiment.state(), entry), entry);
}

void KnockoutClicks::cutToken(Side side, int token, Qt::KeyboardModifiers modifiers) {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    const int last = shown == nullptr ? -1 : static_cast<int>(shown->prompt.tokens.size()) - 1;
    if (token >= last) {
        Q_EMIT
        refused(tr("No token comes after this one, so there is nothing to cut"));
        return;
    }
    toggleRectangle(side, {token + 1, last}, {token, token}, modifiers);
}

void KnockoutClicks::cutInWindow(Side side, int query, int source, IndexRange layers) {
    const auto queryPart = partOf(side, {query, query});
    const auto sourcePart = partOf(side, {source, source});
    if (!queryPart || !sourcePart) {
        return;
    }
    KnockoutEntry entry;
    entry.setQuery(*queryPart);
    entry.setSource(*sourcePart);
    entry.scope = ui::scopeOf(side);
    // The window is one of the map's model, which may be another one than the pane's by now.
    const auto* map = m_runner.result<MapSnapshot>(side, Channel::Map);
    const int count = map == nullptr ? layerCount(side) : map->model.layers;
    entry.layers.fill(LayerSpan{false, layers.first, layers.last, count});
    change(withKnockoutToggled(m_experiment.state(), entry), entry);
}

/// The subject's characters may have moved since the shown tokens were made.
std::optional<IndexRange> KnockoutClicks::subjectTokens(Side side) const {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    const auto subject = m_runner.subject();
    if (shown == nullptr || !subject) {
        return std::nullopt;
    }
    const auto& request =
        std::get<AttentionRequest>(m_runner.snapshot(side, Channel::Attention)->request.body);
    const auto then =
        movedSpan(*subject, differenceBetween(m_experiment.state().prompt, request.prompt.text));
    return then ? tokensOverlapping(shown->prompt.tokens, *then) : std::nullopt;
}

void KnockoutClicks::setSubject(Side side, int first, int last) {
    const auto span = bytesOf(side, {first, last});
    if (!span) {
        return;
    }
    ExperimentState next = m_experiment.state();
    // Spaces around a word belong to the tokens, not to the subject.
    next.subject = trimmedSpan(next.prompt, *span);
    if (!next.subject) {
        Q_EMIT
        refused(tr("White space alone can't be the subject"));
        return;
    }
    m_experiment.change(next, tr("mark subject “%1”").arg(spanText(next.prompt, *next.subject)));
}

void KnockoutClicks::setSubjectStart(Side side, int token) {
    const auto now = subjectTokens(side);
    setSubject(side, token, now ? std::max(token, now->last) : token);
}

void KnockoutClicks::setSubjectEnd(Side side, int token) {
    const auto now = subjectTokens(side);
    setSubject(side, now ? std::min(token, now->first) : token, token);
}

void KnockoutClicks::clearSubject() {
    ExperimentState next = m_experiment.state();
    next.subject.reset();
    m_experiment.change(next, tr("guess the subject"));
}

} // namespace mambascope::ui
