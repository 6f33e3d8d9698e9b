// SPDX-License-Identifier: GPL-3.0-or-later
// The pane that is worked in: keys that act on "the" pane act on the one that had the focus last.
#pragma once

#include <array>

#include <QObject>
#include <QWidget>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

class ActiveSide : public QObject {
    Q_OBJECT

public:
    /// Follows the focus into these parts of the window, by Side.
    explicit ActiveSide(QObject* parent = nullptr);
    void watch(const std::array<QWidget*, 2>& panes);

    [[nodiscard]] Side side() const { return m_side; }

Q_SIGNALS:
    void changed();

private:
    std::array<QWidget*, 2> m_panes{};
    Side m_side = Side::Left;
};

} // namespace mambascope::ui
