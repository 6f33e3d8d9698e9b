// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the window: prompt, notice, panes and docks, status line; and who hears what of whom.
#pragma once

#include <array>

#include <QFrame>
#include <QTimer>
#include <QWidget>

#include "ui/shell/panes/model_pane.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/panes/scale_share.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/prompt/prompt_presenter.hpp"
#include "ui/shell/run_strip.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/shell/view_host.hpp"
#include "ui/shell/window_context.hpp"
#include "ui/shell/window_layout.hpp"
#include "ui/widgets/notice_bar.hpp"
#include "ui/widgets/offer_bar.hpp"

namespace mambascope::ui {

class CommandPalette;

class WindowBody : public QWidget {
    Q_OBJECT

public:
    /// Adds an action "view.<id>" for each dock. The context must outlive the body.
    WindowBody(WindowContext& context, QWidget* parent);
    ~WindowBody() override;

    [[nodiscard]] ModelPane& pane(Side side) { return *m_panes[indexOf(side)]; }
    [[nodiscard]] PanePresenter& presenter(Side side) { return *m_presenters[indexOf(side)]; }
    [[nodiscard]] PromptBar& prompt() { return *m_prompt; }
    [[nodiscard]] PromptPresenter& promptPresenter() { return *m_promptPresenter; }
    [[nodiscard]] GalleryPopup& gallery() { return *m_gallery; }
    [[nodiscard]] CommandPalette& commandPalette() { return *m_palette; }
    [[nodiscard]] WindowLayout& arrangement() { return *m_layout; }
    [[nodiscard]] ViewHost& views() { return *m_host; }
    [[nodiscard]] ScaleShare* scales() { return m_scales; } ///< null without both matrices

    /// What the pointer is on, in the status line; empty: the facts come back.
    void say(const QString& text);
    /// The same, taken back after a while.
    void remark(const QString& text);
    /// Before an audience: without prompt field and status line, which are the speaker's.
    void setBare(bool isBare);
    /// One sentence across the window; empty: none.
    void warn(const QString& text) { m_notice->setText(text); }
    /// A sentence across the window with two answers.
    void offer(const Offer& offer) { m_offer->make(offer); }

private:
    void makePanes();
    void makeViews();
    void makeColumn();
    void wirePane(Side side);
    void wireResults();
    void showCheck();

    WindowContext& m_context;
    PromptBar* m_prompt;
    GalleryPopup* m_gallery;
    CommandPalette* m_palette;
    NoticeBar* m_notice;
    OfferBar* m_offer;
    std::array<ModelPane*, 2> m_panes{};
    std::array<PanePresenter*, 2> m_presenters{};
    DockArea* m_area;
    RunStrip* m_run;
    StatusStrip* m_status;
    std::array<QFrame*, 2> m_lines{};
    WindowLayout* m_layout = nullptr;
    ViewHost* m_host = nullptr;
    ScaleShare* m_scales = nullptr;
    PromptPresenter* m_promptPresenter = nullptr;
    QTimer m_remarkTimer;
};

} // namespace mambascope::ui
