// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.hpp"

#include <QHBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setAccessibleDescription(tr("What failed"));
    m_text->setProperty("role", QStringLiteral("error"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* close = new TextButton(TextButton::Weight::Muted, this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setAccessibleName(tr("Dismiss"));
    close->setText(QStringLiteral("×"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, 4, kGutter, 4);
    row->addWidget(m_text, 1);
    row->addWidget(close);
    connect(close, &TextButton::clicked, this, [this] { setText({}); });
    hide();
}

void NoticeBar::setText(const QString& text) {
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace mambascope::ui
