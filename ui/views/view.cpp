// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.hpp"

#include <QCoreApplication>

namespace mambascope::ui {

View::View(const QString& name, const QString& title, const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(title) {
    setObjectName(name);
    setAccessibleName(title);
}

void View::retranslate(const QString& title) {
    m_title = title;
    setAccessibleName(title);
    Q_EMIT
    titleChanged();
}

double View::heightFor(double width, const FigureStyle& /*style*/) const {
    constexpr double kUsual = 0.62; // of the width: the golden section
    return kUsual * width;
}

void View::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT
    shownChanged(true);
}

void View::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    Q_EMIT
    shownChanged(false);
}

QString ViewInfo::menuTitle() const {
    return QCoreApplication::translate("mambascope::ui::ViewInfo", title);
}

QString ViewInfo::plainTitle() const {
    return menuTitle().remove(QLatin1Char('&'));
}

} // namespace mambascope::ui
