// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language_menu.hpp"

#include <QActionGroup>
#include <QCoreApplication>

#include "ui/text/language.hpp"

namespace mambascope::ui {
namespace {

struct LanguageMenu {
    Q_DECLARE_TR_FUNCTIONS(LanguageMenu)
};

QString idOf(const QString& code) {
    return QStringLiteral("language.%1").arg(code.isEmpty() ? QStringLiteral("system") : code);
}

/// Ctrl+Alt and the place in the list: the same in all languages, for who can't read the present one.
QList<QKeySequence> shortcut(qsizetype place) {
    return {QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(place))};
}

QAction* addAction(ActionRegistry& actions, QActionGroup& group, SettingsStore& settings, const QString& code,
                   const QString& name, qsizetype place) {
    QAction* action = actions.add(idOf(code), name, shortcut(place));
    action->setCheckable(true);
    group.addAction(action);
    QObject::connect(action, &QAction::triggered, &group, [code, &settings] {
        Settings next = settings.settings();
        next.language = code;
        settings.set(next);
        if (currentLanguage() != startingLanguage(next)) { // another one was asked for at the start
            setLanguage(startingLanguage(next));
        }
    });
    return action;
}

} // namespace

QString startingLanguage(const Settings& settings) {
    return settings.language.isEmpty() ? systemLanguage() : settings.language;
}

void addLanguageActions(ActionRegistry& actions, SettingsStore& settings) {
    auto* group = new QActionGroup(&actions);
    QAction* system =
        addAction(actions, *group, settings, {}, LanguageMenu::tr("Language of the &desktop"), 9);
    for (qsizetype i = 0; i < languages().size(); ++i) {
        const Language& language = languages().at(i);
        addAction(actions, *group, settings, language.code, language.name, i + 1);
    }
    const bool isChosen = !settings.settings().language.isEmpty();
    QAction* present = actions.find(idOf(currentLanguage()));
    (isChosen || currentLanguage() != systemLanguage() ? present : system)->setChecked(true);
}

QMenu* makeLanguageMenu(const ActionRegistry& actions, QWidget* parent) {
    auto* menu = new QMenu(LanguageMenu::tr("&Language"), parent);
    menu->setObjectName(QStringLiteral("languageMenu"));
    menu->setAccessibleName(LanguageMenu::tr("Language"));
    menu->addAction(actions.find(idOf({})));
    menu->addSeparator();
    for (const Language& language : languages()) {
        menu->addAction(actions.find(idOf(language.code)));
    }
    return menu;
}

} // namespace mambascope::ui
