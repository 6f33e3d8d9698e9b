// SPDX-License-Identifier: GPL-3.0-or-later
// How far an export is, and the wish to end it.
#pragma once

#include <QString>
#include <atomic>
#include <functional>
#include <utility>

namespace mambascope::ui {

/// Thrown out of an export that was cancelled.
struct ExportCancelled {};

/// One thread makes the export and says how far it is; any thread may cancel it.
class ExportProgress {
public:
    /// Is told on the thread that makes the export: so many steps of so many are done, and what comes now.
    using Tell = std::function<void(int done, int steps, const QString& what)>;

    explicit ExportProgress(Tell tell = {})
        : m_tell(std::move(tell)) {}

    void begin(int steps) { m_steps = steps; }
    /// A step begins. Throws ExportCancelled.
    void next(const QString& what);
    /// Throws ExportCancelled.
    void check() const;
    void cancel() { m_isCancelled = true; }

private:
    Tell m_tell;
    int m_steps = 0;
    int m_begun = 0;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace mambascope::ui
