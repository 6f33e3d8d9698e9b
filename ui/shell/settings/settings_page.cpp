// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/settings_page.hpp"

#include "ui/style/theme.hpp"

namespace mambascope::ui {

SettingsPage::SettingsPage(const QString& objectName, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_form(new QFormLayout(this)) {
    setObjectName(objectName);
    setAccessibleName(title);
    m_form->setContentsMargins(kGutter, kGutter, kGutter, kGutter);
    m_form->setHorizontalSpacing(kGutter);
    m_form->setVerticalSpacing(kGrid);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void SettingsPage::addRow(const QString& text, QWidget* widget, const char* objectName) {
    auto* label = new QLabel(text, this);
    const QString name = QLatin1String(objectName);
    label->setObjectName(name + QStringLiteral("Label"));
    label->setBuddy(widget);
    QString plain = text;
    widget->setObjectName(name);
    widget->setAccessibleName(plain.remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    m_form->addRow(label, widget);
}

QLabel* SettingsPage::addNote(const QString& text, const char* objectName) {
    auto* note = new QLabel(text, this);
    note->setObjectName(QLatin1String(objectName));
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_form->addRow(note);
    return note;
}

QSpinBox* SettingsPage::spinBox(int least, int most, int step, const QString& suffix) {
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    return box;
}

void choose(QComboBox& box, const QString& data, const QString& text) {
    if (box.findData(data) < 0) {
        box.addItem(text, data);
    }
    box.setCurrentIndex(box.findData(data));
}

} // namespace mambascope::ui
