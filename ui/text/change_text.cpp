// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/change_text.hpp"

#include <QGuiApplication>

namespace mambascope::ui {
namespace {

const QString kRightToLeftMark = QStringLiteral("\u200f");

QString apart(const QString& text) {
    return QChar(u'\u2068') + text + QChar(u'\u2069');
}

QString joined(const QString& left, const QString& right) {
    return left + QLatin1Char(' ') + becomesArrow() + QLatin1Char(' ') + right;
}

} // namespace

QString becomesArrow() {
    return QGuiApplication::isRightToLeft() ? QStringLiteral("\u2190") : QStringLiteral("\u2192");
}

QString changeText(const QString& from, const QString& to) {
    return QGuiApplication::isRightToLeft() ? kRightToLeftMark + joined(apart(from), apart(to))
                                            : joined(from, to);
}

QString changeAsDrawn(const QString& from, const QString& to) {
    return QGuiApplication::isRightToLeft() ? joined(to, from) : joined(from, to);
}

} // namespace mambascope::ui
