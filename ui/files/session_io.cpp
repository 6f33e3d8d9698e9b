// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_io.hpp"

#include <filesystem>

#include <QFile>

#include "core/io/json_node.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/files/history_json.hpp"

namespace mambascope::ui {
namespace {

std::filesystem::path pathOf(const QString& file) {
    return QFile::encodeName(file).toStdString();
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
    return opened;
}

ExperimentState loadSession(const QString& file) {
    return openSession(file).state;
}

std::size_t saveSession(const WindowSession& session, const QString& file) {
    Session written;
    written.experiment = experimentJson(session.state);
    written.results = session.results;
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
