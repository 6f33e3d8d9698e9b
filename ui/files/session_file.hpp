// SPDX-License-Identifier: GPL-3.0-or-later
// Which file an experiment is of, at each point of its history.
#pragma once

#include <QString>

#include "ui/history/experiment.hpp"

namespace mambascope::ui {

/// Opening a session is a step that undo takes back, and with it goes the file's name: what is saved then
/// goes to the file that it came from. The experiment's clean state is what the file holds.
class SessionFile {
public:
    /// The experiment must outlive the file.
    explicit SessionFile(Experiment& experiment)
        : m_experiment(experiment) {}

    /// Of the present state; empty: there is no file yet.
    [[nodiscard]] QString path() const { return m_experiment.history().file(); }
    /// The present state was read from a file; `isStep`: by the history's newest step.
    void opened(const QString& path, bool isStep);
    /// The present state was written to a file.
    void saved(const QString& path);

private:
    Experiment& m_experiment;
};

} // namespace mambascope::ui
