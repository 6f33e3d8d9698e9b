// SPDX-License-Identifier: GPL-3.0-or-later
// Which file an experiment is of, at each point of its history.
#pragma once

#include <vector>

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace mambascope::ui {

/// Opening a session is a step that undo takes back, and with it goes the file's name: what is saved then
/// goes to the file that it came from. The history's clean state is what the file holds.
class SessionFile : public QObject {
    Q_OBJECT

public:
    /// The stack must outlive the file.
    explicit SessionFile(QUndoStack& stack, QObject* parent = nullptr);

    /// Of the present state; empty: there is no file yet.
    [[nodiscard]] QString path() const;
    /// The present state was read from a file; `isStep`: by the history's newest step.
    void opened(const QString& path, bool isStep);
    /// The present state was written to a file.
    void saved(const QString& path);

private:
    struct Opening {
        const QUndoCommand* step = nullptr;
        QString path;
    };

    /// Index in m_openings of the last one that is done; −1: none.
    [[nodiscard]] int lastOpening() const;
    void forgetGoneSteps();

    QUndoStack& m_stack;
    QString m_first;                 ///< before all openings
    std::vector<Opening> m_openings; ///< in the history's order
    bool m_hadRedo = false;          ///< the history went on beyond the present state when last seen
};

} // namespace mambascope::ui
