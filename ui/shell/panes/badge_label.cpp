// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/badge_label.hpp"

#include <QStyle>

namespace mambascope::ui {

BadgeLabel::BadgeLabel(View& view, QWidget* parent)
    : QLabel(parent)
    , m_view(view) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what is left of a pane is the view's
    setObjectName(view.objectName() + QStringLiteral("Badge"));
    connect(&view, &View::titleChanged, this, &BadgeLabel::show);
    connect(&view, &View::captionChanged, this, &BadgeLabel::show);
    show();
}

/// Bad news alone has a colour.
void BadgeLabel::show() {
    const Trust trust = m_view.badge();
    const QString role = trust.level == Trust::Level::Bad ? QStringLiteral("error") : QStringLiteral("muted");
    if (property("role") != role) {
        setProperty("role", role);
        style()->unpolish(this);
        style()->polish(this);
    }
    setText(trust.mark);
    setToolTip(trust.words);
    setAccessibleDescription(trust.words.isEmpty() ? tr("How exact %1 is").arg(m_view.title()) : trust.words);
    setVisible(!trust.mark.isEmpty());
}

} // namespace mambascope::ui
