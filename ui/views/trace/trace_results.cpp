// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of causal tracing shows of its results, and what it says about them.
#include <QStringList>
#include <cmath>

#include "ui/engine/model_choice.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/trace/trace_panel.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSmallGap = 0.05; // between p and p*: effects are shares of it

/// Exact maps and estimates of the same question.
bool areOfOneQuestion(const Snapshot& exact, const Snapshot& estimate) {
    TraceRequest asked = std::get<TraceRequest>(estimate.request.body);
    asked.method = TraceMethod::Exact;
    asked.states = std::get<TraceRequest>(exact.request.body).states; // of memory there are no estimates
    return std::get<TraceRequest>(exact.request.body) == asked;
}

/// What the other run of an answered request is made of.
QString otherRunOf(const Snapshot& answer) {
    const auto& corruption = std::get<TraceRequest>(answer.request.body).corruption;
    TraceState trace;
    trace.otherSubject = corruption.subject;
    trace.noise = corruption.noise;
    return otherRunWords(trace);
}

} // namespace

std::shared_ptr<const TraceSnapshot> TracePanel::traced(Side side, Channel channel) const {
    return {context().results.snapshot(side, channel),
            context().results.result<TraceSnapshot>(side, channel)};
}

/// Exact maps of the present state, with estimates where they are not there yet; before the first of them the
/// estimates alone, or both runs' tokens; before all these the last good maps.
TracePanel::Choice TracePanel::choose(Side side) const {
    const ExperimentRunner& results = context().results;
    const auto intoOf = [](const Snapshot& answer) {
        return std::get<TraceRequest>(answer.request.body).into;
    };
    const auto exact = results.snapshot(side, Channel::Trace);
    const auto estimate = results.snapshot(side, Channel::Estimate);
    const auto runs = results.snapshot(side, Channel::Patched);
    if (exact && !results.isStale(side, Channel::Trace)) {
        const bool adds = estimate && areOfOneQuestion(*exact, *estimate);
        return {{traced(side, Channel::Trace), adds ? traced(side, Channel::Estimate) : nullptr, nullptr,
                 intoOf(*exact), exact->partial},
                exact};
    }
    if (estimate && !results.isStale(side, Channel::Estimate)) {
        return {{nullptr, traced(side, Channel::Estimate), nullptr, intoOf(*estimate), true}, estimate};
    }
    if (exact) {
        return {
            {traced(side, Channel::Trace), nullptr, nullptr, intoOf(*exact), exact->partial}, exact, true};
    }
    if (runs && !results.isStale(side, Channel::Patched)) {
        return {{nullptr, nullptr, traced(side, Channel::Patched), intoOf(*runs), true}, runs};
    }
    return {};
}

QString TracePanel::emptyText(Side side) const {
    if (!state().trace.isOn()) {
        return tr(
            "Type another subject above, or choose noise: then states of the clean run are put into the "
            "corrupted one.");
    }
    if (!context().results.subject()) {
        return tr("Mark the subject: drag over its tokens.");
    }
    return error(side).isEmpty() ? QString() : tr("No result yet");
}

void TracePanel::show(Side side) {
    const ExperimentRunner& results = context().results;
    TraceView& shown = view(side);
    auto failure = results.failure(side, Channel::Patched);
    if (!failure) {
        failure = results.failure(side, Channel::Trace);
    }
    m_errors[indexOf(side)]->setError(failure ? errorText(failure->code, failure->arguments, failure->detail)
                                              : QString());
    Choice choice = state().trace.isOn() ? choose(side) : Choice{};
    m_answers[indexOf(side)] = choice.answer;
    shown.setTitle(choice.shown.isEmpty() ? shownModelName(state().pane(side).model)
                                          : QString::fromStdString(choice.shown.runs().model.name));
    if (choice.shown.isEmpty()) {
        shown.clear(emptyText(side));
    } else {
        shown.setShown(std::move(choice.shown));
    }
    m_checks[indexOf(side)] = checkEstimates(shown.shown());
    shown.setStale(choice.answer != nullptr && (choice.isStale || failure.has_value()));
    shown.setRemainingSeconds(results.remainingSeconds(side, Channel::Trace));
    showPatched(side);
    showLinked();
    showNote();
    updateCaption();
}

