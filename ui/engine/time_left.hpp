// SPDX-License-Identifier: GPL-3.0-or-later
// How long a running request will still take, from how far it has come since it began to run.
#pragma once

#include <optional>
#include <string>

#include <QtGlobal>

namespace mambascope::ui {

/// Time that a request waits for others does not count: the clock starts when it tells of progress for the
/// first time, and anew at each stage (loading says nothing about the sweep behind it).
class TimeLeft {
public:
    void restart();                                                     ///< another request
    void progress(const std::string& stage, double done, qint64 nowMs); ///< `done` of the stage, 0 … 1
    /// Seconds; nothing within the first second, when it may be over before it is read, and while nothing has
    /// come of the stage since its beginning.
    [[nodiscard]] std::optional<double> seconds(qint64 nowMs) const;

private:
    std::string m_stage;
    bool m_hasBegun = false;
    double m_doneAtStart = 0;
    double m_done = 0;
    qint64 m_start = 0;
};

} // namespace mambascope::ui
