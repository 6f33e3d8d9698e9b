// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for undo and the prompt.
#include <QCoreApplication>
#include <QInputDialog>

#include "ui/shell/model_changes.hpp"
#include "ui/shell/settings/settings_dialog.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {
namespace {

struct EditActions {
    Q_DECLARE_TR_FUNCTIONS(EditActions)
};

void askTarget(WindowContext& context) {
    auto* dialog = new QInputDialog(&context.window);
    dialog->setObjectName(QStringLiteral("targetDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(EditActions::tr("Follow an answer"));
    dialog->setLabelText(EditActions::tr("Answer whose probability is followed (empty: each model's own):"));
    dialog->setTextValue(QString::fromStdString(context.state().target));
    QObject::connect(dialog, &QInputDialog::textValueSelected, &context.body->promptPresenter(),
                     &PromptPresenter::follow);
    dialog->open();
}

/// "Undo knock out ·is ← ·Darrieux"
QString withStep(const QString& plain, const QString& named, QString step) {
    return step.isEmpty() ? plain : named.arg(step.replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void addHistory(WindowContext& context) {
    Experiment& experiment = context.model.experiment;
    QAction* undo = context.actions.add(QStringLiteral("edit.undo"), EditActions::tr("Undo"), keys("Ctrl+Z"));
    QAction* redo = context.actions.add(
        QStringLiteral("edit.redo"), EditActions::tr("Redo"),
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    undo->setIconText(QStringLiteral("↶"));
    redo->setIconText(QStringLiteral("↷"));
    QObject::connect(undo, &QAction::triggered, &experiment, &Experiment::undo);
    QObject::connect(redo, &QAction::triggered, &experiment, &Experiment::redo);
    const auto show = [&experiment, undo, redo] {
        const HistoryTree& history = experiment.history();
        undo->setEnabled(experiment.canUndo());
        redo->setEnabled(experiment.canRedo());
        undo->setText(withStep(EditActions::tr("Undo"), EditActions::tr("Undo %1"), history.undoText()));
        redo->setText(withStep(EditActions::tr("Redo"), EditActions::tr("Redo %1"), history.redoText()));
    };
    QObject::connect(&experiment, &Experiment::historyChanged, undo, show);
    show();
}

void showSettings(WindowContext& context) {
    auto* dialog = new SettingsDialog(
        {*context.setup.settings, context.actions, context.models.lister(), context.setup.files},
        &context.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void addEditActions(WindowContext& context) {
    addHistory(context);
    const auto add = [&context](const char* id, const QString& text, const QList<QKeySequence>& shortcuts,
                                auto&& act) {
        QAction* action = context.actions.add(QLatin1String(id), text, shortcuts);
        QObject::connect(action, &QAction::triggered, &context.window, act);
        return action;
    };
    add("edit.prompt", EditActions::tr("Go to the &prompt"), keys("Ctrl+L"), [&context] {
        context.body->prompt().edit().setFocus();
        context.body->prompt().edit().selectAll();
    });
    QAction* gallery = add("edit.gallery", EditActions::tr("Prompt &gallery…"), keys("Ctrl+G"), [&context] {
        context.body->gallery().popupBelow(&context.body->prompt().galleryButton());
    });
    gallery->setIconText(EditActions::tr("Gallery ▾"));
    gallery->setEnabled(!context.setup.gallery.empty());
    add("edit.follow", EditActions::tr("&Follow an answer…"), keys("Ctrl+T"),
        [&context] { askTarget(context); });
    add("edit.guessSubject", EditActions::tr("Guess the &subject again"), keys("Ctrl+Shift+G"),
        [&context] { context.model.clicks.clearSubject(); });
    add("edit.settings", EditActions::tr("Se&ttings…"), keys("Ctrl+,"), [&context] {
        showSettings(context);
    })->setMenuRole(QAction::PreferencesRole);
}

} // namespace mambascope::ui
