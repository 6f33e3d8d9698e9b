// SPDX-License-Identifier: GPL-3.0-or-later
// The menus: which action stands where. Every action is in one of them.
#include <initializer_list>

#include <QMenu>
#include <QMenuBar>

#include "ui/shell/main_window.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/widgets/text_button.hpp"

namespace mambascope::ui {

void MainWindow::makeMenus() {
    const auto menu = [this](const QString& id, const QString& title,
                             std::initializer_list<const char*> actions) {
        QMenu* made = menuBar()->addMenu(title);
        made->setObjectName(id);
        made->setAccessibleName(title);
        made->setToolTipsVisible(true);
        for (const char* name : actions) {
            if (QAction* action = m_actions->find(QLatin1String(name))) {
                made->addAction(action);
            } else if (*name == '\0') {
                made->addSeparator();
            }
        }
        return made;
    };
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    menuBar()->setAccessibleName(tr("Menu"));
    QMenu* file = menu(QStringLiteral("fileMenu"), tr("&File"),
                       {"file.open", "file.openLast", "", "file.save", "file.saveAs", "",
                        "file.exportPicture", "", "file.quit"});
    file->insertMenu(m_actions->find(QStringLiteral("file.openLast")), m_sessions->makeRecentMenu(file));
    menu(QStringLiteral("editMenu"), tr("&Edit"),
         {"edit.undo", "edit.redo", "", "edit.prompt", "edit.gallery", "edit.follow", "edit.guessSubject", "",
          "edit.knockCell", "edit.clearKnockouts"});
    menu(QStringLiteral("viewMenu"), tr("&View"),
         {"view.nextLayer",
          "view.previousLayer",
          "view.release",
          "view.shareScale",
          "",
          "view.knockouts",
          "view.map",
          "view.flow",
          "",
          "layout.explore",
          "layout.sweep",
          "layout.present",
          "",
          "theme.system",
          "theme.light",
          "theme.dark",
          "",
          "view.larger",
          "view.smaller",
          "view.normalSize"});
    fillModelsMenu(*menu(QStringLiteral("modelsMenu"), tr("&Models"), {}));
    menu(QStringLiteral("experimentsMenu"), tr("E&xperiments"),
         {"cut.subject", "cut.relation", "cut.first", "cut.context", "", "edit.link", "edit.strict", "",
          "view.wider", "view.narrower", "edit.allLayers", "edit.align"});
    menu(QStringLiteral("helpMenu"), tr("&Help"), {"help.palette", "help.about"});

    auto* search = new TextButton(m_actions->find(QStringLiteral("help.palette")),
                                  QStringLiteral("searchButton"), menuBar());
    search->setFocusPolicy(Qt::NoFocus);
    menuBar()->setCornerWidget(search);
}

void MainWindow::fillModelsMenu(QMenu& menu) {
    const auto add = [&](std::initializer_list<const char*> names) {
        for (const char* name : names) {
            menu.addAction(m_actions->find(QLatin1String(name)));
        }
    };
    add({"models.openLeft", "models.openRight", "models.tokenizerLeft", "models.tokenizerRight"});
    menu.addSection(tr("Tokens"));
    add({"bos.auto", "bos.on", "bos.off"});
    menu.addSection(tr("Device"));
    add({"device.auto", "device.cpu", "device.cuda:0"});
    menu.addSection(tr("Precision"));
    add({"precision.fp32", "precision.tf32", "precision.bf16"});
    menu.addSeparator();
    add({"models.repeat", "models.check"});
}

} // namespace mambascope::ui
