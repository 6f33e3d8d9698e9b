// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/presentation.hpp"

#include <utility>

#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>

#include "ui/shell/step_picture.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {

Presentation::Presentation(WindowContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_talk(context.model.experiment)
    , m_cover(new BlankCover(&context.window)) {
    setObjectName(QStringLiteral("presentation"));
}

Presentation::~Presentation() {
    delete m_cover;
}

void Presentation::begin() {
    if (isRunning()) {
        return;
    }
    WindowLayout& layout = m_context.body->arrangement();
    m_before = layout.arrangement();
    m_geometry = m_context.window.saveGeometry();
    m_context.window.menuBar()->hide();
    m_context.body->setBare(true);
    layout.apply(LayoutPreset::Present, m_context.active.side());
    layout.showPanes(true, true);
    if (m_context.setup.theme != nullptr) {
        m_wasPresenting = m_context.setup.theme->isPresenting();
        m_context.setup.theme->setPresenting(true);
    }
    ExperimentRunner& runner = m_context.model.runner;
    m_speaker = std::make_unique<SpeakerWindow>(
        m_talk,
        [&runner](QPainter& painter, QSizeF size, const FigureStyle& style, const ExperimentState& state) {
            return drawStep(painter, size, style, state, runner);
        });
    connect(&runner, &ExperimentRunner::settled, m_speaker.get(), &SpeakerWindow::refreshNext);
    m_keys = std::make_unique<TalkKeys>(std::vector<QWidget*>{&m_context.window, m_speaker.get()}, nullptr);
    connect(m_keys.get(), &TalkKeys::pressed, this, &Presentation::obey);
    m_isSwapped = false;
    placeWindows();
    m_context.body->pane(m_context.active.side()).heatmap().setFocus();
    m_talk.begin();
}

void Presentation::end() {
    if (!isRunning()) {
        return;
    }
    m_keys->end();
    m_keys.release()->deleteLater(); // it may be what calls
    setBlank(false);
    m_speaker.release()->deleteLater();
    m_talk.end();
    if (m_context.setup.theme != nullptr) {
        m_context.setup.theme->setPresenting(m_wasPresenting);
    }
    m_context.window.showNormal();
    m_context.window.restoreGeometry(m_geometry);
    m_context.body->setBare(false);
    m_context.window.menuBar()->show();
    m_context.body->arrangement().setArrangement(m_before);
}

/// The room gets the screen that is not the computer's first one.
void Presentation::placeWindows() {
    const QList<QScreen*> screens = QGuiApplication::screens();
    if (screens.size() > 1) {
        QScreen* first = QGuiApplication::primaryScreen();
        QScreen* other = screens[0] == first ? screens[1] : screens[0];
        QScreen* room = m_isSwapped ? first : other;
        m_context.window.showNormal();
        m_context.window.move(room->geometry().topLeft());
        m_speaker->setGeometry((m_isSwapped ? other : first)->availableGeometry());
        showSpeaker(true);
    }
    m_context.window.showFullScreen();
}

void Presentation::showSpeaker(bool isShown) {
    m_speaker->setVisible(isShown);
    if (isShown) {
        m_speaker->raise();
    } else {
        m_context.window.activateWindow();
    }
}

void Presentation::setBlank(bool isBlank) {
    m_cover->setVisible(isBlank);
    m_speaker->setBlank(isBlank);
}

void Presentation::obey(TalkCommand command) {
    WindowLayout& layout = m_context.body->arrangement();
    switch (command) {
    case TalkCommand::Next:
        return m_talk.goNext();
    case TalkCommand::Previous:
        return m_talk.goPrevious();
    case TalkCommand::First:
        return m_talk.goFirst();
    case TalkCommand::Last:
        return m_talk.goLast();
    case TalkCommand::Blank:
        return setBlank(m_cover->isHidden());
    case TalkCommand::Speaker:
        return showSpeaker(!m_speaker->isVisible());
    case TalkCommand::SwapScreens:
        m_isSwapped = !m_isSwapped;
        return placeWindows();
    case TalkCommand::LeftModel:
        return layout.showPanes(true, false);
    case TalkCommand::RightModel:
        return layout.showPanes(false, true);
    case TalkCommand::BothModels:
        return layout.showPanes(true, true);
    case TalkCommand::End:
        return end();
    }
}

} // namespace mambascope::ui
