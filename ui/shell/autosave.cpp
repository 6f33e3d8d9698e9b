// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/autosave.hpp"

#include <utility>

#include <QPointer>

#include "ui/text/error_text.hpp"

namespace mambascope::ui {

Autosave::Autosave(Experiment& experiment, SessionSaver& saver, const QString& folder, IsClean isClean,
                   Content content, QObject* parent)
    : QObject(parent)
    , m_saver(saver)
    , m_folder(folder)
    , m_isClean(std::move(isClean))
    , m_content(std::move(content)) {
    setObjectName(QStringLiteral("autosave"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kIntervalMs);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::due);
    connect(&experiment, &Experiment::historyChanged, this, &Autosave::noteChange); // names are changes, too
}

Autosave::~Autosave() {
    if (m_file) {
        m_saver.wait();
        m_file->discard();
    }
}

void Autosave::setInterval(int ms) {
    m_isOff = ms <= 0;
    if (m_isOff) {
        m_timer.stop();
    } else {
        m_timer.setInterval(ms);
    }
}

void Autosave::noteChange() {
    m_idle.start();
    if (!m_isOff && !m_timer.isActive()) {
        m_timer.start();
    }
}

/// While somebody is at work, a little later.
void Autosave::due() {
    if (!m_idle.isActive()) {
        saveNow();
        return;
    }
    QTimer::singleShot(m_idle.remainingTime() + 1, this, &Autosave::due);
}

void Autosave::saveNow() {
    m_timer.stop();
    if (m_isClean()) {
        if (m_file) {
            m_file->discard();
        }
        return;
    }
    if (!m_file) {
        m_file = RecoveryFile::make(m_folder);
    }
    const QString path = m_file ? m_file->path() : m_folder + QStringLiteral("/copy.mambascope");
    WindowSession content = m_content();
    content.withEdits = false;
    m_saver.save(std::move(content), path, [self = QPointer(this)](const SessionSaver::Outcome& outcome) {
        if (self && outcome.failure && !std::exchange(self->m_hasFailed, true)) {
            Q_EMIT
            self->failed(tr("Unsaved work can't be backed up: %1").arg(errorText(*outcome.failure)));
        } else if (self && !outcome.failure) {
            self->m_hasFailed = false;
        }
    });
}

void Autosave::adopt(std::unique_ptr<RecoveryFile> file) {
    if (m_file) {
        m_file->discard();
    }
    m_file = std::move(file);
}

} // namespace mambascope::ui
