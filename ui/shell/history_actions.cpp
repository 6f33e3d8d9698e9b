// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for states of the history: names, their order, and the two that are compared. What is chosen in
// the history's dock is meant while the keyboard is there, else the present state.
#include <QCoreApplication>

#include "ui/shell/window_body.hpp"
#include "ui/views/history/history_panel.hpp"
#include "ui/views/history/name_dialog.hpp"

namespace mambascope::ui {
namespace {

struct HistoryActions {
    Q_DECLARE_TR_FUNCTIONS(HistoryActions)
};

NodeId chosen(const WindowContext& context) {
    const auto* panel = qobject_cast<HistoryPanel*>(context.body->views().find("history"));
    return panel == nullptr ? context.model.experiment.history().present().id : panel->chosen();
}

void askName(WindowContext& context) {
    Experiment& experiment = context.model.experiment;
    const NodeId id = chosen(context);
    auto* dialog = new NameDialog(*experiment.history().find(id), &context.window);
    QObject::connect(
        dialog, &NameDialog::answered, context.body,
        [&context, &experiment, id](const QString& name, const QString& notes) {
            if (!experiment.setName(id, name)) {
                context.body->remark(
                    HistoryActions::tr("%1 states have names, and there can't be more: remove a name first")
                        .arg(HistoryTree::kMostNames));
                return;
            }
            experiment.setNotes(id, notes);
        });
    dialog->open();
}

/// From either of the marked states to the other one; from elsewhere to A.
void flip(WindowContext& context) {
    Experiment& experiment = context.model.experiment;
    const HistoryTree& history = experiment.history();
    const Mark to = history.present().id == history.marked(Mark::A) ? Mark::B : Mark::A;
    if (!experiment.goTo(history.marked(to))) {
        context.body->remark(HistoryActions::tr("Mark a state A and another one B first"));
    }
}

/// The same state again takes the mark away.
void mark(WindowContext& context, Mark mark) {
    Experiment& experiment = context.model.experiment;
    const NodeId id = chosen(context);
    experiment.setMark(mark, experiment.history().marked(mark) == id ? 0 : id);
}

} // namespace

void addHistoryActions(WindowContext& context) {
    const auto add = [&context](const char* id, const QString& text, const char* key, auto&& act) {
        QAction* action = context.actions.add(QLatin1String(id), text, keys(key));
        QObject::connect(action, &QAction::triggered, &context.window, act);
        return action;
    };
    Experiment& experiment = context.model.experiment;
    QAction* name =
        add("history.name", HistoryActions::tr("&Name this state…"), "F2", [&context] { askName(context); });
    name->setIconText(HistoryActions::tr("Name…"));
    add("history.unname", HistoryActions::tr("Re&move the state's name"), "Shift+F2",
        [&context, &experiment] { experiment.setName(chosen(context), {}); });
    add("history.earlier", HistoryActions::tr("Named state one place &earlier in the talk"),
        "Ctrl+Shift+PgUp", [&context, &experiment] { experiment.moveNamed(chosen(context), -1); });
    add("history.later", HistoryActions::tr("Named state one place &later in the talk"), "Ctrl+Shift+PgDown",
        [&context, &experiment] { experiment.moveNamed(chosen(context), 1); });
    add("history.markA", HistoryActions::tr("Mark the state &A"), "Shift+A",
        [&context] { mark(context, Mark::A); });
    add("history.markB", HistoryActions::tr("Mark the state &B"), "Shift+B",
        [&context] { mark(context, Mark::B); });
    QAction* swap = add("history.flip", HistoryActions::tr("Fl&ip between the states A and B"), "B",
                        [&context] { flip(context); });
    swap->setIconText(HistoryActions::tr("Flip"));
}

} // namespace mambascope::ui
