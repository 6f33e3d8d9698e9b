// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the rows to be shown on a thread of its own; only the newest question is answered.
#pragma once

#include <atomic>
#include <memory>

#include <QObject>
#include <QThreadPool>

#include "ui/data/row_order.hpp"

namespace mambascope::ui {

class RowArranger : public QObject {
    Q_OBJECT

public:
    explicit RowArranger(QObject* parent = nullptr);
    /// Stops, and waits until that has been seen.
    ~RowArranger() override;

    void ask(RowQuestion question);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_stop != nullptr; }

Q_SIGNALS:
    void arranged(const mambascope::ui::RowsShown& rows);

private:
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the newest question; null: it was answered
    QThreadPool m_thread;                      ///< of one thread
};

} // namespace mambascope::ui
