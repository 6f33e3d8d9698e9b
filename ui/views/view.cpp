// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.hpp"

#include <QCoreApplication>
#include <QPicture>
#include <utility>

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

/// A view that needs less than it is given, such as a list, is as high as what it draws; one that fills any
/// height has the golden section of its width.
double View::heightFor(double width, const FigureStyle& style) const {
    constexpr double kUsual = 0.62;
    constexpr double kTall = 3;
    QPicture picture;
    {
        QPainter painter(&picture);
        draw(painter, {width, kTall * width}, style);
    }
    const double used = picture.boundingRect().bottom() + 1;
    return used > 0.9 * kTall * width || used < 1 ? kUsual * width : used + 1;
}

void View::updateCaption() {
    QString caption = this->caption();
    Trust badge = this->badge();
    if (caption != m_toldCaption || badge != m_toldBadge) {
        m_toldCaption = std::move(caption);
        m_toldBadge = std::move(badge);
        Q_EMIT
        captionChanged();
    }
}

FigureData View::figure(QSizeF /*size*/, const FigureStyle& /*style*/) const {
    const ViewTable told = table();
    if (told.isEmpty()) {
        return {};
    }
    TablePanel panel{told.title, {0, told.rows.size()}, {}};
    for (const ViewColumn& column : told.columns) {
        panel.columns.push_back(column.name);
    }
    return {{std::move(panel)}};
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
