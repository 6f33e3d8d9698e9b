// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/talk_keys.hpp"

#include <algorithm>

#include <QApplication>

namespace mambascope::ui {

/// A clicker sends Page Up and Page Down, some also arrows, B or a full stop, F5 and Esc.
std::optional<TalkCommand> talkCommand(int key, Qt::KeyboardModifiers modifiers) {
    if ((modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) != Qt::NoModifier) {
        return std::nullopt;
    }
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return TalkCommand::Next;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return TalkCommand::Previous;
    case Qt::Key_Home:
        return TalkCommand::First;
    case Qt::Key_End:
        return TalkCommand::Last;
    case Qt::Key_B:
    case Qt::Key_Period:
        return TalkCommand::Blank;
    case Qt::Key_S:
        return TalkCommand::Speaker;
    case Qt::Key_X:
        return TalkCommand::SwapScreens;
    case Qt::Key_1:
        return TalkCommand::LeftModel;
    case Qt::Key_2:
        return TalkCommand::RightModel;
    case Qt::Key_0:
        return TalkCommand::BothModels;
    case Qt::Key_Escape:
        return TalkCommand::End;
    default:
        return std::nullopt;
    }
}

TalkKeys::TalkKeys(std::vector<QWidget*> windows, QObject* parent)
    : QObject(parent)
    , m_windows(windows.begin(), windows.end()) {
    setObjectName(QStringLiteral("talkKeys"));
    qApp->installEventFilter(this);
}

void TalkKeys::end() {
    qApp->removeEventFilter(this);
}

/// Whoever takes the override keeps the program's shortcuts from it; the press itself follows.
bool TalkKeys::eventFilter(QObject* watched, QEvent* event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress) || !watched->isWidgetType()) {
        return false;
    }
    const QWidget* window = static_cast<QWidget*>(watched)->window();
    const bool isOurs = std::any_of(m_windows.begin(), m_windows.end(),
                                    [window](const auto& other) { return other.data() == window; });
    if (!isOurs || QApplication::activePopupWidget() != nullptr ||
        QApplication::activeModalWidget() != nullptr) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const std::optional<TalkCommand> command = talkCommand(key->key(), key->modifiers());
    if (!command) {
        return false;
    }
    event->accept();
    if (!isOverride) {
        Q_EMIT
        pressed(*command);
    }
    return true;
}

} // namespace mambascope::ui
