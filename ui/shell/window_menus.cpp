// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_menus.hpp"

#include <QCoreApplication>
#include <QMenu>
#include <QStringList>

#include "ui/shell/language_menu.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {
namespace {

struct WindowMenus {
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)
};

/// An empty name is a separator; what the window has no action for is left out.
void fill(QMenu& menu, const ActionRegistry& actions, const QStringList& names) {
    for (const QString& name : names) {
        if (QAction* action = actions.find(name)) {
            menu.addAction(action);
        } else if (name.isEmpty()) {
            menu.addSeparator();
        }
    }
}

QMenu& addMenu(QMenuBar& bar, const char* id, const QString& title) {
    QMenu* made = bar.addMenu(title);
    made->setObjectName(QLatin1String(id));
    made->setAccessibleName(title);
    made->setToolTipsVisible(true);
    return *made;
}

QStringList viewNames(const WindowContext& context) {
    QStringList names{QStringLiteral("view.nextLayer"), QStringLiteral("view.previousLayer"),
                      QStringLiteral("view.release"), QStringLiteral("view.shareScale"), QString()};
    for (const ViewInfo& info : context.setup.views) {
        if (info.isDock()) {
            names.append(QStringLiteral("view.") + QLatin1String(info.id));
        }
    }
    for (const char* name : {"",
                             "view.zoomIn",
                             "view.zoomOut",
                             "view.zoomToFit",
                             "",
                             "view.present",
                             "",
                             "layout.explore",
                             "layout.sweep",
                             "layout.data",
                             "layout.trace",
                             "layout.present",
                             "",
                             "theme.system",
                             "theme.light",
                             "theme.dark",
                             "",
                             "view.larger",
                             "view.smaller",
                             "view.normalSize"}) {
        names.append(QLatin1String(name));
    }
    return names;
}

void fillModels(QMenu& menu, const ActionRegistry& actions) {
    fill(menu, actions,
         {QStringLiteral("models.openLeft"), QStringLiteral("models.openRight"),
          QStringLiteral("models.tokenizerLeft"), QStringLiteral("models.tokenizerRight")});
    menu.addSection(WindowMenus::tr("Tokens"));
    fill(menu, actions, {QStringLiteral("bos.auto"), QStringLiteral("bos.on"), QStringLiteral("bos.off")});
    menu.addSection(WindowMenus::tr("Device"));
    fill(menu, actions,
         {QStringLiteral("device.auto"), QStringLiteral("device.cpu"), QStringLiteral("device.cuda:0"),
          QStringLiteral("device.cuda:1")});
    menu.addSection(WindowMenus::tr("Precision"));
    fill(menu, actions,
         {QStringLiteral("precision.fp32"), QStringLiteral("precision.tf32"),
          QStringLiteral("precision.bf16"), QString(), QStringLiteral("models.repeat"),
          QStringLiteral("models.check")});
}

void fillData(QMenu& menu, const ActionRegistry& actions) {
    fill(menu, actions,
         {QStringLiteral("data.open"), QStringLiteral("data.counterfact"), QStringLiteral("data.relations"),
          QStringLiteral("data.details"), QString(), QStringLiteral("data.filter"),
          QStringLiteral("data.allRows"), QStringLiteral("data.saveSelection"),
          QStringLiteral("data.evaluate")});
    menu.addSection(WindowMenus::tr("Experiments over the rows shown"));
    fill(menu, actions,
         {QStringLiteral("experiment.run"), QStringLiteral("experiment.pause"),
          QStringLiteral("experiment.stop"), QString(), QStringLiteral("results.open"),
          QStringLiteral("results.figure"), QStringLiteral("results.close")});
}

} // namespace

void makeMenus(QMenuBar& bar, const WindowContext& context) {
    const ActionRegistry& actions = context.actions;
    bar.setObjectName(QStringLiteral("menuBar"));
    bar.setAccessibleName(WindowMenus::tr("Menu"));
    QMenu& file = addMenu(bar, "fileMenu", WindowMenus::tr("&File"));
    fill(file, actions,
         {QStringLiteral("file.open"), QStringLiteral("file.openLast"), QString(),
          QStringLiteral("file.save"), QStringLiteral("file.saveAs"), QStringLiteral("file.verify"),
          QStringLiteral("file.follow"), QString(), QStringLiteral("file.exportFigure"),
          QStringLiteral("file.exportPicture"), QString(), QStringLiteral("file.quit")});
    file.insertMenu(actions.find(QStringLiteral("file.openLast")), context.sessions->makeRecentMenu(&file));
    fill(addMenu(bar, "editMenu", WindowMenus::tr("&Edit")), actions,
         {QStringLiteral("edit.undo"),
          QStringLiteral("edit.redo"),
          QString(),
          QStringLiteral("edit.prompt"),
          QStringLiteral("edit.gallery"),
          QStringLiteral("edit.follow"),
          QStringLiteral("edit.guessSubject"),
          QString(),
          QStringLiteral("edit.knockCell"),
          QStringLiteral("edit.clearKnockouts"),
          QStringLiteral("edit.clearPatches"),
          QString(),
          QStringLiteral("history.name"),
          QStringLiteral("history.unname"),
          QStringLiteral("history.earlier"),
          QStringLiteral("history.later"),
          QString(),
          QStringLiteral("history.markA"),
          QStringLiteral("history.markB"),
          QStringLiteral("history.flip"),
          QString(),
          QStringLiteral("edit.settings")});
    QMenu& view = addMenu(bar, "viewMenu", WindowMenus::tr("&View"));
    fill(view, actions, viewNames(context));
    view.addSeparator();
    view.addMenu(makeLanguageMenu(actions, &view));
    fillModels(addMenu(bar, "modelsMenu", WindowMenus::tr("&Models")), actions);
    fillData(addMenu(bar, "dataMenu", WindowMenus::tr("&Data")), actions);
    fill(addMenu(bar, "experimentsMenu", WindowMenus::tr("E&xperiments")), actions,
         {QStringLiteral("cut.subject"),
          QStringLiteral("cut.relation"),
          QStringLiteral("cut.first"),
          QStringLiteral("cut.context"),
          QString(),
          QStringLiteral("trace.other"),
          QStringLiteral("trace.meansLeft"),
          QStringLiteral("trace.meansRight"),
          QStringLiteral("edit.exportDelta"),
          QStringLiteral("edit.exportCheckpoint"),
          QStringLiteral("edit.exportAdapter"),
          QString(),
          QStringLiteral("relations.open"),
          QStringLiteral("blocking.text"),
          QStringLiteral("blocking.statistics"),
          QString(),
          QStringLiteral("edit.link"),
          QStringLiteral("edit.strict"),
          QString(),
          QStringLiteral("view.wider"),
          QStringLiteral("view.narrower"),
          QStringLiteral("edit.allLayers"),
          QStringLiteral("edit.align")});
    fill(addMenu(bar, "helpMenu", WindowMenus::tr("&Help")), actions,
         {QStringLiteral("help.palette"), QStringLiteral("help.about")});

    auto* search =
        new TextButton(actions.find(QStringLiteral("help.palette")), QStringLiteral("searchButton"), &bar);
    search->setFocusPolicy(Qt::NoFocus);
    bar.setCornerWidget(search);
}

} // namespace mambascope::ui
