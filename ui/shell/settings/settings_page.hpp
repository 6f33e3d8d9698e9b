// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the settings dialog: rows of a label and what it names.
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QWidget>

#include "ui/settings/settings.hpp"

namespace mambascope::ui {

class SettingsPage : public QWidget {
    Q_OBJECT

public:
    SettingsPage(const QString& objectName, const QString& title, QWidget* parent);

    [[nodiscard]] const QString& title() const { return m_title; }
    /// Shows the settings in the page's widgets.
    virtual void show(const Settings& settings) = 0;
    /// What the widgets say now, into the fields that the page is about.
    virtual void take(Settings& into) const = 0;

protected:
    /// The label is the widget's buddy, and its name for screen readers; `text` has the & of a key.
    void addRow(const QString& text, QWidget* widget, const char* objectName);
    /// A sentence below the rows so far.
    QLabel* addNote(const QString& text, const char* objectName);
    [[nodiscard]] QSpinBox* spinBox(int least, int most, int step, const QString& suffix);

    [[nodiscard]] QFormLayout& form() { return *m_form; }

private:
    QString m_title;
    QFormLayout* m_form;
};

/// Chooses the entry with these data; one that is not there is added with `text`.
void choose(QComboBox& box, const QString& data, const QString& text);

} // namespace mambascope::ui
