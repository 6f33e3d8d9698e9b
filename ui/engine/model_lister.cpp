// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/model_lister.hpp"

#include <exception>
#include <utility>

namespace mambascope::ui {

ModelLister::ModelLister(List list, std::function<Folders()> folders, QObject* parent)
    : QObject(parent)
    , m_list(std::move(list))
    , m_folders(std::move(folders)) {
    setObjectName(QStringLiteral("modelLister"));
}

ModelLister::~ModelLister() {
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ModelLister::refresh() {
    if (m_isLooking) {
        m_lookAgain = true; // there may be another folder since
        return;
    }
    if (m_thread.joinable()) {
        m_thread.join(); // has delivered
    }
    m_isLooking = true;
    m_thread = std::thread([this, list = m_list, folders = m_folders()] {
        std::vector<ModelChoice> found;
        try {
            if (list) {
                found = list(folders);
            }
        } catch (const std::exception&) { // a folder that can't be read: the menu still offers others
        }
        QMetaObject::invokeMethod(
            this, [this, found = std::move(found)]() mutable { take(std::move(found)); },
            Qt::QueuedConnection);
    });
}

void ModelLister::take(std::vector<ModelChoice> found) {
    m_isLooking = false;
    const bool isNew = m_choices != found;
    m_choices = std::move(found);
    if (std::exchange(m_lookAgain, false)) {
        refresh();
    }
    if (isNew) {
        Q_EMIT
        changed();
    }
}

} // namespace mambascope::ui
