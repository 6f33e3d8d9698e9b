// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/talk.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::ui {

Talk::Talk(Experiment& experiment, QObject* parent)
    : QObject(parent)
    , m_experiment(experiment) {
    setObjectName(QStringLiteral("talk"));
    connect(&experiment, &Experiment::historyChanged, this, [this] {
        if (isRunning()) {
            Q_EMIT
            changed();
        }
    });
}

void Talk::begin() {
    const HistoryNode& present = m_experiment.history().present();
    m_before = present.id;
    m_step = present.id;
    go(present.name.isEmpty() ? 0 : index());
}

void Talk::end() {
    if (isRunning()) {
        m_experiment.goTo(
            std::exchange(m_before, 0)); // false where a full history has forgotten it: then it stays
    }
}

int Talk::index() const {
    const auto found = std::find(steps().begin(), steps().end(), m_step);
    return found == steps().end() ? -1 : static_cast<int>(found - steps().begin());
}

const HistoryNode* Talk::step(int index) const {
    return index >= 0 && index < count()
               ? m_experiment.history().find(steps()[static_cast<std::size_t>(index)])
               : nullptr;
}

bool Talk::isAside() const {
    return index() >= 0 && m_experiment.history().present().id != m_step;
}

void Talk::follow() {
    if (isRunning()) {
        m_before = m_step = m_experiment.history().present().id;
        Q_EMIT
        changed();
    }
}

void Talk::go(int index) {
    if (!isRunning() || count() == 0) {
        return;
    }
    m_step = steps()[static_cast<std::size_t>(std::clamp(index, 0, count() - 1))];
    m_experiment.goTo(m_step); // tells of it
}

} // namespace mambascope::ui
