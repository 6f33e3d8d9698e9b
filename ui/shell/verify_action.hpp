// SPDX-License-Identifier: GPL-3.0-or-later
// File → Verify session: computes what the session's file holds again and says what differs.
#pragma once

#include <functional>

#include <QObject>
#include <QWidget>

#include "ui/actions/action_registry.hpp"
#include "ui/shell/window_model.hpp"

namespace mambascope::ui {

class VerifyAction : public QObject {
    Q_OBJECT

public:
    /// Adds "file.verify". `path` says which file; all references must outlive this object.
    VerifyAction(QWidget& window, WindowModel& model, ActionRegistry& registry, std::function<QString()> path,
                 QObject* parent);

Q_SIGNALS:
    void failed(const QString& reason);
    /// How far it is.
    void said(const QString& text);

private:
    void start();
    void showResult();

    QWidget& m_window;
    SessionVerifier& m_verifier;
    SessionSaver& m_files;
    std::function<QString()> m_path;
};

} // namespace mambascope::ui
