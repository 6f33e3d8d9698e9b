// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shown_texts.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

namespace mambascope::testing {
namespace {

/// Names from the window down; what has no name goes by its class and its place among its siblings.
QString pathOf(const QObject& object, const QWidget& window) {
    QStringList names;
    for (const QObject* at = &object; at != nullptr && at != &window; at = at->parent()) {
        QString name = at->objectName();
        if (name.isEmpty()) {
            name = QLatin1String(at->metaObject()->className());
            if (at->parent() != nullptr) {
                name += QString::number(at->parent()->children().indexOf(const_cast<QObject*>(at)));
            }
        }
        names.prepend(name);
    }
    return names.join(QLatin1Char('/'));
}

void note(QMap<QString, QString>& texts, const QString& path, const char* what, const QString& text) {
    if (!text.isEmpty()) {
        texts.insert(path + QLatin1Char(' ') + QLatin1String(what), text);
    }
}

/// Qt's properties that hold texts for people.
void noteProperties(QMap<QString, QString>& texts, const QObject& object, const QString& path) {
    for (const char* name : {"text", "title", "placeholderText", "toolTip", "statusTip", "whatsThis",
                             "windowTitle", "accessibleName", "accessibleDescription", "prefix", "suffix"}) {
        const QVariant value = object.property(name);
        if (value.typeId() == QMetaType::QString) {
            note(texts, path, name, value.toString());
        }
    }
}

bool isInSight(const QWidget& widget) {
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

} // namespace

QMap<QString, QString> allTexts(const QWidget& window) {
    QMap<QString, QString> texts;
    noteProperties(texts, window, QStringLiteral("window"));
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        noteProperties(texts, *widget, pathOf(*widget, window));
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (!action->objectName().isEmpty()) {
            noteProperties(texts, *action, QStringLiteral("action ") + action->objectName());
        }
    }
    return texts;
}

QStringList clippedTexts(const QWidget& window) {
    QStringList clipped;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!isInSight(*widget)) {
            continue;
        }
        QSize needed;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            const bool isWrapped = label->wordWrap();
            needed = label->text().isEmpty() ? QSize()
                     : isWrapped             ? QSize(0, label->heightForWidth(label->width()))
                                             : label->minimumSizeHint();
        } else if (qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                   qobject_cast<const QComboBox*>(widget) != nullptr) {
            needed = widget->minimumSizeHint(); // those that cut their own words say so
        } else if (const auto* bar = qobject_cast<const QMenuBar*>(widget)) {
            for (const QAction* action : bar->actions()) {
                needed.setWidth(
                    qMax(needed.width(), bar->actionGeometry(const_cast<QAction*>(action)).right()));
            }
        }
        if (needed.width() > widget->width() || needed.height() > widget->height()) {
            clipped.append(QStringLiteral("%1: needs %2 x %3, has %4 x %5: %6")
                               .arg(pathOf(*widget, window))
                               .arg(needed.width())
                               .arg(needed.height())
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(widget->property("text").toString()));
        }
    }
    return clipped;
}

} // namespace mambascope::testing
