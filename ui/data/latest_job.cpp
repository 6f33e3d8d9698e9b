// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/latest_job.hpp"

#include <utility>

#include <QMetaObject>

#include "core/base/error.hpp"

namespace mambascope::ui {

LatestJob::LatestJob(const QString& name, QObject* parent)
    : QObject(parent) {
    setObjectName(name);
    m_thread.setMaxThreadCount(1);
}

LatestJob::~LatestJob() {
    stop();
    m_thread.waitForDone();
}

void LatestJob::stop() {
    if (m_stop) {
        *m_stop = true;
        m_stop = nullptr;
    }
}

void LatestJob::start(Work work) {
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_thread.start([this, stop = m_stop, work = std::move(work)] {
        if (*stop) {
            return; // it waited for one before it, and is not asked for any more
        }
        Then then;
        try {
            then = work(*stop);
        } catch (const Error&) {
            return; // it was stopped, and nobody waits for it
        }
        QMetaObject::invokeMethod(
            this,
            [this, stop, then = std::move(then)] {
                if (!*stop) {
                    m_stop = nullptr;
                    then();
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace mambascope::ui
