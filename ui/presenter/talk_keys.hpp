// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a talk: the keyboard's and a clicker's, before anything else of the program hears of them.
#pragma once

#include <optional>
#include <vector>

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace mambascope::ui {

enum class TalkCommand {
    Next,
    Previous,
    First,
    Last,
    Blank,
    Speaker,
    SwapScreens,
    LeftModel,
    RightModel,
    BothModels,
    End
};

/// Nothing: the key means what it always means.
[[nodiscard]] std::optional<TalkCommand> talkCommand(int key, Qt::KeyboardModifiers modifiers);

/// Listens until its end(). Menus and dialogs that are open keep their keys.
class TalkKeys : public QObject {
    Q_OBJECT

public:
    /// Of keys pressed in these windows.
    TalkKeys(std::vector<QWidget*> windows, QObject* parent);
    /// From now on it hears nothing, also in the middle of a key.
    void end();

Q_SIGNALS:
    void pressed(mambascope::ui::TalkCommand command);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<QPointer<QWidget>> m_windows;
};

} // namespace mambascope::ui
