// SPDX-License-Identifier: GPL-3.0-or-later
// The window before an audience: it shows nothing but the models, in large type, and steps through a talk.
#pragma once

#include <memory>

#include <QByteArray>

#include "ui/presenter/blank_cover.hpp"
#include "ui/presenter/speaker_window.hpp"
#include "ui/presenter/talk_keys.hpp"
#include "ui/shell/window_context.hpp"
#include "ui/shell/window_layout.hpp"

namespace mambascope::ui {

class Presentation : public QObject {
    Q_OBJECT

public:
    /// The context must outlive it; its body is made.
    Presentation(WindowContext& context, QObject* parent);
    ~Presentation() override;

    /// Full screen, without menus, prompt field, docks and status line. With a second screen the room gets
    /// that one, and the speaker's window stands on the other. Nothing where it runs already.
    void begin();
    /// The window as it was, at the state where it stood.
    void end();
    [[nodiscard]] bool isRunning() const { return m_keys != nullptr; }

    [[nodiscard]] const Talk& talk() const { return m_talk; }
    /// The session is another one, as somebody else has saved it (Talk::follow).
    void follow() { m_talk.follow(); }
    /// Null before the beginning.
    [[nodiscard]] SpeakerWindow* speaker() { return m_speaker.get(); }

private:
    void obey(TalkCommand command);
    void setBlank(bool isBlank);
    void showSpeaker(bool isShown);
    void placeWindows();

    WindowContext& m_context;
    Talk m_talk;
    BlankCover* m_cover;              ///< of the window, which owns it
    std::unique_ptr<TalkKeys> m_keys; ///< while it runs
    std::unique_ptr<SpeakerWindow> m_speaker;
    Arrangement m_before;
    QByteArray m_geometry;
    bool m_wasPresenting = false; ///< the theme was large already
    bool m_isSwapped = false;     ///< the room has the first screen
};

} // namespace mambascope::ui
