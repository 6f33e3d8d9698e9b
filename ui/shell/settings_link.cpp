// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_link.hpp"

#include "ui/actions/key_bindings.hpp"
#include "ui/shell/language_menu.hpp"
#include "ui/text/language.hpp"

namespace mambascope::ui {

SettingsLink::SettingsLink(const SettingsStore& store, ThemeController* theme, ExperimentRunner& runner,
                           FileChooser& files)
    : m_store(store)
    , m_theme(theme)
    , m_runner(runner)
    , m_files(files) {
    setObjectName(QStringLiteral("settingsLink"));
    apply();
    connect(&store, &SettingsStore::changed, this, &SettingsLink::follow);
}

void SettingsLink::apply() {
    const Settings& now = m_store.settings();
    keyBindings().setChanged(now.shortcuts);
    m_files.setFigureFolder(now.figureFolder);
    m_runner.setTypingPause(now.typingPauseMs);
    m_runner.setStoreLimits(static_cast<std::size_t>(now.storedMegabytes) << 20,
                            static_cast<std::size_t>(now.storedResults));
    if (m_theme != nullptr) {
        m_theme->setTextFactor(now.textFactor);
        m_theme->setAnimated(now.isAnimated);
    }
}

void SettingsLink::follow(const Settings& before) {
    apply();
    const Settings& now = m_store.settings();
    if (m_theme != nullptr && now.theme != before.theme) {
        m_theme->setMode(now.theme);
    }
    if (now.language != before.language && startingLanguage(now) != currentLanguage()) {
        setLanguage(startingLanguage(now));
    }
}

} // namespace mambascope::ui
