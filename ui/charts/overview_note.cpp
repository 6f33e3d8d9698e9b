// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overview_note.hpp"

#include <QCoreApplication>

namespace mambascope::ui {

QString overviewNote(const MatrixPort& port, bool isShort) {
    if (!port.isOverview()) {
        return {};
    }
    const char* const text = isShort
                                 ? QT_TRANSLATE_NOOP("Overview", "largest of %1 × %2")
                                 : QT_TRANSLATE_NOOP("Overview", "every cell shows the largest of %1 × %2");
    return QCoreApplication::translate("Overview", text).arg(port.down.block).arg(port.across.block);
}

} // namespace mambascope::ui
