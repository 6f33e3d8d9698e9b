// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/list_text.hpp"

#include <QCoreApplication>
#include <QLocale>

namespace mambascope::ui {

QString listed(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QCoreApplication::translate("List", ", ", "between the parts of a list"));
}

QString counted(const char* context, const char* many, const char* one, int n) {
    const QString text = QCoreApplication::translate(context, many, nullptr, n);
    QString english = QString::fromUtf8(many);
    english.replace(QStringLiteral("%Ln"), QLocale().toString(n))
        .replace(QStringLiteral("%n"), QString::number(n));
    return n == 1 && text == english ? QString::fromUtf8(one) : text;
}

} // namespace mambascope::ui
