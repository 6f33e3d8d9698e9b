// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.hpp"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

// The resource is part of a static library: without this call the linker leaves it out.
static void needTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace mambascope::ui {
namespace {

struct Translations {
    QString code = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> installed; ///< Qt's own texts, then ours
    QObject signal; ///< its name changes with the language, which it tells
};

Translations& translations() {
    static Translations all;
    return all;
}

/// With the desktop's habits for numbers where it speaks the same language, such as Austrian German.
QLocale localeFor(const QString& code) {
    const QLocale wanted(code);
    const QLocale desktop = QLocale::system();
    const bool isSame = desktop.language() == wanted.language() && desktop.script() == wanted.script();
    QLocale locale = isSame ? desktop : wanted;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

bool hasLanguage(const QString& code) {
    return std::any_of(languages().begin(), languages().end(),
                       [&](const Language& language) { return language.code == code; });
}

/// Silent where there is no such file: Qt has no translation into English, and needs none.
void install(const QString& file) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(QStringLiteral(":/translations/%1.qm").arg(file))) {
        QCoreApplication::installTranslator(translator.get());
        translations().installed.push_back(std::move(translator));
    }
}

} // namespace

const QList<Language>& languages() {
    static const QList<Language> all{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("he"), QStringLiteral("עברית"), true},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return all;
}

QString bestLanguage(const QStringList& wanted) {
    for (const QString& name : wanted) {
        const QLocale locale(name);
        for (const Language& language : languages()) {
            const QLocale ours(language.code);
            if (locale.language() == ours.language() && locale.script() == ours.script()) {
                return language.code;
            }
        }
    }
    return languages().front().code;
}

QString systemLanguage() {
    return bestLanguage(QLocale::system().uiLanguages());
}

void setLanguage(const QString& code) {
    needTranslations();
    Translations& all = translations();
    all.code = hasLanguage(code) ? code : languages().front().code;
    QLocale::setDefault(localeFor(all.code));
    all.installed.clear(); // a translator that goes takes itself out
    install(QStringLiteral("qtbase_") + all.code);
    install(QStringLiteral("mambascope_") + all.code);
    for (const Language& language : languages()) {
        if (language.code == all.code) {
            QGuiApplication::setLayoutDirection(language.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        }
    }
    all.signal.setObjectName({});
    all.signal.setObjectName(all.code);
}

QString currentLanguage() {
    return translations().code;
}

void keepTranslated(QObject* owner, std::function<void()> apply) {
    apply();
    QObject::connect(&translations().signal, &QObject::objectNameChanged, owner,
                     [apply = std::move(apply)](const QString& name) {
                         if (!name.isEmpty()) {
                             apply();
                         }
                     });
}

} // namespace mambascope::ui
