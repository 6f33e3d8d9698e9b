// SPDX-License-Identifier: GPL-3.0-or-later
// The actions for files: sessions and pictures.
#include <QCoreApplication>

#include "core/base/error.hpp"
#include "ui/files/picture_export.hpp"
#include "ui/shell/line_ends_notice.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/shell/verify_action.hpp"
#include "ui/shell/view_settings.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

struct FileActions {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

} // namespace

void showLineEnds(WindowContext& context, const ExperimentState& given) {
    const bool isChanged = given.prompt != context.state().prompt;
    context.body->warn(isChanged ? FileActions::tr("Line ends of this prompt were changed from CR LF to "
                                                   "LF; the command line keeps CR LF")
                                 : QString());
}

namespace {

void exportPicture(WindowContext& context, const QString& file) {
    try {
        savePicture(context.window, file);
        context.body->say(FileActions::tr("Saved %1").arg(file));
    } catch (const Error& error) {
        context.body->warn(errorText(error));
    }
}

} // namespace

void addFileActions(WindowContext& context) {
    ActionRegistry& actions = context.actions;
    QMainWindow* window = &context.window;
    auto* sessions = new SessionActions(context.window, context.model, actions, context.setup.files,
                                        *context.setup.settings);
    sessions->setParent(&actions);
    context.sessions = sessions;
    QObject::connect(sessions, &SessionActions::failed, &actions,
                     [&context](const QString& reason) { context.body->warn(reason); });
    QObject::connect(sessions, &SessionActions::said, &actions,
                     [&context](const QString& text) { context.body->say(text); });
    QObject::connect(sessions, &SessionActions::opened, &actions,
                     [&context](const ExperimentState& given) { showLineEnds(context, given); });
    sessions->setViews(
        [&context] { return viewSettings(context.body->views()); },
        [&context](const nlohmann::json& settings) { setViewSettings(context.body->views(), settings); });
    auto* verify = new VerifyAction(
        context.window, context.model, actions, [sessions] { return sessions->path(); }, sessions);
    QObject::connect(verify, &VerifyAction::failed, sessions, &SessionActions::failed);
    QObject::connect(verify, &VerifyAction::said, &actions,
                     [&context](const QString& text) { context.body->say(text); });
    QObject::connect(actions.add(QStringLiteral("file.exportPicture"), FileActions::tr("&Export picture…"),
                                 keys("Ctrl+E")),
                     &QAction::triggered, window, [&context, window] {
                         context.setup.files->ask(
                             FileChooser::Ask::SavePicture, window,
                             [&context](const QString& file) { exportPicture(context, file); });
                     });
    QObject::connect(actions.add(QStringLiteral("file.quit"), FileActions::tr("&Quit"), keys("Ctrl+Q")),
                     &QAction::triggered, window, &QWidget::close);
}

} // namespace mambascope::ui
