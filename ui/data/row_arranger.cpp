// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/row_arranger.hpp"

#include <exception>
#include <utility>

#include <QMetaObject>

namespace mambascope::ui {

RowArranger::RowArranger(QObject* parent)
    : QObject(parent) {
    setObjectName(QStringLiteral("rowArranger"));
    m_thread.setMaxThreadCount(1);
}

RowArranger::~RowArranger() {
    stop();
    m_thread.waitForDone();
}

void RowArranger::stop() {
    if (m_stop) {
        *m_stop = true;
        m_stop = nullptr;
    }
}

void RowArranger::ask(RowQuestion question) {
    stop();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_thread.start([this, stop = m_stop, question = std::move(question)] {
        RowsShown rows;
        try {
            rows = rowsShown(question, *stop);
        } catch (const Error&) {
            return; // stopped: a newer question waits
        } catch (const std::exception& error) {
            rows.failure = Error(ErrorCode::OutOfMemory, {"cpu", error.what()});
        }
        QMetaObject::invokeMethod(
            this,
            [this, stop, rows = std::move(rows)] {
                if (!*stop) {
                    m_stop = nullptr;
                    Q_EMIT
                    arranged(rows);
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace mambascope::ui
