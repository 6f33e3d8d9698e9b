// SPDX-License-Identifier: GPL-3.0-or-later
// The runner and session files: answers that were stored, and those that are to be.
#include <algorithm>
#include <set>

#include "core/values/snapshot_model.hpp"
#include "ui/engine/experiment_runner.hpp"

namespace mambascope::ui {

std::size_t ExperimentRunner::keepStored(std::span<const std::shared_ptr<const Snapshot>> answers) {
    std::size_t refused = 0;
    std::set<std::string> others; // models
    for (const std::shared_ptr<const Snapshot>& answer : answers) {
        if (!m_stored.add(answer)) {
            others.insert(modelOf(answer->request.body).model);
            ++refused;
            continue;
        }
        m_store.keep(answer);
        m_models.try_emplace(modelKey(modelOf(answer->request.body)), modelIn(answer->body));
        (void)learnRuns(*answer);
    }
    replan();
    for (const std::string& name : others) {
        Q_EMIT
        storedWent(QString::fromStdString(name));
    }
    return refused;
}

void ExperimentRunner::meetModel(const ModelRef& reference, const ModelInfo& model) {
    const std::string key = modelKey(reference);
    const std::vector<StoredResults::Answer> others = m_stored.meet(key, model);
    if (others.empty()) {
        return;
    }
    const auto isOther = [&](const std::shared_ptr<const Snapshot>& answer) {
        return std::find(others.begin(), others.end(), answer) != others.end();
    };
    m_store.removeIf(isOther);
    m_models[key] = model;
    m_runs.forget(reference.model); // its tokens may be others, too
    for (const Side side : kSides) {
        for (const Channel channel : std::vector(m_channels)) {
            Slot& s = slot(side, channel);
            if (isOther(s.snapshot)) {
                s.snapshot.reset();
                s.asked.reset();
                tell(side, channel, News::Snapshot);
            }
        }
    }
    replan();
    flush();
    Q_EMIT
    storedWent(QString::fromStdString(reference.model));
}

std::shared_ptr<const Snapshot> ExperimentRunner::wholeAnswer(const Wanted& wanted) {
    if (!wanted.body) {
        return nullptr;
    }
    // Answers that are too large for the store are only shown.
    const std::shared_ptr<const Snapshot>& shown = slot(wanted.side, wanted.channel).snapshot;
    const bool isShown = shown && !shown->partial && shown->request.body == *wanted.body;
    return isShown ? shown : m_store.find(*wanted.body);
}

std::vector<std::shared_ptr<const Snapshot>> ExperimentRunner::answersTo(const ExperimentState& state) {
    std::vector<std::shared_ptr<const Snapshot>> answers;
    for (const Wanted& wanted : plan(state, m_subjectFinder(state))) {
        auto answer = wholeAnswer(wanted);
        if (answer != nullptr && std::find(answers.begin(), answers.end(), answer) == answers.end()) {
            answers.push_back(std::move(answer));
        }
    }
    return answers;
}

std::shared_ptr<const Snapshot> ExperimentRunner::answerTo(const ExperimentState& state, Side side,
                                                           Channel channel) {
    for (const Wanted& wanted : plan(state, m_subjectFinder(state))) {
        if (wanted.side == side && wanted.channel == channel) {
            return wholeAnswer(wanted);
        }
    }
    return nullptr;
}

} // namespace mambascope::ui
