// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/data_actions.hpp"

#include <QCoreApplication>
#include <QFileInfo>

#include "ui/exports/result_figure_dialog.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/run_dialog.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/error_text.hpp"
#include "ui/views/dataset/dataset_details.hpp"
#include "ui/views/dataset/dataset_panel.hpp"

namespace mambascope::ui {
namespace {

struct DataActions {
    Q_DECLARE_TR_FUNCTIONS(DataActions)
};

void show(WindowContext& context, const char* view) {
    QAction* action = context.actions.find(QStringLiteral("view.") + QLatin1String(view));
    if (action != nullptr && !action->isChecked()) {
        action->trigger();
    }
}

DatasetPanel* panel(WindowContext& context) {
    return qobject_cast<DatasetPanel*>(context.body->views().find("dataset"));
}

void saveSelection(WindowContext& context, const QString& file) {
    QString name = QFileInfo(file).fileName();
    name.remove(QStringLiteral(".selection.json"));
    context.model.data.saveSelection(name, file, [&context, file](const std::optional<Error>& failure) {
        failure ? context.body->warn(errorText(*failure))
                : context.body->remark(DataActions::tr("Saved %1").arg(file));
    });
}

void askRun(WindowContext& context) {
    if (context.model.data.order().empty()) {
        context.body->remark(
            DataActions::tr("Open a data set first: an experiment runs over the rows shown"));
        return;
    }
    auto* dialog = new RunDialog(context.model, *context.setup.files, &context.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &RunDialog::wanted, context.body, [&context](const RunPlan& plan) {
        context.model.run.start(plan);
        show(context, "results");
    });
    dialog->open();
}

void askFigure(WindowContext& context) {
    const ResultBench& bench = context.model.outcomes;
    std::vector<ResultFigureDialog::Results> results;
    for (std::size_t i = 0; i < bench.sets().size(); ++i) {
        const ResultSet& set = *bench.sets()[i];
        if (!set.folder().empty()) { // of a run that has only begun there is nothing to read yet
            results.push_back({bench.title(i), set.folder(), set.manifest().settings.windows,
                               bench.shown()[0] == i || bench.shown()[1] == i});
        }
    }
    const auto settings = context.setup.settings;
    auto* dialog = new ResultFigureDialog(std::move(results), choicesFrom(settings->settings()),
                                          *context.setup.files, &context.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ResultFigureDialog::written, context.body,
                     [&context, dialog, settings](const QString& file, const QStringList& notes) {
                         settings->set(withChoices(settings->settings(), dialog->choices()));
                         context.body->remark(DataActions::tr("Saved %1").arg(file));
                         context.body->warn(notes.join(QLatin1Char('\n')));
                     });
    dialog->open();
}

/// Pauses what runs, or goes on with it.
void pauseRun(WindowContext& context) {
    ExperimentRun& run = context.model.run;
    run.state() == ExperimentRun::State::Running ? run.pause() : run.resume();
}

void addRunActions(
    WindowContext& context,
    const std::function<QAction*(const char*, const QString&, const char*, std::function<void()>)>& add) {
    add("experiment.run", DataActions::tr("R&un an experiment…"), "Ctrl+J, R", [&context] {
        askRun(context);
    })->setIconText(DataActions::tr("run…"));
    QAction* pause = add("experiment.pause", DataActions::tr("&Pause the experiment, or go on"), "Ctrl+J, P",
                         [&context] { pauseRun(context); });
    pause->setIconText(DataActions::tr("pause or go on"));
    QAction* stop = add("experiment.stop", DataActions::tr("&End the experiment: what is done stays"),
                        "Ctrl+J, E", [&context] { context.model.run.stop(); });
    stop->setIconText(DataActions::tr("end"));
    const auto enable = [&context, pause, stop] {
        const ExperimentRun::State state = context.model.run.state();
        const bool isOn = state != ExperimentRun::State::Idle && state != ExperimentRun::State::Done;
        pause->setEnabled(isOn);
        stop->setEnabled(isOn);
    };
    QObject::connect(&context.model.run, &ExperimentRun::changed, pause, enable);
    enable();
    add("results.open", DataActions::tr("Open resul&ts…"), "Ctrl+J, O", [&context] {
        context.setup.files->ask(FileChooser::Ask::OpenResults, &context.window,
                                 [&context](const QString& path) { openResults(context, path); });
    })->setIconText(DataActions::tr("open…"));
    add("results.figure", DataActions::tr("Figure li&ke a paper's…"), "Ctrl+J, Y", [&context] {
        askFigure(context);
    })->setIconText(DataActions::tr("figure…"));
    add("results.close", DataActions::tr("C&lose the results"), "Ctrl+J, C",
        [&context] { context.model.outcomes.closeAll(); });
}

} // namespace

void openData(WindowContext& context, const QString& nameOrPath) {
    context.model.data.open(nameOrPath);
    show(context, "dataset");
}

void openResults(WindowContext& context, const QString& path) {
    context.model.outcomes.open(path);
    show(context, "results");
}

void addDataActions(WindowContext& context) {
    const std::function add = [&context](const char* id, const QString& text, const char* key,
                                         std::function<void()> act) {
        QAction* action = context.actions.add(QLatin1String(id), text, keys(key));
        QObject::connect(action, &QAction::triggered, &context.window, std::move(act));
        return action;
    };
    add("data.open", DataActions::tr("&Open data set…"), "Ctrl+J, D", [&context] {
        context.setup.files->ask(FileChooser::Ask::OpenData, &context.window,
                                 [&context](const QString& path) { openData(context, path); });
    })->setIconText(DataActions::tr("open…"));
    add("data.counterfact", DataActions::tr("&CounterFact: 21,919 prompts"), "Ctrl+J, 1",
        [&context] { openData(context, QStringLiteral("counterfact")); });
    add("data.relations", DataActions::tr("&RELATIONS: the factual ones"), "Ctrl+J, 2",
        [&context] { openData(context, QStringLiteral("relations")); });
    add("data.details", DataActions::tr("&How it was understood, and lines left out…"), "Ctrl+J, H",
        [&context] {
            if (context.model.data.data() != nullptr) {
                auto* dialog = new DatasetDetails(context.model.data, &context.window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            }
        });
    add("data.filter", DataActions::tr("&Filter the rows"), "Ctrl+F", [&context] {
        show(context, "dataset");
        if (DatasetPanel* found = panel(context)) {
            found->bar().filter().setFocus(Qt::ShortcutFocusReason);
            found->bar().filter().selectAll();
        }
    });
    add("data.allRows", DataActions::tr("Show &all rows"), "Ctrl+J, A",
        [&context] { context.model.data.showAll(); });
    add("data.saveSelection", DataActions::tr("&Save the rows shown as a selection…"), "Ctrl+J, S",
        [&context] {
            if (context.model.data.data() != nullptr) {
                context.setup.files->ask(FileChooser::Ask::SaveSelection, &context.window,
                                         [&context](const QString& file) { saveSelection(context, file); });
            }
        });
    QAction* evaluate =
        context.actions.add(QStringLiteral("data.evaluate"),
                            DataActions::tr("Ask both &models about every row"), keys("Ctrl+J, M"));
    evaluate->setIconText(DataActions::tr("ask models"));
    evaluate->setCheckable(true);
    evaluate->setChecked(context.model.data.asksModels());
    QObject::connect(evaluate, &QAction::toggled, &context.window,
                     [&context](bool isOn) { context.model.data.setAsksModels(isOn); });
    addRunActions(context, add);
}

} // namespace mambascope::ui
