// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_io.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <variant>

#include <QFile>

#include "core/io/json_node.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/files/history_json.hpp"

namespace mambascope::ui {
namespace {

std::filesystem::path pathOf(const QString& file) {
    return QFile::encodeName(file).toStdString();
}

/// The same answer, with its model's edits in another folder.
std::shared_ptr<const Snapshot> withEditsIn(const std::shared_ptr<const Snapshot>& answer,
                                            const std::filesystem::path& folder) {
    if (modelOf(answer->request.body).deltas.empty()) {
        return answer;
    }
    auto moved = std::make_shared<Snapshot>(*answer);
    std::visit(
        [&](auto& request) {
            for (std::string& file : request.model.deltas) {
                file = (folder / std::filesystem::path(file).filename()).string();
            }
        },
        moved->request.body);
    return moved;
}

/// File names of all edits of all states.
std::vector<std::string> editNamesIn(const ExperimentState& state,
                                     const std::optional<HistoryTree>& history) {
    std::vector<std::string> names = editNamesIn(state);
    if (history) {
        for (const HistoryNode& node : history->nodes()) {
            const std::vector<std::string> more = editNamesIn(node.kept.rest());
            names.insert(names.end(), more.begin(), more.end());
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

WindowSession openSession(const QString& file) {
    const std::filesystem::path path = pathOf(file);
    Session session = readSession(path);
    WindowSession opened;
    opened.state = experimentFromJson(JsonNode(session.experiment, path));
    opened.results = std::move(session.results);
    opened.saved = QString::fromStdString(session.saved);
    opened.views = std::move(session.views);
    if (!session.history.is_null()) {
        opened.history = historyFromJson(JsonNode(session.history, path, "history"));
        opened.state = opened.history->present().kept.state();
    }
    copyEdits(editNamesIn(opened.state, opened.history), editsOfSession(path), editsFolder());
    for (auto& result : opened.results) {
        result = withEditsIn(result, editsFolder());
    }
    return opened;
}

ExperimentState loadSession(const QString& file) {
    return openSession(file).state;
}

std::size_t saveSession(const WindowSession& session, const QString& file) {
    Session written;
    written.experiment = experimentJson(session.state);
    written.results = session.results;
    if (session.withEdits) {
        const std::filesystem::path folder = editsOfSession(pathOf(file));
        copyEdits(editNamesIn(session.state, session.history), editsFolder(), folder);
        for (auto& result : written.results) {
            result = withEditsIn(result, folder.filename());
        }
    }
    written.views = session.views;
    if (session.history) {
        written.history = historyJson(*session.history);
    }
    return writeSession(written, pathOf(file));
}

void saveSession(const ExperimentState& state, const QString& file) {
    (void)saveSession(WindowSession{state, {}}, file);
}

} // namespace mambascope::ui
