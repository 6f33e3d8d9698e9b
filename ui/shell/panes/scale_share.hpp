// SPDX-License-Identifier: GPL-3.0-or-later
// One colour scale for both matrices, where they show the same quantity and the user wants one.
#pragma once

#include <array>

#include <QObject>

#include "ui/views/attention/attention_panel.hpp"

namespace mambascope::ui {

class ScaleShare : public QObject {
    Q_OBJECT

public:
    /// The views must outlive this object.
    explicit ScaleShare(std::array<AttentionPanel*, 2> views, QObject* parent = nullptr);

    /// Both views say so (AttentionPanel::sharesScale); one that no longer does takes the other along.
    [[nodiscard]] bool isShared() const { return m_views[0]->sharesScale() && m_views[1]->sharesScale(); }
    void setShared(bool shared);

Q_SIGNALS:
    void sharedChanged(bool shared);

private:
    void show();

    std::array<AttentionPanel*, 2> m_views;
};

} // namespace mambascope::ui
