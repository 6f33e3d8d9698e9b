// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the edit that the Edit view shows: as a delta file, an edited checkpoint or an adapter.
#pragma once

#include <QObject>

#include "ui/data/latest_job.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

class EditExports : public QObject {
    Q_OBJECT

public:
    /// Makes the actions, which own this object. `context` must outlive it.
    explicit EditExports(WindowContext& context);

private:
    enum class Form { Delta, Checkpoint, Adapter };

    void add(const char* id, const char* key, const QString& text, FileChooser::Ask ask, Form form);
    void write(Form form, const QString& path);

    WindowContext& m_context;
    LatestJob m_job; ///< last: goes first
};

} // namespace mambascope::ui
