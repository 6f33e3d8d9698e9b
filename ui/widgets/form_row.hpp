// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a dialog's form, named for screen readers. Labels and texts have the & of their key.
#pragma once

#include <QFormLayout>
#include <QPushButton>

namespace mambascope::ui {

/// The label names the field.
void addFormRow(QFormLayout& form, const QString& label, QWidget& field, const QString& objectName);
/// A field that takes the width, and the button beside it that fills it. Their own names stay.
void addFormRow(QFormLayout& form, const QString& label, QWidget& field, QPushButton& button);

/// A button that Return in a field doesn't press. Named by its text.
[[nodiscard]] QPushButton* makeFormButton(const QString& text, const QString& objectName, QWidget* parent);

} // namespace mambascope::ui
