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
        m_models.try_emplace(modelOf(answer->request.body).model, modelIn(answer->body));
    }
    replan();
    for (const std::string& name : others) {
        Q_EMIT
        storedWent(QString::fromStdString(name));
    }
    return refused;
}

void ExperimentRunner::meetModel(const std::string& name, const ModelInfo& model) {
    const std::vector<StoredResults::Answer> others = m_stored.meet(name, model);
    if (others.empty()) {
        return;
    }
    const auto isOther = [&](const std::shared_ptr<const Snapshot>& answer) {
        return std::find(others.begin(), others.end(), answer) != others.end();
    };
    m_store.removeIf(isOther);
    m_models[name] = model;
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
    storedWent(QString::fromStdString(name));
}

std::vector<std::shared_ptr<const Snapshot>> ExperimentRunner::answersTo(const ExperimentState& state) {
    std::vector<std::shared_ptr<const Snapshot>> answers;
    const auto take = [&](const std::shared_ptr<const Snapshot>& answer) {
        if (answer != nullptr && std::find(answers.begin(), answers.end(), answer) == answers.end()) {
            answers.push_back(answer);
        }
    };
    for (const Wanted& wanted : plan(state, m_subjectFinder(state))) {
        if (!wanted.body) {
            continue;
        }
        // Answers that are too large for the store are only shown.
        const std::shared_ptr<const Snapshot>& shown = slot(wanted.side, wanted.channel).snapshot;
        const bool isShown = shown && !shown->partial && shown->request.body == *wanted.body;
        take(isShown ? shown : m_store.find(*wanted.body));
    }
    return answers;
}

} // namespace mambascope::ui
