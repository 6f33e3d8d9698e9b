// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fixed_order.hpp"

#include <functional>
#include <utility>

#include <QEvent>

namespace mambascope::ui {
namespace {

/// Does something now and whenever a widget's direction is another one.
class OnDirection : public QObject {
public:
    OnDirection(QWidget& of, QObject& parent, std::function<void(Qt::LayoutDirection)> apply)
        : QObject(&parent)
        , m_apply(std::move(apply)) {
        setObjectName(QStringLiteral("onDirection"));
        of.installEventFilter(this);
        m_apply(of.layoutDirection());
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LayoutDirectionChange) {
            m_apply(static_cast<QWidget*>(watched)->layoutDirection());
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void(Qt::LayoutDirection)> m_apply;
};

} // namespace

void keepLeftToRight(QSplitter& splitter) {
    splitter.setLayoutDirection(Qt::LeftToRight);
    new OnDirection(*splitter.parentWidget(), splitter, [&splitter](Qt::LayoutDirection direction) {
        for (int i = 0; i < splitter.count(); ++i) {
            splitter.widget(i)->setLayoutDirection(direction); // they inherit the splitter's otherwise
        }
    });
}

void keepLeftToRight(QBoxLayout& row, QWidget& owner) {
    new OnDirection(owner, row, [&row](Qt::LayoutDirection direction) {
        // The layout mirrors this once more, so the parts stand from left to right.
        row.setDirection(direction == Qt::RightToLeft ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    });
}

} // namespace mambascope::ui
