// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_job.hpp"

#include <exception>
#include <utility>

#include <QMetaObject>

#include "ui/charts/window_thread.hpp"

namespace mambascope::ui {
namespace {

ExportJob::Outcome make(const PreparedExport& what, ExportProgress& progress) {
    ExportJob::Outcome outcome;
    try {
        outcome.notes = writeFigure(what, progress);
    } catch (const ExportCancelled&) {
        outcome.isCancelled = true;
    } catch (const Error& error) {
        outcome.failure = error;
    } catch (const std::exception& error) { // memory that ran out
        outcome.failure =
            Error(ErrorCode::FileWriteFailed, {what.request.folder.toStdString(), error.what()});
    }
    return outcome;
}

} // namespace

ExportJob::ExportJob(PreparedExport what, QObject* parent)
    : QObject(parent)
    , m_progress(std::make_shared<ExportProgress>([this](int done, int steps, const QString& now) {
        QMetaObject::invokeMethod(
            this,
            [this, done, steps, now] {
                Q_EMIT
                progressed(done, steps, now);
            },
            Qt::QueuedConnection);
    })) {
    setObjectName(QStringLiteral("exportJob"));
    m_thread.setMaxThreadCount(1);
    m_thread.start([this, what = std::move(what)] {
        QMetaObject::invokeMethod(
            this,
            [this, outcome = make(what, *m_progress)] {
                Q_EMIT
                finished(outcome);
            },
            Qt::QueuedConnection);
    });
}

ExportJob::~ExportJob() {
    constexpr int kLookMs = 2;
    m_progress->cancel();
    awaitWorker([this] { return m_thread.waitForDone(kLookMs); });
}

} // namespace mambascope::ui
