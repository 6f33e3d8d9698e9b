// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/knockout_clicks.hpp"

#include <algorithm>

#include "ui/state/edits.hpp"
#include "ui/state/knockout_text.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/patch_conflicts.hpp"
#include "ui/state/patch_text.hpp"
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

/// Without layers each side's are its own window; a side whose model is not known takes the clicked side's by
/// depth.
KnockoutEntry KnockoutClicks::entryFor(const Place& place, Qt::KeyboardModifiers modifiers) const {
    const ExperimentState& state = m_experiment.state();
    const Side side = place.side;
    KnockoutEntry entry;
    entry.setQuery(*place.query);
    entry.setSource(*place.source);
    if (place.layers) {
        const int count = place.layerCount > 0 ? place.layerCount : layerCount(side);
        entry.scope = ui::scopeOf(side);
        entry.layers.fill(LayerSpan{false, place.layers->first, place.layers->last, count});
        return entry;
    }
    const auto layersOf = [&](Side of) {
        const int count = layerCount(of);
        const IndexRange window = chosenLayers(state.pane(of), count, state.align);
        return LayerSpan{state.pane(of).allLayers, window.first, window.last, count};
    };
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

std::optional<Place> KnockoutClicks::present(const Place& place) {
    const auto now = movedPlace(place, m_experiment.state().prompt);
    const bool isPair = now && now->query && now->source && !now->query->isEmpty() && !now->source->isEmpty();
    if (!isPair) {
        Q_EMIT
        refused(tr("There is no such pair in the prompt as it is now"));
        return std::nullopt;
    }
    return now;
}

void KnockoutClicks::change(const ExperimentState& next, const KnockoutEntry& entry) {
    const bool isRemoved = next.knockouts.size() < m_experiment.state().knockouts.size();
    m_experiment.change(next, [isRemoved, prompt = m_experiment.state().prompt, entry] {
        const QString title = knockoutTitle(prompt, entry);
        return isRemoved ? tr("restore %1").arg(title) : tr("knock out %1").arg(title);
    });
}

void KnockoutClicks::togglePair(const Place& place, Qt::KeyboardModifiers modifiers) {
    const auto now = present(place);
    if (!now) {
        return;
    }
    const ExperimentState& state = m_experiment.state();
    const KnockoutEntry entry = entryFor(*now, modifiers);
    const int count = layerCount(now->side);
    const int layer = chosenLayer(state.pane(now->side), count);
    if (isKnockedOut(state, now->side, *now->query, *now->source, layer, count)) {
        m_experiment.change(
            withPairRestored(state, now->side, entry.scope, *now->query, *now->source, layer, count),
            [prompt = state.prompt, entry] { return tr("restore %1").arg(knockoutTitle(prompt, entry)); });
    } else {
        change(withKnockout(state, entry), entry);
    }
}

void KnockoutClicks::toggleArea(const Place& place, Qt::KeyboardModifiers modifiers) {
    if (const auto now = present(place)) {
        const KnockoutEntry entry = entryFor(*now, modifiers);
        change(withKnockoutToggled(m_experiment.state(), entry), entry);
    }
}

std::vector<PatchEntry> KnockoutClicks::patchesAt(const Place& place, Site state, bool both) {
    PatchEntry own;
    own.state = state;
    own.part = *place.source;
    own.side = place.side;
    own.layers = {false, place.layers->first, place.layers->last,
                  place.layerCount > 0 ? place.layerCount : layerCount(place.side)};
    own.value = m_experiment.state().trace.value;
    std::vector<PatchEntry> entries{own};
    const Side there = otherSide(place.side);
    if (const RunPair* runs = both ? m_runner.runs(there) : nullptr; runs != nullptr) {
        const std::vector<Site> states = counterparts(state, runs->isStateSpace);
        if (states.empty()) {
            Q_EMIT
            refused(tr("The other model has no state like %1: only this one is patched")
                        .arg(stateShortName(state)));
        }
        for (const Site site : states) {
            PatchEntry other = own;
            other.state = site;
            other.side = there;
            other.layers = sameDepth(m_experiment.state().trace, own, layerCount(there));
            entries.push_back(other);
        }
    }
    const auto lacks = std::find_if(entries.begin(), entries.end(), [&](const PatchEntry& entry) {
        return entry.value == PatchSource::Mean &&
               m_experiment.state().trace.means[indexOf(entry.side)].empty();
    });
    if (lacks != entries.end()) {
        Q_EMIT
        refused(lacks->side == Side::Left
                    ? tr("Means come from a file of statistics: choose the left model's first")
                    : tr("Means come from a file of statistics: choose the right model's first"));
        return {};
    }
    return entries;
}

void KnockoutClicks::togglePatch(const Place& place, Site state, Qt::KeyboardModifiers modifiers) {
    const auto now = movedPlace(place, m_experiment.state().prompt);
    if (!now || !now->source || now->source->isEmpty() || !now->layers) {
        Q_EMIT
        refused(tr("There is no such token in the prompt as it is now"));
        return;
    }
    const bool both = m_experiment.state().trace.bothModels != modifiers.testFlag(Qt::ControlModifier);
    const std::vector<PatchEntry> entries = patchesAt(*now, state, both);
    if (entries.empty()) {
        return;
    }
    const ExperimentState next = withPatchesToggled(m_experiment.state(), entries);
    const bool isRemoved = next.patches.size() < m_experiment.state().patches.size();
    if (const auto off = switchedOff(m_experiment.state(), next); !off.empty()) {
        Q_EMIT
        refused(tr("%1 has another value in %2: it is switched off")
                    .arg(patchTitle(next.prompt, off.front()),
                         layersText(off.front().layers, layerCount(off.front().side))));
    }
    m_experiment.change(next, [isRemoved, prompt = m_experiment.state().prompt, entry = entries.front()] {
        const QString title = patchTitle(prompt, entry);
        return isRemoved ? tr("take back the patch %1").arg(title) : tr("patch %1").arg(title);
    });
}

void KnockoutClicks::toggleAreas(const std::vector<Place>& places, const StepText& text) {
    std::vector<KnockoutEntry> entries;
    for (const Place& place : places) {
        const auto now = present(place);
        if (!now) {
            return;
        }
        entries.push_back(entryFor(*now, {}));
    }
    const ExperimentState& state = m_experiment.state();
    const auto isThere = [&](const KnockoutEntry& entry) {
        return withKnockoutToggled(state, entry).knockouts.size() < state.knockouts.size();
    };
    const bool restores = std::all_of(entries.begin(), entries.end(), isThere);
    ExperimentState next = state;
    for (const KnockoutEntry& entry : entries) {
        if (restores || !isThere(entry)) {
            next = withKnockoutToggled(next, entry);
        }
    }
    m_experiment.change(next, text);
}

std::optional<Place> KnockoutClicks::placeOfTokens(Side side, IndexRange queries, IndexRange sources) const {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    if (shown == nullptr) {
        return std::nullopt;
    }
    const auto snapshot = m_runner.snapshot(side, Channel::Attention);
    Place place;
    place.prompt = std::get<AttentionRequest>(snapshot->request.body).prompt.text;
    place.side = side;
    place.query = ui::partOf(shown->prompt.tokens, queries);
    place.source = ui::partOf(shown->prompt.tokens, sources);
    return place;
}

void KnockoutClicks::cutToken(Side side, int token, Qt::KeyboardModifiers modifiers) {
    const auto* shown = m_runner.result<AttentionSnapshot>(side, Channel::Attention);
    const int last = shown == nullptr ? -1 : static_cast<int>(shown->prompt.tokens.size()) - 1;
    if (token >= last) {
        Q_EMIT
        refused(tr("No token comes after this one, so there is nothing to cut"));
        return;
    }
    toggleArea(*placeOfTokens(side, {token + 1, last}, {token, token}), modifiers);
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
    m_experiment.change(
        next, [words = spanText(next.prompt, *next.subject)] { return tr("mark subject “%1”").arg(words); });
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
    m_experiment.change(next, [] { return tr("guess the subject"); });
}

} // namespace mambascope::ui
