// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/prompt_presenter.hpp"

#include "ui/engine/request_plan.hpp"
#include "ui/shell/prompt/prompt_facts.hpp"
#include "ui/state/edits.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

PromptPresenter::PromptPresenter(PromptBar& bar, GalleryPopup& gallery, Experiment& experiment,
                                 ExperimentRunner& runner, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_gallery(gallery)
    , m_experiment(experiment)
    , m_runner(runner) {
    setObjectName(QStringLiteral("promptPresenter"));
    connect(&bar.edit(), &PromptEdit::edited, this, [this](const QString& text) {
        m_experiment.change(
            withPrompt(m_experiment.state(), text.toStdString()), [] { return tr("edit the prompt"); },
            StepKind::Typing);
    });
    connect(&bar.edit(), &PromptEdit::shortened, this, [this] {
        m_isShortened = true;
        showHint();
    });
    connect(&bar.edit(), &PromptEdit::returnPressed, &runner, &ExperimentRunner::flush);
    connect(&bar, &PromptBar::hintLinkActivated, this, &PromptPresenter::followLink);
    connect(&gallery, &GalleryPopup::chosen, this, [this](int index) {
        const std::vector<GalleryEntry>& entries = m_gallery.entries();
        if (index >= 0 && index < static_cast<int>(entries.size())) {
            choose(entries[static_cast<std::size_t>(index)]);
        }
    });
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what.testFlag(StatePart::Prompt)) {
                    m_isShortened = false;
                    showPrompt();
                }
                showHint();
                showError();
            });
    connect(&runner, &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        const bool concerns = change.channel == Channel::Predict || change.channel == Channel::Flow;
        if (concerns && !change.isProgressOnly) {
            showHint();
            showError();
        }
    });
    showPrompt();
    showHint();
    showError();
}

void PromptPresenter::choose(const GalleryEntry& entry) {
    ExperimentState next = withTarget(withoutPromptParts(m_experiment.state()), {});
    next.prompt = entry.prompt.toStdString();
    next.subject.reset();
    m_experiment.change(next, [prompt = entry.prompt] { return tr("choose “%1”").arg(prompt); });
}

void PromptPresenter::follow(const QString& target) {
    const ExperimentState next = withTarget(m_experiment.state(), target.trimmed().toStdString());
    m_experiment.change(next, [followed = target.trimmed()] {
        return followed.isEmpty() ? tr("follow each model's answer") : tr("follow %1").arg(followed);
    });
}

void PromptPresenter::followLink(const QString& link) {
    if (link == QLatin1String(kKeepSpaceLink) || link == QLatin1String(kDropSpaceLink)) {
        setKeepTrailingSpace(link == QLatin1String(kKeepSpaceLink));
    } else if (link == QLatin1String(kGuessSubjectLink)) {
        ExperimentState next = m_experiment.state();
        next.subject.reset();
        m_experiment.change(next, [] { return tr("guess the subject"); });
    } else if (link == QLatin1String(kOwnAnswerLink)) {
        follow({});
    }
}

void PromptPresenter::setKeepTrailingSpace(bool keep) {
    ExperimentState next = m_experiment.state();
    next.keepTrailingSpace = keep;
    m_experiment.change(next, [keep] {
        return keep ? tr("keep the space at the end") : tr("leave out the space at the end");
    });
}

void PromptPresenter::showPrompt() {
    m_bar.edit().setText(QString::fromStdString(m_experiment.state().prompt));
}

/// What the model answers to the present prompt with nothing cut. Knockouts don't change it, so it stays in
/// the hint while the answer to a click is computed.
const PredictSnapshot* PromptPresenter::cleanPrediction(Side side) const {
    const auto snapshot = m_runner.snapshot(side, Channel::Predict);
    if (snapshot == nullptr || m_runner.failure(side, Channel::Predict)) {
        return nullptr;
    }
    const ExperimentState& state = m_experiment.state();
    const auto& asked = std::get<PredictRequest>(snapshot->request.body);
    const bool isOfState = asked.model == modelRef(state, side) && asked.prompt.text == modelPrompt(state) &&
                           asked.prompt.target == state.target && asked.prompt.bos == state.pane(side).bos;
    return isOfState ? m_runner.result<PredictSnapshot>(side, Channel::Predict) : nullptr;
}

void PromptPresenter::showHint() {
    PromptHintInput input;
    input.state = &m_experiment.state();
    input.known = findGalleryEntry(m_gallery.entries(), m_experiment.state());
    input.subject = m_runner.subject();
    input.left = cleanPrediction(Side::Left);
    input.right = cleanPrediction(Side::Right);
    const QString hint = promptHint(input);
    m_bar.setHint(m_isShortened ? tr("The pasted text was cut off: a prompt has at most %1 bytes. %2")
                                      .arg(kLongestPrompt)
                                      .arg(hint)
                                : hint);
}

void PromptPresenter::showError() {
    if (modelPrompt(m_experiment.state()).empty()) {
        m_bar.setError(errorText(ErrorCode::PromptEmpty, {}, {}));
        return;
    }
    if (const std::size_t length = modelPrompt(m_experiment.state()).size(); length > kLongestPrompt) {
        m_bar.setError(
            tr("The prompt is %1 bytes long. The limit is %2 bytes.").arg(length).arg(kLongestPrompt));
        return;
    }
    for (const Side side : kSides) {
        for (const Channel channel : m_runner.channels()) {
            const auto& failure = m_runner.failure(side, channel);
            if (failure && errorPlace(failure->code) == ErrorPlace::Prompt) {
                m_bar.setError(errorText(failure->code, failure->arguments, failure->detail));
                return;
            }
        }
    }
    m_bar.setError({});
}

} // namespace mambascope::ui
