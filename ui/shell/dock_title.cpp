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
    const QString caption = m_view.caption();
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
    m_caption->setAccessibleDescription(tr("About %1").arg(m_view.title()));
}

} // namespace mambascope::ui
