// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PanePresenter that offers, by name, what can be done with a token or a cell.
#include <QClipboard>
#include <QGuiApplication>

#include "ui/actions/key_bindings.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/state/edits.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

/// What stands after the tab is shown where shortcuts stand: the key that does the same.
QString withKey(const QString& text, const char* id, bool shown = true) {
    const QList<QKeySequence> keys = keyBindings().keys(QLatin1String(id));
    return shown && !keys.isEmpty()
               ? text + QLatin1Char('\t') + keys.front().toString(QKeySequence::NativeText)
               : text;
}

QString inMenu(const QString& text) {
    return QString(isolated(text)).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QMenu* makeMenu(const QString& objectName, const QString& accessibleName, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(objectName);
    menu->setAccessibleName(accessibleName);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

template <typename Action>
QAction* addItem(QMenu& menu, const char* objectName, const QString& text, const QObject* context,
                 Action&& act) {
    QAction* item = menu.addAction(text);
    item->setObjectName(QLatin1String(objectName));
    QObject::connect(item, &QAction::triggered, context, std::forward<Action>(act));
    return item;
}

} // namespace

void PanePresenter::openTokenMenu(int token, QPoint globalPosition) {
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr || token < 0 || token >= static_cast<int>(shown->prompt.tokens.size())) {
        return;
    }
    const std::string text = shown->prompt.tokens[static_cast<std::size_t>(token)].text;
    QMenu* menu = makeMenu(QStringLiteral("tokenMenu"), tr("What can be done with this token"), &m_pane);
    addKnockoutItems(*menu, token, true);
    menu->addSeparator();
    addSubjectItems(*menu, token, true);
    menu->addSeparator();
    addFollowItems(*menu, token);
    addItem(*menu, "copyToken", tr("&Copy the token's text"), this,
            [text] { QGuiApplication::clipboard()->setText(QString::fromStdString(text)); });
    menu->popup(globalPosition);
}

void PanePresenter::openCellMenu(int query, int source, QPoint globalPosition) {
    const AttentionSnapshot* shown = attention();
    if (shown == nullptr || source < 0 || query < source ||
        query >= static_cast<int>(shown->prompt.tokens.size())) {
        return;
    }
    QMenu* menu = makeMenu(QStringLiteral("cellMenu"), tr("What can be done with this pair"), &m_pane);
    const Place pair = *m_clicks.placeOfTokens(side(), {query, query}, {source, source});
    const Place row = *m_clicks.placeOfTokens(side(), {query, query}, {0, query});
    addItem(*menu, "knockPair", withKey(tr("&Knock out or restore this pair"), "edit.knockCell"), this,
            [this, pair] { m_edits.togglePair(pair, {}); });
    addItem(*menu, "knockPairHere", tr("… in this model &only"), this,
            [this, pair] { m_edits.togglePair(pair, Qt::ControlModifier); });
    addItem(*menu, "knockQuery", tr("Cut this query from &all its sources"), this,
            [this, row] { m_edits.toggleArea(row, {}); });
    menu->addSeparator();
    addKnockoutItems(*menu, source, false);
    menu->addSeparator();
    addSubjectItems(*menu, source, false);
    menu->addSeparator();
    addFollowItems(*menu, source);
    const QString words = m_pane.heatmap().describe({query, source});
    addItem(*menu, "copyCell", tr("&Copy this cell in words"), this,
            [words] { QGuiApplication::clipboard()->setText(words); });
    menu->popup(globalPosition);
}

/// A shown token as menus name it; of several equal ones with its number.
QString PanePresenter::labelOf(int token) const {
    const HeatmapData& data = m_pane.heatmap().data();
    return token < data.size() ? inMenu(data.tokens[static_cast<std::size_t>(token)].unique) : QString();
}

void PanePresenter::addKnockoutItems(QMenu& menu, int token, bool keys) {
    const QString name = labelOf(token);
    const bool isLast = token + 1 >= m_pane.tokenStrip().tokenCount();
    QAction* knock =
        addItem(menu, "knockToken",
                withKey(tr("Knock out %1 for all &later tokens").arg(name), "keys.knockToken", keys), this,
                [this, token] { m_clicks.cutToken(side(), token); });
    QAction* here = addItem(menu, "knockTokenHere", tr("… in this &model only"), this,
                            [this, token] { m_clicks.cutToken(side(), token, Qt::ControlModifier); });
    knock->setEnabled(!isLast);
    here->setEnabled(!isLast);
}

void PanePresenter::addSubjectItems(QMenu& menu, int token, bool keys) {
    const QString name = labelOf(token);
    addItem(menu, "subjectHere", withKey(tr("%1 is the s&ubject").arg(name), "keys.subject", keys), this,
            [this, token] { m_clicks.setSubject(side(), token, token); });
    addItem(menu, "subjectStart", tr("The subject &starts at %1").arg(name), this,
            [this, token] { m_clicks.setSubjectStart(side(), token); });
    addItem(menu, "subjectEnd", tr("The subject &ends at %1").arg(name), this,
            [this, token] { m_clicks.setSubjectEnd(side(), token); });
    addItem(menu, "clearSubject", tr("Clear the mark and &guess the subject"), this, [this] {
        m_clicks.clearSubject();
    })->setEnabled(m_experiment.state().subject.has_value());
}

void PanePresenter::addFollowItems(QMenu& menu, int token) {
    const std::string text = attention()->prompt.tokens[static_cast<std::size_t>(token)].text;
    addItem(menu, "followToken", tr("&Follow %1 as the answer").arg(inMenu(tokenDisplay(text))), this,
            [this, text] { m_edits.followToken(text); });
    addItem(menu, "followOther", withKey(tr("Follow another ans&wer…"), "edit.follow"), this, [this] {
        Q_EMIT
        followRequested();
    });
}

} // namespace mambascope::ui
