// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_file.hpp"

namespace mambascope::ui {

void SessionFile::opened(const QString& path, bool isStep) {
    m_experiment.setFile(path, isStep);
    m_experiment.setClean();
}

void SessionFile::saved(const QString& path) {
    m_experiment.setFile(path, false);
    m_experiment.setClean();
}

} // namespace mambascope::ui
