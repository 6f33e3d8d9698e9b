// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/general_page.hpp"

#include "ui/text/language.hpp"

namespace mambascope::ui {
namespace {

constexpr int kPercent = 100;

} // namespace

GeneralPage::GeneralPage(QWidget* parent)
    : SettingsPage(QStringLiteral("generalPage"), tr("General"), parent)
    , m_theme(new QComboBox(this))
    , m_textSize(spinBox(qRound(kSmallestText * kPercent), qRound(kLargestText * kPercent), 5,
                         tr(" %", "suffix of a number, with its space")))
    , m_language(new QComboBox(this))
    , m_isAnimated(new QCheckBox(tr("Bars and docks &move to their new places"), this))
    , m_typingPause(spinBox(0, kLongestTypingPauseMs, 50, tr(" ms", "suffix of a number, with its space")))
    , m_recentFiles(spinBox(0, kMostRecentFiles, 1, {}))
    , m_autosave(
          spinBox(0, kLongestAutosaveSeconds, 10, tr(" s", "seconds: suffix of a number, with its space"))) {
    m_theme->addItem(tr("As the desktop is"), static_cast<int>(ThemeMode::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeMode::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeMode::Dark));
    m_language->addItem(tr("As the desktop is"), QString());
    for (const Language& language : languages()) {
        m_language->addItem(language.name, language.code);
    }
    m_autosave->setSpecialValueText(tr("never"));
    m_isAnimated->setObjectName(QStringLiteral("settingsAnimated"));
    addRow(tr("&Theme:"), m_theme, "settingsTheme");
    addRow(tr("Size of &text:"), m_textSize, "settingsTextSize");
    addRow(tr("&Language:"), m_language, "settingsLanguage");
    form().addRow(QString(), m_isAnimated);
    addRow(tr("Results follow t&yping after:"), m_typingPause, "settingsTypingPause");
    addRow(tr("Entries of “Open &recent”:"), m_recentFiles, "settingsRecentFiles");
    addRow(tr("Keep a copy of unsaved work e&very:"), m_autosave, "settingsAutosave");
}

void GeneralPage::show(const Settings& settings) {
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.theme)));
    m_textSize->setValue(qRound(settings.textFactor * kPercent));
    m_language->setCurrentIndex(m_language->findData(settings.language));
    m_isAnimated->setChecked(settings.isAnimated);
    m_typingPause->setValue(settings.typingPauseMs);
    m_recentFiles->setValue(settings.recentFiles);
    m_autosave->setValue(settings.autosaveSeconds);
}

/// The size is rounded to be shown: it changes where the user has changed it.
void GeneralPage::take(Settings& into) const {
    into.theme = static_cast<ThemeMode>(m_theme->currentData().toInt());
    if (m_textSize->value() != qRound(into.textFactor * kPercent)) {
        into.textFactor = double(m_textSize->value()) / kPercent;
    }
    into.language = m_language->currentData().toString();
    into.isAnimated = m_isAnimated->isChecked();
    into.typingPauseMs = m_typingPause->value();
    into.recentFiles = m_recentFiles->value();
    into.autosaveSeconds = m_autosave->value();
}

} // namespace mambascope::ui