/// "demo-mamba2, 2 patches: ·French 0.020 → 0.712 of 0.982 (71 %)"
QString TracePanel::noteOf(Side side) const {
    const TraceShown& shown = view(side).shown();
    if (shown.isEmpty()) {
        return {};
    }
    const ExperimentRunner& results = context().results;
    const TraceSnapshot& runs = shown.runs();
    const QString model = QString::fromStdString(runs.model.name);
    QStringList notes;
    const auto* patched = results.result<TraceSnapshot>(side, Channel::Patched);
    if (patched != nullptr && patched->variants.size() == 2 && hasPatches(state(), side) &&
        !results.isStale(side, Channel::Patched)) {
        const TraceVariant& variant = patched->variants.back();
        const QString effect = variant.indirectEffect
                                   ? percentText(formatFixed(100 * *variant.indirectEffect, 0))
                                   : tr("no gap");
        notes.append(tr("%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)")
                         .arg(model, isolated(tokenDisplay(patched->target.text)),
                              formatProbability(variant.probability),
                              formatProbability(patched->corruptProbability),
                              formatProbability(patched->cleanProbability), effect));
    }
    if (const auto& check = m_checks[indexOf(side)]) {
        notes.append(tr("%1: %2").arg(model, estimateWords(shown, *check)));
    }
    if (std::abs(runs.cleanProbability - runs.corruptProbability) < kSmallGap) {
        notes.append(tr("%1: p and p* are hardly apart, so shares of the way say little").arg(model));
    }
    return notes.join(QStringLiteral(" · "));
}

void TracePanel::showNote() {
    QStringList notes{noteOf(Side::Left), noteOf(Side::Right)};
    notes.removeAll(QString());
    m_note->setText(notes.join(QStringLiteral("  |  ")));
    m_note->setVisible(state().trace.isOn()); // its place stays, so that nothing jumps at a click
}

/// "first-order estimates: r = 0.93 | 0.97, at most 0.412 | 0.224 off"
QString TracePanel::checkWords() const {
    QStringList correlations;
    QStringList largest;
    for (const auto& check : m_checks) {
        if (check) {
            correlations.append(std::isnan(check->correlation) ? QStringLiteral("–")
                                                               : formatFixed(check->correlation, 2));
            largest.append(formatProbability(check->largest));
        }
    }
    const QString between = QStringLiteral(" | ");
    return largest.isEmpty() ? QString()
                             : tr("first-order estimates: r = %1, at most %2 off")
                                   .arg(correlations.join(between), largest.join(between));
}

QString TracePanel::caption() const {
    QStringList parts;
    for (const Side side : kSides) {
        const auto& answer = m_answers[indexOf(side)];
        if (answer != nullptr && view(side).shown().rowCount() > 0) {
            parts.append(tr("p(%1)").arg(isolated(tokenDisplay(view(side).shown().runs().target.text))));
        }
    }
    parts.removeDuplicates();
    if (parts.isEmpty()) {
        return {};
    }
    const Side first = m_answers[0] != nullptr ? Side::Left : Side::Right;
    const bool restores = view(first).shown().into() == BaseRun::Corrupt;
    const QString what = restores ? tr("%1 with clean states put into the corrupted run · %2")
                                  : tr("%1 with corrupted states put into the clean run · %2");
    const QString caption =
        what.arg(parts.join(QStringLiteral(" | ")), otherRunOf(*m_answers[indexOf(first)]));
    const QString checks = checkWords();
    return checks.isEmpty() ? caption : tr("%1 · %2").arg(caption, checks);
}

Trust TracePanel::badge() const {
    std::vector<Trust> parts;
    for (const Side side : kSides) {
        const TraceShown& shown = view(side).shown();
        const auto& answer = m_answers[indexOf(side)];
        if (answer == nullptr || shown.rowCount() == 0) {
            continue;
        }
        parts.push_back(exactTrust(tr("Each cell is a run of its own with that state replaced: the model's "
                                      "own probability, to rounding.")));
        if (shown.hasEstimates()) {
            parts.push_back({Trust::Level::Doubtful, tr("first-order"),
                             tr("Dotted cells are first-order estimates from one backward pass; they are "
                                "replaced as the exact ones come.")});
        }
        parts.push_back(precisionTrust(answer->provenance));
        parts.push_back(storedTrust(context().results.isStored(side, Channel::Trace) && !shown.hasEstimates(),
                                    answer->provenance));
    }
    return joinedTrust(parts);
}

} // namespace mambascope::ui
