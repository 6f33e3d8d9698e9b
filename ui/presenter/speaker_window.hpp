// SPDX-License-Identifier: GPL-3.0-or-later
// What the speaker sees and the room doesn't: where the talk is, notes, what comes next, the time.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/presenter/step_preview.hpp"
#include "ui/presenter/talk.hpp"

namespace mambascope::ui {

class SpeakerWindow : public QWidget {
    Q_OBJECT

public:
    /// A window of its own, hidden at first. The talk must outlive it. The time runs from here.
    SpeakerWindow(const Talk& talk, StepPreview::Draw draw);

    /// Results are new: the next step may have a picture now.
    void refreshNext() { m_nextPicture->refresh(); }
    void setBlank(bool isBlank);

Q_SIGNALS:
    /// The user has closed it.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QLabel* addLabel(QVBoxLayout& column, const char* name, const char* role);
    void showTalk();
    void showTime();
    [[nodiscard]] QString placeText() const;

    const Talk& m_talk;
    QLabel* m_place;
    QLabel* m_name;
    QLabel* m_time;
    QPlainTextEdit* m_notes;
    QLabel* m_next;
    StepPreview* m_nextPicture;
    QLabel* m_nextWords;
    QLabel* m_keys;
    QElapsedTimer m_since;
    QTimer m_tick;
    bool m_isBlank = false;
};

} // namespace mambascope::ui
