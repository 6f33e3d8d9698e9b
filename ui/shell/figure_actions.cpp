// SPDX-License-Identifier: GPL-3.0-or-later
// The action that exports a view as a figure.
#include "ui/shell/figure_actions.hpp"

#include <QApplication>
#include <QCoreApplication>

#include "ui/exports/figure_dialog.hpp"
#include "ui/exports/preset_state.hpp"
#include "ui/files/session_io.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {
namespace {

struct FigureActions {
    Q_DECLARE_TR_FUNCTIONS(FigureActions)
};

/// The view that has the focus; the map where none has, as while the prompt is being written.
QString focusedView(const WindowBody& body, ViewHost& host) {
    for (QWidget* widget = QApplication::focusWidget(); widget != nullptr && widget != &body;
         widget = widget->parentWidget()) {
        for (const HostedView& hosted : host.views()) {
            if (hosted.view == widget) {
                return ExportView{hosted.info, hosted.side, hosted.view}.id();
            }
        }
    }
    return QStringLiteral("map");
}

/// As a step that can be undone. What nobody sees is not computed.
void usePreset(WindowContext& context, const ReplicaPreset& preset) {
    ViewHost& host = context.body->views();
    for (const HostedView& hosted : host.views()) {
        if (preset.view == QLatin1String(hosted.info.id)) {
            hosted.view->parentWidget()->show();
            hosted.view->parentWidget()->raise();
            host.setInSight(*hosted.view, true);
        }
    }
    context.model.experiment.change(withPreset(context.state(), preset), [id = preset.id] {
        return FigureActions::tr("set up for a figure like %1").arg(id);
    });
}

void openDialog(WindowContext& context) {
    WindowBody& body = *context.body;
    const WindowSetup& setup = context.setup;
    FigureDialog::Hooks hooks;
    hooks.askFolder = [files = setup.files](QWidget* parent, const FileChooser::Answer& answer) {
        files->ask(FileChooser::Ask::FigureFolder, parent, answer);
    };
    hooks.usePreset = [&context](const ReplicaPreset& preset) { usePreset(context, preset); };
    hooks.prompt = [&context] { return QString::fromStdString(modelPrompt(context.state())); };
    auto* dialog = new FigureDialog(windowFigures(context), focusedView(body, body.views()),
                                    choicesFrom(setup.settings->settings()), std::move(hooks), &body);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const ExperimentRunner& runner = context.model.runner;
    const auto showReady = [dialog, &runner] { dialog->setReady(runner.isSettled()); };
    QObject::connect(&runner, &ExperimentRunner::settled, dialog, showReady);
    QObject::connect(&runner, &ExperimentRunner::updated, dialog, showReady);
    showReady();
    QObject::connect(dialog, &FigureDialog::exported, &body,
                     [&body, dialog, settings = setup.settings](const QString& folder, QStringList notes) {
                         settings->set(withChoices(settings->settings(), dialog->choices()));
                         body.remark(FigureActions::tr("Exported %1").arg(folder));
                         notes.removeDuplicates(); // each part of a figure has its own
                         body.warn(notes.join(QLatin1Char('\n')));
                     });
    dialog->open();
}

} // namespace

FigureExport windowFigures(const WindowContext& context) {
    std::vector<ExportView> views;
    for (const HostedView& hosted : context.body->views().views()) {
        views.push_back({hosted.info, hosted.side, hosted.view});
    }
    return {std::move(views), context.model.experiment, context.model.runner, [&context]() -> WriteSession {
                return [session = context.sessions->content()](const QString& file) {
                    saveSession(session, file);
                };
            }};
}

void addFigureActions(WindowContext& context) {
    QAction* action = context.actions.add(QStringLiteral("file.exportFigure"),
                                          FigureActions::tr("Export fi&gure…"), keys("Ctrl+Shift+E"));
    QObject::connect(action, &QAction::triggered, &context.window, [&context] { openDialog(context); });
}

} // namespace mambascope::ui
