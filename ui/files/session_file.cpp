// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_file.hpp"

#include <algorithm>

namespace mambascope::ui {
namespace {

/// Where a step stands in the history; −1: it is gone.
int placeOf(const QUndoStack& stack, const QUndoCommand* step) {
    for (int i = 0; i < stack.count(); ++i) {
        if (stack.command(i) == step) {
            return i;
        }
    }
    return -1;
}

} // namespace

SessionFile::SessionFile(QUndoStack& stack, QObject* parent)
    : QObject(parent)
    , m_stack(stack) {
    setObjectName(QStringLiteral("sessionFile"));
    connect(&stack, &QUndoStack::indexChanged, this, &SessionFile::forgetGoneSteps);
}

int SessionFile::lastOpening() const {
    int last = -1;
    for (std::size_t i = 0; i < m_openings.size(); ++i) {
        if (placeOf(m_stack, m_openings[i].step) < m_stack.index()) {
            last = static_cast<int>(i);
        }
    }
    return last;
}

QString SessionFile::path() const {
    const int last = lastOpening();
    return last < 0 ? m_first : m_openings[static_cast<std::size_t>(last)].path;
}

void SessionFile::opened(const QString& path, bool isStep) {
    if (isStep) {
        m_openings.push_back({m_stack.command(m_stack.index() - 1), path});
        m_stack.setClean();
    } else {
        saved(path);
    }
}

void SessionFile::saved(const QString& path) {
    const int last = lastOpening();
    (last < 0 ? m_first : m_openings[static_cast<std::size_t>(last)].path) = path;
    m_stack.setClean();
}

/// Steps go at the history's end, when another one is made after an undo, and at its start, when it is full:
/// there the file is still that of what is left.
void SessionFile::forgetGoneSteps() {
    const auto isGone = [this](const Opening& opening) { return placeOf(m_stack, opening.step) < 0; };
    if (!m_hadRedo) {
        const auto kept = std::find_if_not(m_openings.begin(), m_openings.end(), isGone);
        if (kept != m_openings.begin()) {
            m_first = std::prev(kept)->path;
        }
    }
    m_openings.erase(std::remove_if(m_openings.begin(), m_openings.end(), isGone), m_openings.end());
    m_hadRedo = m_stack.canRedo();
}

} // namespace mambascope::ui
