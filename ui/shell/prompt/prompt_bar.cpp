// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/prompt_bar.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/actions/action_registry.hpp"
#include "ui/actions/show_action.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

QLabel* line(const QString& objectName, const QString& role, const QString& purpose, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setProperty("role", role);
    label->setAccessibleDescription(purpose);
    label->setTextFormat(Qt::RichText);
    // A long line is cut at the window's edge rather than widening the window.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

QToolButton* framedButton(QAction* action, const QString& objectName, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    showAction(*button, action);
    return button;
}

} // namespace

PromptBar::PromptBar(QAction* gallery, QAction* undo, QAction* redo, QWidget* parent)
    : QWidget(parent)
    , m_edit(new PromptEdit(this))
    , m_gallery(framedButton(gallery, QStringLiteral("galleryButton"), this))
    , m_hint(line(QStringLiteral("promptHint"), QStringLiteral("hint"), tr("About this prompt"), this))
    , m_error(line(QStringLiteral("promptError"), QStringLiteral("error"),
                   tr("What is wrong with the prompt"), this)) {
    setObjectName(QStringLiteral("promptBar"));
    setAccessibleName(tr("Prompt bar"));
    m_hint->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();

    auto* undoButton = framedButton(undo, QStringLiteral("undoButton"), this);
    auto* redoButton = framedButton(redo, QStringLiteral("redoButton"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_edit, 1);
    row->addWidget(m_gallery);
    row->addWidget(undoButton);
    row->addWidget(redoButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, kGrid, kGutter, kGrid);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    connect(m_hint, &QLabel::linkActivated, this, &PromptBar::hintLinkActivated);
}

void PromptBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_edit->fitHeight();
    }
}

void PromptBar::setHint(const QString& html) {
    // Never empty: an empty label would be lower and everything below would jump.
    m_hint->setText(html.isEmpty() ? QStringLiteral("&nbsp;") : html);
}

void PromptBar::setError(const QString& text) {
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_hint->setVisible(text.isEmpty());
    m_edit->setInvalid(!text.isEmpty());
}

} // namespace mambascope::ui
