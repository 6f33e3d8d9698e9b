// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_drops.hpp"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include "ui/shell/data_actions.hpp"
#include "ui/shell/model_changes.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/shell/window_body.hpp"

namespace mambascope::ui {
namespace {

/// The first file or folder of what is dragged; empty: none that is on this computer.
QString pathIn(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            return url.toLocalFile();
        }
    }
    return {};
}

/// By its name: a session's is read by nobody but a session.
bool isSession(const QFileInfo& file) {
    const QString name = file.fileName().toLower();
    return name.endsWith(QStringLiteral(".mambascope")) ||
           (name.endsWith(QStringLiteral(".json")) && !name.endsWith(QStringLiteral(".selection.json")));
}

} // namespace

WindowDrops::WindowDrops(WindowContext& context)
    : QObject(&context.window)
    , m_context(context) {
    setObjectName(QStringLiteral("windowDrops"));
    context.window.setAcceptDrops(true);
    context.window.installEventFilter(this);
}

bool WindowDrops::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    auto& drop = *static_cast<QDropEvent*>(event); // all three are
    const QString path = pathIn(*drop.mimeData());
    if (path.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    drop.acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        open(path, drop.position().toPoint());
    }
    return true;
}

void WindowDrops::open(const QString& path, QPoint at) {
    const QFileInfo file(path);
    if (!file.isDir()) {
        isSession(file) ? m_context.sessions->open(path) : openData(m_context, path);
        return;
    }
    if (!QFileInfo::exists(QDir(path).filePath(QStringLiteral("config.json")))) {
        if (resultFoldersIn(path.toStdString()).empty()) {
            m_context.body->warn(
                tr("%1 is neither a model's folder nor one of results: there is no config.json and "
                   "no manifest.json in it")
                    .arg(path));
        } else {
            openResults(m_context, path);
        }
        return;
    }
    const QWidget& right = m_context.body->pane(Side::Right);
    const bool isRight = right.isVisible() && right.rect().contains(right.mapFrom(&m_context.window, at));
    m_context.models.choose(isRight ? Side::Right : Side::Left, path);
}

} // namespace mambascope::ui
