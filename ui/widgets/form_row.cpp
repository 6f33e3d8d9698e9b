// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_row.hpp"

#include <QHBoxLayout>
#include <QLabel>

namespace mambascope::ui {
namespace {

QString withoutKey(QString text) {
    return text.remove(QLatin1Char('&'));
}

} // namespace

void addFormRow(QFormLayout& form, const QString& label, QWidget& field, const QString& objectName) {
    field.setObjectName(objectName);
    field.setAccessibleName(withoutKey(label));
    form.addRow(label, &field);
}

void addFormRow(QFormLayout& form, const QString& label, QWidget& field, QPushButton& button) {
    auto* row = new QHBoxLayout;
    row->addWidget(&field, 1);
    row->addWidget(&button);
    auto* name = new QLabel(label, form.parentWidget());
    name->setBuddy(&field);
    form.addRow(name, row);
}

QPushButton* makeFormButton(const QString& text, const QString& objectName, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(withoutKey(text));
    button->setAutoDefault(false);
    return button;
}

} // namespace mambascope::ui
