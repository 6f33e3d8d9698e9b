// SPDX-License-Identifier: GPL-3.0-or-later
// What is set in a window alone, kept while its parts are made anew.
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>

#include "ui/shell/window_context.hpp"
#include "ui/shell/window_layout.hpp"

namespace mambascope::ui {

class WindowMemory {
public:
    /// Notes where everything stands.
    explicit WindowMemory(const WindowContext& context);
    /// Brings the new parts to where the old ones were.
    void restore(const WindowContext& context) const;

private:
    QString m_sessionFile;
    bool m_isChanged;
    bool m_isFollowing;
    QString m_focused; ///< objectName
    Arrangement m_arrangement;
    std::vector<QJsonObject> m_properties; ///< of the views, in their order
};

} // namespace mambascope::ui
