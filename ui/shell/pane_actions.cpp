// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for the pane that is worked in, for layouts and for help.
#include <QCoreApplication>
#include <QMessageBox>

#include "core/base/build_info.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/actions/key_bindings.hpp"
#include "ui/shell/presentation.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {
namespace {

struct PaneActions {
    Q_DECLARE_TR_FUNCTIONS(PaneActions)
};

template <typename Act>
QAction* add(WindowContext& context, const char* id, const QString& text,
             const QList<QKeySequence>& shortcuts, Act&& act) {
    QAction* action = context.actions.add(QLatin1String(id), text, shortcuts);
    QObject::connect(action, &QAction::triggered, &context.window, act);
    return action;
}

/// The pane that is worked in comes first; the other one's load needs a second Esc.
void release(WindowContext& context) {
    const Side side = context.active.side();
    if (!context.body->presenter(side).cancelLoading() &&
        !context.body->presenter(otherSide(side)).cancelLoading()) {
        context.model.selection.clear();
    }
}

void showAbout(WindowContext& context) {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, PaneActions::tr("About Mambascope"),
        PaneActions::tr("<b>Mambascope %1</b><br>Live knockout explorer for Mamba and transformer "
                        "language models.<br>Free software under the GNU GPL, version 3 or later.")
            .arg(QString::fromStdString(std::string(buildInfo().version))),
        QMessageBox::Close, &context.window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void addPaneActions(WindowContext& context) {
    PaneEdits& edits = context.model.edits;
    add(context, "view.nextLayer", PaneActions::tr("&Next layer"), keys("]"),
        [&context, &edits] { edits.stepLayer(context.active.side(), 1); });
    add(context, "view.previousLayer", PaneActions::tr("Pre&vious layer"), keys("["),
        [&context, &edits] { edits.stepLayer(context.active.side(), -1); });
    add(context, "view.wider", PaneActions::tr("&Wider window"),
        {QKeySequence(QStringLiteral("+")), QKeySequence(QStringLiteral("="))},
        [&context, &edits] { edits.stepWindow(context.active.side(), 1); });
    add(context, "view.narrower", PaneActions::tr("&Narrower window"), keys("-"),
        [&context, &edits] { edits.stepWindow(context.active.side(), -1); });
    add(context, "view.release", PaneActions::tr("Cancel loading, or &release the locked token"), keys("Esc"),
        [&context] { release(context); });
    QAction* share =
        context.actions.add(QStringLiteral("view.shareScale"),
                            PaneActions::tr("One colour &scale for both matrices"), keys("Ctrl+Alt+S"));
    share->setCheckable(true);
    share->setChecked(true);
    QObject::connect(share, &QAction::toggled, &context.window, [&context](bool on) {
        if (ScaleShare* scales = context.body->scales()) {
            scales->setShared(on);
        }
    });
}

void addLayoutActions(WindowContext& context) {
    add(context, "view.present", PaneActions::tr("&Present the named states"), keys("F5"),
        [&context] { context.presentation->begin(); });
    const std::tuple<const char*, QString, const char*, LayoutPreset> presets[] = {
        {"layout.explore", PaneActions::tr("Layout E&xplore"), "Ctrl+1", LayoutPreset::Explore},
        {"layout.sweep", PaneActions::tr("Layout S&weep: large maps"), "Ctrl+2", LayoutPreset::Sweep},
        {"layout.present", PaneActions::tr("Lay&out Present: one model, large type"), "Ctrl+3",
         LayoutPreset::Present},
        {"layout.data", PaneActions::tr("Layout Data set: prompts and results lar&ge"), "Ctrl+4",
         LayoutPreset::Data},
        {"layout.trace", PaneActions::tr("Layout Causal tracing: both runs and their maps large"), "Ctrl+5",
         LayoutPreset::Trace}};
    for (const auto& [id, text, key, preset] : presets) {
        add(context, id, text, keys(key), [&context, which = preset] {
            context.body->arrangement().apply(which, context.active.side());
            if (context.setup.theme != nullptr) {
                context.setup.theme->setPresenting(which == LayoutPreset::Present);
            }
        });
    }
}

void addHelpActions(WindowContext& context) {
    QAction* palette = add(context, "help.palette", PaneActions::tr("&Search all actions…"), keys("Ctrl+K"),
                           [&context] { context.body->commandPalette().popup(); });
    const auto showKey = [palette] { // of an action that is made anew: a shown key is a changed action
        palette->setIconText(
            PaneActions::tr("Search all actions  %1").arg(keysForPeople(palette->shortcuts())).trimmed());
    };
    showKey();
    QObject::connect(palette, &QAction::changed, palette, showKey);
    add(context, "help.about", PaneActions::tr("&About Mambascope"), keys("Ctrl+F1"),
        [&context] { showAbout(context); });
}

} // namespace mambascope::ui
