// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_context.hpp"

#include "ui/shell/language_menu.hpp"

namespace mambascope::ui {

void addWindowActions(WindowContext& context) {
    addFileActions(context);
    addFigureActions(context);
    addEditExportActions(context);
    addEditActions(context);
    addHistoryActions(context);
    addKnockoutActions(context);
    addDataActions(context);
    addFactActions(context);
    addPaneActions(context);
    addZoomActions(context);
    addLayoutActions(context);
    addThemeActions(context);
    addLanguageActions(context.actions, *context.setup.settings);
    addModelActions(context);
    addHelpActions(context);
}

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

} // namespace mambascope::ui
