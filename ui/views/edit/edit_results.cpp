// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of an edit shows of its results, and what it says about them.
#include <algorithm>

#include "core/editing/matrix_tensor.hpp"
#include "ui/engine/edit_plan.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/engine/pair_progress.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/edit/edit_panel.hpp"

namespace mambascope::ui {

/// The newest edit, and the sweeps of the fact that is set.
EditShown EditPanel::shownNow() const {
    const ExperimentRunner& results = context().results;
    EditShown shown;
    shown.edit = {answer(), results.result<EditSnapshot>(side(), Channel::Edit)};
    const auto set = asSet(state());
    for (const EditRequest& swept : state().edit.swept) {
        if (!set || !isSameFact(swept, *set)) {
            continue;
        }
        EditSweep sweep{swept.site, {}};
        sweep.layers.resize(static_cast<std::size_t>(results.layerCount(side())));
        for (std::size_t layer = 0; layer < sweep.layers.size(); ++layer) {
            const Channel channel = editLayerChannel(swept.site, static_cast<int>(layer));
            const auto held = results.snapshot(side(), channel);
            if (held != nullptr && results.resultState(side(), channel) == ResultState::Fresh) {
                sweep.layers[layer] = {held, std::get_if<EditSnapshot>(&held->body)};
            }
        }
        if (sweep.doneCount() > 0) {
            shown.sweeps.push_back(std::move(sweep));
        }
    }
    if (!shown.isEmpty()) {
        shown.model = QString::fromStdString(shown.any().model.name);
    }
    return shown;
}

EditPanel::SweepCount EditPanel::sweepCount() const {
    SweepCount count;
    const auto set = asSet(state());
    if (!set || sweptEdit(state().edit, *set, set->site) == nullptr) {
        return count;
    }
    for (int layer = 0; layer < context().results.layerCount(side()); ++layer) {
        const Channel channel = editLayerChannel(set->site, layer);
        const bool isOver = context().results.resultState(side(), channel) == ResultState::Fresh ||
                            context().results.failure(side(), channel).has_value();
        ++count.all;
        count.done += isOver ? 1 : 0;
    }
    return count;
}

bool EditPanel::isRunning() const {
    return mambascope::ui::isRunning(context().results, side(), Channel::Edit);
}

QString EditPanel::failureText() const {
    const ExperimentRunner& results = context().results;
    const auto textOf = [&](Channel channel) {
        const auto& failure = results.failure(side(), channel);
        return failure ? errorText(failure->code, failure->arguments, failure->detail) : QString();
    };
    QString text = textOf(Channel::Edit);
    const auto set = asSet(state());
    if (text.isEmpty() && set && sweptEdit(state().edit, *set, set->site) != nullptr) {
        for (int layer = 0; text.isEmpty() && layer < results.layerCount(side()); ++layer) {
            text = textOf(editLayerChannel(set->site, layer));
        }
    }
    return text.isEmpty() ? text : tr("%1: %2").arg(shownModelName(state().pane(side()).model), text);
}

QString EditPanel::subjectText() const {
    const auto subject = context().results.subject();
    const std::string& prompt = state().prompt;
    const bool isInside = subject && subject->start < subject->end && subject->end <= prompt.size();
    return isInside ? QString::fromStdString(prompt.substr(subject->start, subject->end - subject->start))
                    : QString();
}

QString EditPanel::noteText() const {
    if (isRunning()) {
        const auto left = context().results.remainingSeconds(side(), Channel::Edit);
        return left ? tr("Editing, about %1 s left").arg(formatFixed(std::max(1.0, *left), 0))
                    : tr("Editing…");
    }
    const SweepCount layers = sweepCount();
    if (layers.done < layers.all) {
        return tr("%1 of %2 layers edited").arg(layers.done).arg(layers.all);
    }
    if (subjectText().isEmpty()) {
        return tr("Mark the subject: drag over its tokens.");
    }
    if (context().results.modelInfo(side()) == nullptr) {
        return tr("The model is not known yet.");
    }
    if (!asSet(state())) {
        return tr("Name the new object.");
    }
    if (answer() != nullptr && context().results.isStale(side(), Channel::Edit)) {
        return tr("Something else is set than what is shown: press Edit.");
    }
    if (m_view->sheet().shown.isWhole() && m_view->sheet().shown.promptCount() == 1) {
        return tr("No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….");
    }
    return {};
}

const QString& EditPanel::nameOf(Side side) {
    auto& [model, name] = m_names[indexOf(side)];
    if (model != state().pane(side).model) {
        model = state().pane(side).model;
        name = shownModelName(model);
    }
    return name;
}

void EditPanel::showBar() {
    const ExperimentRunner& results = context().results;
    EditBarFacts facts;
    facts.subject = subjectText();
    const auto* predicted = results.result<PredictSnapshot>(side(), Channel::Predict);
    if (predicted != nullptr && !results.isStale(side(), Channel::Predict) &&
        state().pane(side()).edits.empty() && !predicted->clean.top.empty()) {
        facts.ownAnswer = visibleText(QString::fromStdString(predicted->clean.top.front().text).trimmed());
    }
    for (const Side each : kSides) {
        const QString& name = nameOf(each);
        facts.models[indexOf(each)] =
            each == Side::Left ? tr("%1 (left)").arg(name) : tr("%1 (right)").arg(name);
    }
    facts.model = results.modelInfo(side());
    facts.isRunning = isRunning();
    const SweepCount layers = sweepCount();
    facts.isSweeping = layers.done < layers.all;
    const auto* trace = results.result<TraceSnapshot>(side(), Channel::Trace);
    if (trace != nullptr && results.resultState(side(), Channel::Trace) == ResultState::Fresh) {
        facts.effects = subjectEffects(*trace);
    }
    facts.canRun = facts.model != nullptr && asSet(state()).has_value();
    m_bar->setFacts(std::move(facts));
    if (m_others != nullptr) {
        QStringList objects;
        for (const OtherSubject& other : m_others->subjects()) {
            objects.append(QString::fromStdString(other.answer));
        }
        objects.removeDuplicates();
        objects.sort();
        m_bar->setObjects(objects);
    }
}

void EditPanel::show() {
    EditShown shown = shownNow();
    const bool isStale = shown.edit != nullptr && context().results.isStale(side(), Channel::Edit);
    m_error->setError(failureText());
    if (shown.isEmpty()) {
        m_view->clear(
            tr("Rewrites what the model says of the subject: name the new object, then press Edit. The "
               "prompt itself, paraphrases and neighbours are shown before and after."));
    } else {
        m_view->setSheet({title(), std::move(shown)});
    }
    m_view->setStale(isStale);
    m_note->setText(noteText());
    const bool canApply = m_view->sheet().shown.isWhole() && !isStale && !m_writing.isBusy();
    for (QToolButton* each : {m_apply, m_beside, m_export}) {
        each->setEnabled(canApply);
    }
    showBar();
    updateCaption();
}

} // namespace mambascope::ui
