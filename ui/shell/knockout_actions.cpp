// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for knockouts: what they cut, how wide, in which models.
#include <QCoreApplication>
#include <QDockWidget>

#include "core/base/error.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/patches.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

struct KnockoutActions {
    Q_DECLARE_TR_FUNCTIONS(KnockoutActions)
};

/// `show` is called now and whenever the experiment is another one.
template <typename Show>
void follow(WindowContext& context, QAction* action, Show&& show) {
    QObject::connect(&context.model.experiment, &Experiment::changed, action, show);
    show();
}

/// `title` is one of KnockoutActions' texts, with the menu's & mark.
QAction* addToggle(WindowContext& context, const char* id, const char* title,
                   const QList<QKeySequence>& shortcuts, bool ExperimentState::*field) {
    QAction* action = context.actions.add(QLatin1String(id), KnockoutActions::tr(title), shortcuts);
    action->setCheckable(true);
    QObject::connect(action, &QAction::triggered, &context.window, [&context, field, title](bool on) {
        ExperimentState next = context.state();
        next = field == &ExperimentState::strict ? withStrict(next, on) : next;
        next.*field = on;
        context.model.experiment.change(next, [on, title] {
            const QString text = KnockoutActions::tr(title).remove(QLatin1Char('&'));
            return on ? KnockoutActions::tr("switch on “%1”").arg(text)
                      : KnockoutActions::tr("switch off “%1”").arg(text);
        });
    });
    follow(context, action, [&context, action, field] { action->setChecked(context.state().*field); });
    return action;
}

void addCell(WindowContext& context) {
    QAction* cell = context.actions.add(QStringLiteral("edit.knockCell"),
                                        KnockoutActions::tr("&Knock out or restore the cell"), keys("Space"));
    cell->setShortcutContext(Qt::WidgetShortcut); // matrices handle the key; elsewhere Space types a space
    QObject::connect(cell, &QAction::triggered, &context.window,
                     [&context] { context.body->presenter(context.active.side()).toggleCursorCell(); });
    QAction* clear = context.actions.add(QStringLiteral("edit.clearKnockouts"),
                                         KnockoutActions::tr("&Clear knockouts"), keys("Ctrl+Shift+K"));
    clear->setIconText(KnockoutActions::tr("clear all"));
    QObject::connect(clear, &QAction::triggered, &context.window, [&context] {
        context.model.experiment.change(withoutKnockouts(context.state()),
                                        [] { return KnockoutActions::tr("clear knockouts"); });
    });
    follow(context, clear, [&context, clear] { clear->setEnabled(!context.state().knockouts.empty()); });
}

/// Of causal tracing.
void addPatches(WindowContext& context) {
    QAction* clear = context.actions.add(QStringLiteral("edit.clearPatches"),
                                         KnockoutActions::tr("Take back all patc&hes"), keys("Ctrl+Shift+H"));
    QObject::connect(clear, &QAction::triggered, &context.window, [&context] {
        context.model.experiment.change(withoutPatches(context.state()),
                                        [] { return KnockoutActions::tr("take back all patches"); });
    });
    follow(context, clear, [&context, clear] { clear->setEnabled(!context.state().patches.empty()); });
    QAction* trace = context.actions.add(QStringLiteral("trace.other"),
                                         KnockoutActions::tr("Causal &tracing with another subject…"),
                                         keys("Ctrl+Shift+T"));
    QObject::connect(trace, &QAction::triggered, &context.window, [&context] {
        auto* dock = context.window.findChild<QDockWidget*>(QStringLiteral("traceDock"));
        auto* field = context.window.findChild<QWidget*>(QStringLiteral("traceOther"));
        if (dock != nullptr && field != nullptr) {
            dock->show();
            dock->raise(); // it may lie behind another one
            field->setFocus();
        }
    });
}

/// Files of statistics, of which patches with means take their values; undone as any other step.
void addStatistics(WindowContext& context) {
    const std::tuple<Side, const char*, const char*, QString> sides[] = {
        {Side::Left, "trace.meansLeft", "Ctrl+J, G",
         KnockoutActions::tr("Statistics for means of the left model…")},
        {Side::Right, "trace.meansRight", "Ctrl+J, N",
         KnockoutActions::tr("Statistics for means of the right model…")}};
    for (const auto& [of, id, key, title] : sides) {
        QObject::connect(context.actions.add(QLatin1String(id), title, {QKeySequence(QLatin1String(key))}),
                         &QAction::triggered, &context.window, [&context, side = of] {
                             context.setup.files->ask(
                                 FileChooser::Ask::OpenStatistics, &context.window,
                                 [&context, side](const QString& file) {
                                     context.model.experiment.change(
                                         withMeans(context.state(), side, file.toStdString()),
                                         [file] { return KnockoutActions::tr("means from %1").arg(file); });
                                 });
                         });
    }
}

