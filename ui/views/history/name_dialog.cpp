// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/name_dialog.hpp"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kFirstSize(420, 340);

QLabel* labelFor(QWidget* field, const QString& objectName, const QString& text) {
    auto* label = new QLabel(text, field->parentWidget());
    label->setObjectName(objectName);
    label->setBuddy(field);
    return label;
}

} // namespace

NameDialog::NameDialog(const HistoryNode& node, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(node.name, this))
    , m_notes(new QPlainTextEdit(node.notes, this)) {
    setObjectName(QStringLiteral("nameDialog"));
    setWindowTitle(tr("Name this state"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("stateName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(kLongestName);
    m_name->selectAll();
    m_notes->setObjectName(QStringLiteral("stateNotes"));
    m_notes->setAccessibleName(tr("Notes for the talk"));
    m_notes->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("nameButtons"));
    for (const auto which : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel}) {
        QPushButton* button = buttons->button(which);
        button->setObjectName(which == QDialogButtonBox::Ok ? QStringLiteral("nameOk")
                                                            : QStringLiteral("nameCancel"));
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    }
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kGrid);
    column->addWidget(labelFor(m_name, QStringLiteral("stateNameLabel"), tr("&Name of the state:")));
    column->addWidget(m_name);
    column->addWidget(
        labelFor(m_notes, QStringLiteral("stateNotesLabel"), tr("N&otes, which only the speaker sees:")));
    column->addWidget(m_notes, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::answer);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
    resize(kFirstSize);
}

void NameDialog::answer() {
    Q_EMIT
    answered(m_name->text().simplified(), m_notes->toPlainText().left(kLongestNotes).trimmed());
    accept();
}

} // namespace mambascope::ui
