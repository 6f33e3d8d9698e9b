// SPDX-License-Identifier: GPL-3.0-or-later
// Marks a result as out of date, unless the next answer comes within a moment.
#pragma once

#include <functional>

#include <QObject>
#include <QTimer>

namespace mambascope::ui {

class StaleDelay : public QObject {
    Q_OBJECT

public:
    static constexpr int kDelayMs =
        150; ///< an answer within this time shows no mark: a click doesn't flicker

    /// `apply` marks, or takes the mark away, as things stand when it is called.
    explicit StaleDelay(std::function<void()> apply, QObject* parent = nullptr);

    /// What is shown is out of date. `atOnce`: it is not even of the same question, or it won't be replaced.
    void update(bool isStale, bool atOnce);

private:
    std::function<void()> m_apply;
    QTimer m_timer;
};

} // namespace mambascope::ui
