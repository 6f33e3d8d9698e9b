// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/window_thread.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QThread>
#include <exception>

namespace mambascope::ui {

void onWindowThread(const std::function<void()>& work) {
    QCoreApplication* application = QCoreApplication::instance();
    if (application == nullptr || QThread::currentThread() == application->thread()) {
        work();
        return;
    }
    std::exception_ptr thrown;
    QMetaObject::invokeMethod(
        application,
        [&] {
            try {
                work();
            } catch (...) {
                thrown = std::current_exception();
            }
        },
        Qt::BlockingQueuedConnection);
    if (thrown) {
        std::rethrow_exception(thrown);
    }
}

void awaitWorker(const std::function<bool()>& isDone) {
    while (!isDone()) {
        QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
    }
}

} // namespace mambascope::ui
