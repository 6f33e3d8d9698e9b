// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/view_keys.hpp"

#include <QCoreApplication>

namespace mambascope::ui {
namespace {

QList<QKeySequence> keys(std::initializer_list<const char*> texts) {
    QList<QKeySequence> out;
    for (const char* text : texts) {
        out.append(QKeySequence(QLatin1String(text), QKeySequence::PortableText));
    }
    return out;
}

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

QString ViewKey::shownTitle() const {
    return QCoreApplication::translate("mambascope::ui::ViewKey", title);
}

const std::vector<ViewKey>& viewKeys() {
    static const std::vector<ViewKey> table{
        {QStringLiteral("edit.knockCell"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Knock out or restore the cell"), words("matrix"),
         keys({"Space"})},
        {QStringLiteral("keys.choose"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Choose what the cursor is on"),
         words("tokens map flow predictions trace relations blocking"), keys({"Space"})},
        {QStringLiteral("keys.subject"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "The marked tokens are the subject"), words("tokens"),
         keys({"S"})},
        {QStringLiteral("keys.knockToken"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Knock out the token for all later ones"),
         words("tokens"), keys({"Del"})},
        {QStringLiteral("keys.removeKnockout"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Remove the knockout from the list"), words("list"),
         keys({"Del", "Backspace"})},
        {QStringLiteral("keys.unnameState"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Remove the state's name"), words("states"),
         keys({"Del", "Backspace"})},
        {QStringLiteral("keys.arrows"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Move the cursor (with Shift: mark)"),
         words("matrix tokens map flow predictions trace paths relations blocking list states trust rows "
               "curves"),
         keys({"Left", "Right", "Up", "Down", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"}), true},
        {QStringLiteral("keys.ends"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Move the cursor to an end (with Ctrl: to a corner)"),
         words("matrix tokens map flow predictions trace paths relations blocking list states trust rows "
               "curves"),
         keys({"Home", "End", "Ctrl+Home", "Ctrl+End"}), true},
        {QStringLiteral("keys.pages"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Move the cursor by a page"),
         words("matrix map trace list states rows"), keys({"PgUp", "PgDown"}), true},
        {QStringLiteral("keys.enter"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Press what the cursor is on, as Space does"),
         words("matrix tokens map flow predictions trace paths relations blocking list states trust rows "
               "curves"),
         keys({"Return", "Enter"}), true},
        {QStringLiteral("keys.tab"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Go to the next or previous part"),
         words("matrix tokens map flow predictions trace paths relations blocking list states trust rows "
               "curves"),
         keys({"Tab", "Shift+Tab"}), true},
        {QStringLiteral("talk.next"), QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: next state"),
         words("talk"), keys({"Right", "Down", "PgDown"}), true},
        {QStringLiteral("talk.previous"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: previous state"), words("talk"),
         keys({"Left", "Up", "PgUp"}), true},
        {QStringLiteral("talk.ends"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: first or last state"), words("talk"),
         keys({"Home", "End"}), true},
        {QStringLiteral("talk.blank"), QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: blank screen"),
         words("talk"), keys({"B", "."}), true},
        {QStringLiteral("talk.speaker"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: speaker's window"), words("talk"), keys({"S"}),
         true},
        {QStringLiteral("talk.swap"), QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: swap the screens"),
         words("talk"), keys({"X"}), true},
        {QStringLiteral("talk.models"),
         QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: left, right or both models"), words("talk"),
         keys({"1", "2", "0"}), true},
        {QStringLiteral("talk.end"), QT_TRANSLATE_NOOP("mambascope::ui::ViewKey", "Talk: end"), words("talk"),
         keys({"Esc"}), true},
    };
    return table;
}

} // namespace mambascope::ui
