// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_progress.hpp"

namespace mambascope::ui {

void ExportProgress::check() const {
    if (m_isCancelled) {
        throw ExportCancelled();
    }
}

void ExportProgress::next(const QString& what) {
    check();
    if (m_tell) {
        m_tell(m_begun, m_steps, what);
    }
    ++m_begun;
}

} // namespace mambascope::ui
