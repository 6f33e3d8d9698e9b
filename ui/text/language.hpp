// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the window, switched while it runs. All on the window's thread.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

namespace mambascope::ui {

struct Language {
    QString code; ///< "en", "de", "fr", "es", "he", "zh_CN": as in the names of translations/
    QString name; ///< in that language, never translated
    bool isRightToLeft = false;
};

/// Every language that there is a translation for, English first.
[[nodiscard]] const QList<Language>& languages();
/// The first of the wanted languages ("de-AT", "zh-Hans-CN") that there is; "en" where there is none.
[[nodiscard]] QString bestLanguage(const QStringList& wanted);
/// That of the desktop.
[[nodiscard]] QString systemLanguage();

/// Texts, numbers and the direction of layouts follow it at once: widgets get QEvent::LanguageChange, and
/// what keepTranslated() holds runs again. A code that is not in languages() is English. Needs a
/// QGuiApplication.
void setLanguage(const QString& code);
/// The code set last; English at first.
[[nodiscard]] QString currentLanguage();

/// Runs `apply` now, and again at each change of language as long as `owner` lives: sets the texts that
/// nothing else sets again.
void keepTranslated(QObject* owner, std::function<void()> apply);

} // namespace mambascope::ui
