// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/selection.hpp"

#include <utility>

namespace mambascope::ui {
namespace {

/// Side, layers and head say where it was pointed at; what lights up are the characters.
bool sameCharacters(const std::optional<Place>& a, const std::optional<Place>& b) {
    return a.has_value() == b.has_value() &&
           (!a || (a->prompt == b->prompt && a->query == b->query && a->source == b->source));
}

} // namespace

Selection::Selection(QObject* parent)
    : QObject(parent) {
    setObjectName(QStringLiteral("selection"));
}

void Selection::point(std::optional<Place> place) {
    if (!sameCharacters(place, m_pointed)) {
        m_pointed = std::move(place);
        Q_EMIT
        changed();
    }
}

void Selection::toggleLock(std::optional<Place> place) {
    m_locked = sameCharacters(place, m_locked) ? std::nullopt : std::move(place);
    Q_EMIT
    changed();
}

void Selection::clear() {
    if (m_pointed || m_locked) {
        m_pointed.reset();
        m_locked.reset();
        Q_EMIT
        changed();
    }
}

} // namespace mambascope::ui
