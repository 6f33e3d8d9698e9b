// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/roles.hpp"

#include <QCoreApplication>

#include "ui/style/colors.hpp"

namespace mambascope::ui {

RoleStyle roleStyle(const QPalette& palette, Role role) {
    switch (role) {
    case Role::Subject:
        return {color(palette, ThemeColor::Subject), {}};
    case Role::Relation:
        return {color(palette, ThemeColor::Relation), {4, 2}};
    case Role::RelationWithLast:
        return {color(palette, ThemeColor::Relation), {6, 2}};
    case Role::Last:
        return {color(palette, ThemeColor::Last), {1, 1.6}};
    case Role::First:
        return {color(palette, ThemeColor::First), {6, 2, 1, 2}};
    case Role::Context:
        return {color(palette, ThemeColor::Context), {2, 2}};
    case Role::Begin:
        return {color(palette, ThemeColor::TextMuted), {1, 3}};
    case Role::End:
        return {color(palette, ThemeColor::CleanBar), {3, 1}};
    case Role::SubjectLast:
        return {color(palette, ThemeColor::Subject), {3, 1}};
    case Role::After:
        return {color(palette, ThemeColor::Relation), {2, 1}};
    case Role::All:
        break;
    }
    return {color(palette, ThemeColor::Text), {8, 3}};
}

QString roleTitle(Role role) {
    switch (role) {
    case Role::Subject:
        return QCoreApplication::translate("Role", "subject");
    case Role::Relation:
        return QCoreApplication::translate("Role", "relation");
    case Role::RelationWithLast:
        return QCoreApplication::translate("Role", "relation and last");
    case Role::Last:
        return QCoreApplication::translate("Role", "last");
    case Role::First:
        return QCoreApplication::translate("Role", "first");
    case Role::Context:
        return QCoreApplication::translate("Role", "context");
    case Role::Begin:
        return QCoreApplication::translate("Role", "start token");
    case Role::End:
        return QCoreApplication::translate("Role", "end token");
    case Role::SubjectLast:
        return QCoreApplication::translate("Role", "last of subject");
    case Role::After:
        return QCoreApplication::translate("Role", "behind the subject");
    case Role::All:
        break;
    }
    return QCoreApplication::translate("Role", "all");
}

} // namespace mambascope::ui
