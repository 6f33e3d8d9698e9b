// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_title.hpp"

#include <QHBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {
namespace {

constexpr int kToContent = 6;

} // namespace

DockTitle::DockTitle(View& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_heading(new QLabel(this))
    , m_caption(new QLabel(this))
    , m_badge(new BadgeLabel(view, this)) {
    const QString name = view.objectName();
    setObjectName(name + QStringLiteral("Title"));
    m_heading->setObjectName(name + QStringLiteral("Heading"));
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_caption->setObjectName(name + QStringLiteral("Subtitle"));
    m_caption->setProperty("role", QStringLiteral("muted"));
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGutter, kGrid, kGutter, kToContent);
    row->setSpacing(kGrid);
    row->addWidget(m_heading);
    row->addWidget(m_caption, 1);
    row->addWidget(m_badge);
    for (QAction* action : view.titleActions()) {
        QString id = action->objectName().section(QLatin1Char('.'), -1);
        row->addWidget(new TextButton(action, id + QStringLiteral("Button"), this));
    }
    connect(&view, &View::titleChanged, this, &DockTitle::show);
    connect(&view, &View::captionChanged, this, &DockTitle::show);
    show();
}

void DockTitle::show() {
    setAccessibleName(m_view.title());
    m_heading->setText(m_view.title());
    m_caption->setToolTip(m_view.caption());
    m_caption->setAccessibleName(m_view.caption());
    shortenCaption();
    m_caption->setAccessibleDescription(tr("About %1").arg(m_view.title()));
}

void DockTitle::shortenCaption() {
    m_caption->setText(
        m_caption->fontMetrics().elidedText(m_view.caption(), Qt::ElideRight, m_caption->width()));
}

/// A caption that is longer than its place ends in "…"; its tool tip says all of it.
bool DockTitle::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_caption && event->type() == QEvent::Resize) {
        shortenCaption();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mambascope::ui
