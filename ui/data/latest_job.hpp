// SPDX-License-Identifier: GPL-3.0-or-later
// Work on a thread of its own, of which only the newest counts: what was asked for before is stopped, and
// nothing of it is told any more.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QObject>
#include <QThreadPool>

namespace mambascope::ui {

class LatestJob : public QObject {
    Q_OBJECT

public:
    /// What is done with the outcome, on this object's thread.
    using Then = std::function<void()>;
    /// Called on the other thread; may throw Error Cancelled once `stop` is set, and nothing else.
    using Work = std::function<Then(const std::atomic<bool>& stop)>;

    explicit LatestJob(const QString& name, QObject* parent = nullptr);
    /// Stops, and waits until that has been seen.
    ~LatestJob() override;

    void start(Work work);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_stop != nullptr; }

private:
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the newest work; null: it is done
    QThreadPool m_thread;                      ///< of one thread
};

} // namespace mambascope::ui
