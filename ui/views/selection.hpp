// SPDX-License-Identifier: GPL-3.0-or-later
// One pointer for all views and both models: what is pointed at or locked in one of them lights up in all.
#pragma once

#include <optional>

#include <QObject>

#include "ui/state/place.hpp"

namespace mambascope::ui {

class Selection : public QObject {
    Q_OBJECT

public:
    explicit Selection(QObject* parent = nullptr);

    /// What is to light up: a lock wins over the pointer.
    [[nodiscard]] const std::optional<Place>& shown() const { return m_locked ? m_locked : m_pointed; }
    [[nodiscard]] bool isLocked() const { return m_locked.has_value(); }

    /// Nothing: the pointer left.
    void point(std::optional<Place> place);
    /// The same place again, of whichever model, releases it.
    void toggleLock(std::optional<Place> place);
    /// Forgets pointer and lock, as Esc does.
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::optional<Place> m_pointed;
    std::optional<Place> m_locked;
};

} // namespace mambascope::ui
