// SPDX-License-Identifier: GPL-3.0-or-later
// What linear relations and blocking read from files of the user's own.
#include <functional>

#include <QAction>
#include <QCoreApplication>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {
namespace {

struct FactActions {
    Q_DECLARE_TR_FUNCTIONS(FactActions)
};

void show(WindowContext& context, const char* view) {
    QAction* action = context.actions.find(QStringLiteral("view.") + QLatin1String(view));
    if (action != nullptr && !action->isChecked()) {
        action->trigger();
    }
}

void openFacts(WindowContext& context, const QString& file) {
    ExperimentState next = context.state();
    next.relations.factsFile = file.toStdString();
    context.model.experiment.change(next,
                                    [file] { return FactActions::tr("linear relation of %1").arg(file); });
    show(context, "lre");
}

/// A text whose means are taken, or statistics that hold them: one of the two counts.
void openMeans(WindowContext& context, const QString& file, bool isText) {
    ExperimentState next = context.state();
    next.blocking.how = BlockMethod::Mean;
    next.blocking.means = isText ? std::string() : file.toStdString();
    if (isText) {
        next.blocking.text = file.toStdString();
    }
    context.model.experiment.change(next,
                                    [file] { return FactActions::tr("block by means of %1").arg(file); });
    show(context, "block");
}

} // namespace

void addFactActions(WindowContext& context) {
    using Ask = FileChooser::Ask;
    const auto add = [&context](const char* id, const QString& text, const char* key, Ask what,
                                std::function<void(const QString&)> take) {
        QAction* action = context.actions.add(QLatin1String(id), text, keys(key));
        QObject::connect(action, &QAction::triggered, &context.window,
                         [&context, what, take = std::move(take)] {
                             context.setup.files->ask(what, &context.window, take);
                         });
        return action;
    };
    add("relations.open", FactActions::tr("&Open facts of a relation…"), "Ctrl+J, F", Ask::OpenFacts,
        [&context](const QString& file) { openFacts(context, file); })
        ->setIconText(FactActions::tr("open facts…"));
    add("blocking.text", FactActions::tr("Block by the means of a te&xt…"), "Ctrl+J, T", Ask::OpenText,
        [&context](const QString& file) { openMeans(context, file, true); })
        ->setIconText(FactActions::tr("text…"));
    add("blocking.statistics", FactActions::tr("Block by the &means in a file of statistics…"), "Ctrl+J, I",
        Ask::OpenStatistics, [&context](const QString& file) { openMeans(context, file, false); })
        ->setIconText(FactActions::tr("statistics…"));
}

} // namespace mambascope::ui
