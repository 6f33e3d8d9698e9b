// SPDX-License-Identifier: GPL-3.0-or-later
// An export that is made on a thread of its own.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "core/base/error.hpp"
#include "ui/exports/figure_export.hpp"

namespace mambascope::ui {

class ExportJob : public QObject {
    Q_OBJECT

public:
    struct Outcome {
        std::optional<Error> failure; ///< nothing: the folder is there, unless it was cancelled
        bool isCancelled = false;     ///< nothing was written
        QStringList notes;            ///< what is left out and why, a sentence each
    };

    /// Starts at once. Lives on the window's thread, and asks views there, one short step after another.
    ExportJob(PreparedExport what, QObject* parent);
    /// Cancels it, and waits until the file at hand is made.
    ~ExportJob() override;

    /// finished() comes soon, in most cases with isCancelled.
    void cancel() { m_progress->cancel(); }

Q_SIGNALS:
    void progressed(int done, int steps, const QString& what);
    void finished(const mambascope::ui::ExportJob::Outcome& outcome);

private:
    std::shared_ptr<ExportProgress> m_progress;
    QThreadPool m_thread; ///< of one thread
};

} // namespace mambascope::ui
