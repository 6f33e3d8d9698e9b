// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

void addWindowActions(WindowContext& context) {
    addFileActions(context);
    addEditActions(context);
    addKnockoutActions(context);
    addPaneActions(context);
    addLayoutActions(context);
    addThemeActions(context);
    addModelActions(context);
    addHelpActions(context);
}

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

} // namespace mambascope::ui
