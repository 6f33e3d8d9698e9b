// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that somebody else has written a file. It looks at it every second, on a thread of its own: a
// network's file system tells nobody of changes, and its disk may sleep.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace mambascope::ui {

class FileFollower : public QObject {
    Q_OBJECT

public:
    explicit FileFollower(QObject* parent = nullptr);
    ~FileFollower() override;

    /// Looks at this file from now on; as it is now it counts as known. Empty: at none.
    void follow(const QString& file);
    [[nodiscard]] const QString& file() const { return m_file; }
    /// What we have written ourselves, or read, is known.
    void noteKnown();
    void setInterval(int ms) { m_look.setInterval(ms); }

Q_SIGNALS:
    /// The file is another one than the known one. Tells once of each; nothing of a file that is gone.
    void changed(const QString& file);

private:
    /// What tells one file from another without reading it.
    struct Stamp {
        QDateTime time;
        qint64 size = -1; ///< −1: it isn't there
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    [[nodiscard]] static Stamp stampOf(const QString& file);
    void look();
    void take(const QString& file, const Stamp& stamp);

    QString m_file;
    Stamp m_known;
    QTimer m_look;
    QThreadPool m_thread; ///< of one thread
    bool m_isLooking = false;
};

} // namespace mambascope::ui
