// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a window: made from the registry, fed with results, and computed for only while in sight.
#pragma once

#include <array>
#include <vector>

#include <QObject>

#include "ui/views/view.hpp"

namespace mambascope::ui {

/// One view of the window.
struct HostedView {
    ViewInfo info;
    Side side = Side::Left; ///< of a view in a pane
    View* view = nullptr;
    bool isInSight = false;
    std::vector<Channel> hears;
};

class ViewHost : public QObject {
    Q_OBJECT

public:
    /// All must outlive the host and the views.
    ViewHost(const ViewContext& context, ExperimentRunner& runner, QObject* parent = nullptr);

    /// Makes a view; `parent` owns it.
    View& make(const ViewInfo& info, Side side, QWidget* parent);
    [[nodiscard]] const std::vector<HostedView>& views() const { return m_views; }
    /// Null where the window has no such view.
    [[nodiscard]] View* find(const char* id, Side side = Side::Left) const;

    /// By Side: whether a model's pane is shown. Nothing is computed for a model that isn't.
    void setSidesShown(const std::array<bool, 2>& shown);
    /// A dock behind another one is shown, and yet not in sight.
    void setInSight(const View& view, bool inSight);

Q_SIGNALS:
    void statusTextChanged(const QString& text);

private:
    void hear(const ResultChange& change);
    void updateNeeds();

    ViewContext m_context;
    ExperimentRunner& m_runner;
    std::vector<HostedView> m_views;
    std::array<bool, 2> m_sidesShown{true, true};
};

} // namespace mambascope::ui