void addReach(WindowContext& context) {
    QAction* link =
        addToggle(context, "edit.link", QT_TRANSLATE_NOOP("KnockoutActions", "Clicks act on &both models"),
                  keys("L"), &ExperimentState::linked);
    follow(context, link, [&context, link] {
        link->setIconText(context.state().linked ? KnockoutActions::tr("linked")
                                                 : KnockoutActions::tr("not linked"));
    });
    addToggle(context, "edit.strict",
              QT_TRANSLATE_NOOP("KnockoutActions", "Str&ict: also cut the convolution"), keys("Ctrl+Shift+X"),
              &ExperimentState::strict)
        ->setIconText(KnockoutActions::tr("strict"));
    QAction* all = context.actions.add(QStringLiteral("edit.allLayers"),
                                       KnockoutActions::tr("Knock out in &all layers"), keys("A"));
    all->setCheckable(true);
    all->setIconText(KnockoutActions::tr("all layers"));
    QObject::connect(all, &QAction::triggered, &context.window, [&context](bool on) {
        ExperimentState next = context.state();
        for (PaneState& pane : next.panes) {
            pane.allLayers = on;
        }
        context.model.experiment.change(next, [on] {
            return on ? KnockoutActions::tr("knock out in all layers")
                      : KnockoutActions::tr("knock out in windows");
        });
    });
    follow(context, all, [&context, all] { all->setChecked(context.state().pane(Side::Left).allLayers); });
}

void addAlign(WindowContext& context) {
    QAction* align =
        context.actions.add(QStringLiteral("edit.align"), KnockoutActions::tr("C&entre windows on the layer"),
                            keys("Ctrl+Shift+A"));
    align->setCheckable(true);
    QObject::connect(align, &QAction::triggered, &context.window, [&context](bool on) {
        ExperimentState next = context.state();
        next.align = on ? WindowAlign::Center : WindowAlign::Start;
        context.model.experiment.change(next, [on] {
            return on ? KnockoutActions::tr("centre windows")
                      : KnockoutActions::tr("align windows at their start");
        });
    });
    follow(context, align, [&context, align] {
        const bool isCentred = context.state().align == WindowAlign::Center;
        align->setChecked(isCentred);
        align->setIconText(isCentred ? KnockoutActions::tr("centred") : KnockoutActions::tr("start-aligned"));
    });
}

/// Cuts the last token from a token set of the active pane's prompt in one step; one knockout per run of
/// neighbours.
void cutRole(WindowContext& context, Role role, const StepText& text) {
    const Side side = context.active.side();
    const ExperimentRunner& runner = context.model.runner;
    const auto* shown = runner.result<AttentionSnapshot>(side, Channel::Attention);
    if (shown == nullptr) {
        return;
    }
    const std::vector<Token>& tokens = shown->prompt.tokens;
    const int last = static_cast<int>(tokens.size()) - 1;
    const auto subject = runner.subject();
    std::vector<Place> places;
    try {
        const std::vector<int> positions =
            positionsOf(role, rolesOf(tokens, subject ? tokensOverlapping(tokens, *subject) : std::nullopt));
        for (std::size_t i = 0; i < positions.size();) {
            std::size_t end = i + 1;
            while (end < positions.size() && positions[end] == positions[end - 1] + 1) {
                ++end;
            }
            places.push_back(
                *context.model.clicks.placeOfTokens(side, {last, last}, {positions[i], positions[end - 1]}));
            i = end;
        }
    } catch (const Error& error) {
        context.body->warn(errorText(error));
        return;
    }
    context.model.clicks.toggleAreas(places, text);
}

void addRoles(WindowContext& context) {
    const std::tuple<const char*, const char*, QString, Role, const char*> roles[] = {
        {"cut.subject", "Ctrl+R, S", KnockoutActions::tr("Block last token ← &subject"), Role::Subject,
         QT_TRANSLATE_NOOP("KnockoutActions", "block last token ← subject")},
        {"cut.relation", "Ctrl+R, R", KnockoutActions::tr("Block last token ← &relation"), Role::Relation,
         QT_TRANSLATE_NOOP("KnockoutActions", "block last token ← relation")},
        {"cut.first", "Ctrl+R, F", KnockoutActions::tr("Block last token ← &first token"), Role::First,
         QT_TRANSLATE_NOOP("KnockoutActions", "block last token ← first token")},
        {"cut.context", "Ctrl+R, C", KnockoutActions::tr("Block last token ← &context (before the subject)"),
         Role::Context, QT_TRANSLATE_NOOP("KnockoutActions", "block last token ← context")}};
    for (const auto& [id, key, title, role, step] : roles) {
        QObject::connect(context.actions.add(QLatin1String(id), title, keys(key)), &QAction::triggered,
                         &context.window, [&context, cut = role, text = step] {
                             cutRole(context, cut, [text] { return KnockoutActions::tr(text); });
                         });
    }
}

} // namespace

void addKnockoutActions(WindowContext& context) {
    addCell(context);
    addPatches(context);
    addStatistics(context);
    addReach(context);
    addAlign(context);
    addRoles(context);
}

} // namespace mambascope::ui
