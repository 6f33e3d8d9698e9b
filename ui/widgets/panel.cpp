// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.hpp"

#include "ui/style/theme.hpp"

namespace mambascope::ui {

Panel::Panel(const QString& objectName, const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_subtitle(new QLabel(this))
    , m_headingRow(new QHBoxLayout)
    , m_body(new QVBoxLayout(this)) {
    setObjectName(objectName);
    setAccessibleName(heading);
    auto* title = new QLabel(heading, this);
    title->setObjectName(objectName + QStringLiteral("Heading"));
    title->setProperty("role", QStringLiteral("heading"));
    m_subtitle->setObjectName(objectName + QStringLiteral("Subtitle"));
    m_subtitle->setAccessibleDescription(tr("About %1").arg(heading));
    m_subtitle->setProperty("role", QStringLiteral("muted"));
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_headingRow->setSpacing(kGrid);
    m_headingRow->addWidget(title);
    m_headingRow->addWidget(m_subtitle, 1);
    m_body->setContentsMargins(kGutter, kGrid, kGutter, kGrid);
    m_body->setSpacing(6);
    m_body->addLayout(m_headingRow);
}

void Panel::setSubtitle(const QString& text) {
    m_subtitle->setText(text);
    m_subtitle->setToolTip(text);
}

void Panel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT
    shownChanged(true);
}

void Panel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    Q_EMIT
    shownChanged(false);
}

} // namespace mambascope::ui
