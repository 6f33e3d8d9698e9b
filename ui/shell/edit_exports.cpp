// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/edit_exports.hpp"

#include <filesystem>

#include <QFile>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/editing/checkpoint_export.hpp"
#include "core/editing/delta_file.hpp"
#include "core/wire/json.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

EditExports::EditExports(WindowContext& context)
    : m_context(context)
    , m_job(QStringLiteral("editExportJob")) {
    setObjectName(QStringLiteral("editExports"));
    add("edit.exportDelta", "Ctrl+J, X", tr("Export the edit as a file…"), FileChooser::Ask::SaveDelta,
        Form::Delta);
    add("edit.exportCheckpoint", "Ctrl+J, K", tr("Export the edited checkpoint…"),
        FileChooser::Ask::CheckpointFolder, Form::Checkpoint);
    add("edit.exportAdapter", "Ctrl+J, L", tr("Export the edit as an adapter…"),
        FileChooser::Ask::AdapterFolder, Form::Adapter);
    setParent(
        m_context.actions.find(QStringLiteral("edit.exportDelta"))); // they are made anew with languages
}

void EditExports::add(const char* id, const char* key, const QString& text, FileChooser::Ask ask, Form form) {
    connect(m_context.actions.add(QLatin1String(id), text, {QKeySequence(QLatin1String(key))}),
            &QAction::triggered, this, [this, ask, form] {
                const Side side = m_context.state().edit.side;
                if (m_context.model.runner.result<EditSnapshot>(side, Channel::Edit) == nullptr ||
                    m_context.model.runner.resultState(side, Channel::Edit) != ResultState::Fresh) {
                    m_context.body->warn(
                        tr("There is no edit to export: make one in the view “Edit of a fact” first"));
                    return;
                }
                m_context.setup.files->ask(ask, &m_context.window,
                                           [this, form](const QString& path) { write(form, path); });
            });
}

/// A checkpoint may be large: it is written on a thread of its own.
void EditExports::write(Form form, const QString& path) {
    const auto shown = m_context.model.runner.snapshot(m_context.state().edit.side, Channel::Edit);
    if (shown == nullptr) {
        return;
    }
    m_context.body->say(tr("Writing %1…").arg(path));
    m_job.start([this, shown, form, path](const std::atomic<bool>& /*stop*/) {
        QString problem;
        try {
            const auto& edit = std::get<EditSnapshot>(shown->body);
            const Delta delta = deltaOf(edit, toJson(shown->request).dump());
            const std::filesystem::path file = QFile::encodeName(path).toStdString();
            switch (form) {
            case Form::Delta:
                writeDelta(file, delta);
                break;
            case Form::Checkpoint:
                writeEditedCheckpoint(edit.model, delta, file);
                break;
            case Form::Adapter:
                writeAdapter(edit.model, delta, file);
                break;
            }
        } catch (const Error& error) {
            problem = errorText(error);
        }
        return LatestJob::Then([this, problem, path] {
            if (problem.isEmpty()) {
                m_context.body->say(tr("Saved %1").arg(path));
            } else {
                m_context.body->say(QString()); // nothing is being written any more
                m_context.body->warn(problem);
            }
        });
    });
}

void addEditExportActions(WindowContext& context) {
    new EditExports(context); // one of its actions owns it
}

} // namespace mambascope::ui
