// SPDX-License-Identifier: GPL-3.0-or-later
// What is set in a window alone, kept while its parts are made anew.
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

class WindowMemory {
public:
    /// Notes where everything stands; the arrangement goes into the settings, where there are any.
    explicit WindowMemory(const WindowContext& context);
    /// Brings the new parts to where the old ones were.
    void restore(const WindowContext& context) const;

private:
    QString m_sessionFile;
    bool m_isChanged;
    QString m_focused;                     ///< objectName
    std::vector<QJsonObject> m_properties; ///< of the views, in their order
};

} // namespace mambascope::ui
