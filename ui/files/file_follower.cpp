// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_follower.hpp"

#include <utility>

#include <QFileInfo>
#include <QMetaObject>

namespace mambascope::ui {
namespace {

constexpr int kLookMs = 1000;

} // namespace

FileFollower::FileFollower(QObject* parent)
    : QObject(parent) {
    setObjectName(QStringLiteral("fileFollower"));
    m_thread.setMaxThreadCount(1);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &FileFollower::look);
}

FileFollower::~FileFollower() {
    m_thread.waitForDone();
}

FileFollower::Stamp FileFollower::stampOf(const QString& file) {
    const QFileInfo info(file);
    return info.exists() ? Stamp{info.lastModified(), info.size()} : Stamp{};
}

void FileFollower::follow(const QString& file) {
    m_file = file;
    if (file.isEmpty()) {
        m_look.stop();
        return;
    }
    noteKnown();
    m_look.start();
}

void FileFollower::noteKnown() {
    if (!m_file.isEmpty()) {
        m_known = stampOf(m_file);
    }
}

void FileFollower::look() {
    if (std::exchange(m_isLooking, true)) {
        return; // a disk that sleeps
    }
    m_thread.start([this, file = m_file] {
        QMetaObject::invokeMethod(
            this, [this, file, stamp = stampOf(file)] { take(file, stamp); }, Qt::QueuedConnection);
    });
}

void FileFollower::take(const QString& file, const Stamp& stamp) {
    m_isLooking = false;
    if (file == m_file && stamp.size >= 0 && stamp != m_known) {
        m_known = stamp;
        Q_EMIT
        changed(file);
    }
}

} // namespace mambascope::ui
