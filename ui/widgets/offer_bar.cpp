// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer_bar.hpp"

#include <utility>

#include <QHBoxLayout>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

OfferBar::OfferBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_accept(new TextButton(TextButton::Weight::Muted, this))
    , m_decline(new TextButton(TextButton::Weight::Muted, this)) {
    setObjectName(QStringLiteral("offerBar"));
    setAccessibleName(tr("Offer"));
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("offerAccept"));
    m_decline->setObjectName(QStringLiteral("offerDecline"));
    m_accept->setAccessibleName(tr("Accept"));
    m_decline->setAccessibleName(tr("Decline"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, 4, kGutter, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_accept);
    row->addWidget(m_decline);
    connect(m_accept, &TextButton::clicked, this, [this] { give(true); });
    connect(m_decline, &TextButton::clicked, this, [this] { give(false); });
    hide();
}

void OfferBar::make(const Offer& offer) {
    m_text->setText(offer.text);
    m_accept->setText(offer.accept);
    m_accept->setAccessibleName(offer.accept);
    m_decline->setText(offer.decline);
    m_decline->setAccessibleName(offer.decline);
    m_answer = offer.answer;
    setVisible(true);
}

/// The answer may show another offer.
void OfferBar::give(bool accepted) {
    hide();
    if (const auto answer = std::exchange(m_answer, {})) {
        answer(accepted);
    }
}

} // namespace mambascope::ui
