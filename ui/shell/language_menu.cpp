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

/// Ctrl+Alt and the place among the languages: one whose names one can't read is left by the same keys.
QList<QKeySequence> shortcut(qsizetype place) {
    return {QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(place))};
}

QAction* addAction(ActionRegistry& actions, QActionGroup& group, QSettings* settings, const QString& code,
                   const QString& name, qsizetype place) {
    QAction* action = actions.add(idOf(code), name, shortcut(place));
    action->setCheckable(true);
    group.addAction(action);
    QObject::connect(action, &QAction::triggered, &group, [code, settings] {
        if (settings != nullptr) {
            settings->setValue(QLatin1String(kLanguageKey), code);
        }
        setLanguage(code.isEmpty() ? systemLanguage() : code);
    });
    return action;
}

} // namespace

QString rememberedLanguage(const QSettings* settings) {
    const QString code =
        settings == nullptr ? QString() : settings->value(QLatin1String(kLanguageKey)).toString();
    return code.isEmpty() ? systemLanguage() : bestLanguage({code});
}

void addLanguageActions(ActionRegistry& actions, QSettings* settings) {
    auto* group = new QActionGroup(&actions);
    QAction* system =
        addAction(actions, *group, settings, {}, LanguageMenu::tr("Language of the &desktop"), 9);
    for (qsizetype i = 0; i < languages().size(); ++i) {
        const Language& language = languages().at(i);
        addAction(actions, *group, settings, language.code, language.name, i + 1);
    }
    const bool isChosen = settings != nullptr && settings->contains(QLatin1String(kLanguageKey)) &&
                          !settings->value(QLatin1String(kLanguageKey)).toString().isEmpty();
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
