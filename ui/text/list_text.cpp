// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/list_text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/number_text.hpp"

namespace mambascope::ui {

QString listed(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QCoreApplication::translate("List", ", ", "between the parts of a list"));
}

QString counted(const char* context, const char* many, const char* one, int n) {
    QString text = QCoreApplication::translate(context, many, nullptr, n);
    QString english = QString::fromUtf8(many);
    const bool isGrouped = english.contains(QStringLiteral("%Ln"));
    english.replace(QStringLiteral("%Ln"), QLocale().toString(n))
        .replace(QStringLiteral("%n"), QString::number(n));
    if (n == 1 && text == english) {
        return QString::fromUtf8(one);
    }
    return isGrouped ? text.replace(QLocale().toString(n), countText(n)) : text;
}

} // namespace mambascope::ui
