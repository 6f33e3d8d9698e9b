// SPDX-License-Identifier: GPL-3.0-or-later
// What a view is: a part of the window that shows one kind of result. A view is a folder beside this file and
// a row of registry.cpp; docks, menus, exports and tests are made from that row.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <QAction>
#include <QJsonObject>
#include <QList>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QWidget>

#include "ui/actions/action_registry.hpp"
#include "ui/engine/experiment_runner.hpp"
#include "ui/engine/result_change.hpp"
#include "ui/figures/figure_source.hpp"
#include "ui/history/experiment.hpp"
#include "ui/state/place.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/trust_text.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/edit_sink.hpp"
#include "ui/views/selection.hpp"

namespace mambascope::ui {

class DataBench;
class ResultBench;

/// What a view works with. All of it outlives the view.
struct ViewContext {
    Experiment& experiment;          ///< what is set; every change is an undoable step
    const ExperimentRunner& results; ///< the newest answers, how they stand to the state, why they failed
    Selection& selection;            ///< what is pointed at or locked, in whichever view
    EditSink& edits;                 ///< takes what the user does to a place
    const ActionRegistry& actions;   ///< the window's actions, for buttons
    DataBench* data = nullptr;       ///< the data set that is open; null: the window has no place for one
    ResultBench* outcomes = nullptr; ///< results of experiments over data sets; likewise
};

/// Made once for the window (Dock) or once for each model (Pane). Lives on the window's thread.
class View : public QWidget {
    Q_OBJECT

public:
    /// The objectName is `name`; `title` is the heading and the accessible name.
    View(const QString& name, const QString& title, const ViewContext& context, QWidget* parent);

    // --- results
    /// What is to be computed for the view while it is in sight: at most one entry a side and channel. An
    /// entry without a body: the state can't be asked yet (PlanFacts). Computes nothing itself.
    [[nodiscard]] virtual std::vector<Wanted> wants(const PlanFacts& facts) const = 0;
    /// The channels of which resultsChanged() tells; more than it wants where it reads what others want.
    [[nodiscard]] virtual std::vector<Channel> hears() const = 0;
    /// Results of the channels that it hears of are new, or stand otherwise to the state than before.
    virtual void resultsChanged(std::span<const ResultChange> changes) = 0;

    // --- what it shows, in other forms
    /// The view as a figure of `size` units from the painter's origin; vectors alone on paper (FigureStyle).
    virtual void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const = 0;
    /// The height, in units, at which a drawing of that width looks best on paper: all is told, nothing is
    /// empty.
    [[nodiscard]] virtual double heightFor(double width, const FigureStyle& style) const;
    /// What a drawing of that size and style says, for files in which the figure is drawn anew; it speaks of
    /// the columns of table(). No panels where there is no result. By default the table as it is.
    [[nodiscard]] virtual FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// Everything that the drawing shows, and no more; no rows where there is no result.
    [[nodiscard]] virtual ViewTable table() const = 0;
    /// What these four say now, for a thread of its own: where they may take longer than a frame, as of views
    /// that grow with the prompt. Nothing: they don't, and are asked here.
    [[nodiscard]] virtual std::optional<FigureSource> source() const { return std::nullopt; }
    /// What stands at a place, in one sentence: status line, tool tip and screen reader say the same. Empty
    /// for a place that is not in the view, or of another prompt than the one shown.
    [[nodiscard]] virtual QString words(const Place& place) const = 0;
    /// What the picture shows, for the line beside the title and under a figure: "·is ← each token".
    [[nodiscard]] virtual QString caption() const = 0;
    /// What it shows of a side counts: a dock may show one model alone, whatever it showed of the other
    /// before.
    [[nodiscard]] virtual bool showsSide(Side /*side*/) const { return true; }
    /// What kind of numbers these are, of the results that are shown. No mark where there is none.
    [[nodiscard]] virtual Trust badge() const { return {}; }

    // --- what is set in the view alone, and not in the experiment
    [[nodiscard]] virtual QJsonObject properties() const { return {}; }
    /// What is missing, unknown or broken is the default.
    virtual void setProperties(const QJsonObject& /*properties*/) {}

    /// All texts anew, in the present language. The base sets title and accessible name.
    virtual void retranslate(const QString& title);
    /// Shown as buttons beside the title.
    [[nodiscard]] virtual QList<QAction*> titleActions() const { return {}; }

    [[nodiscard]] const QString& title() const { return m_title; }

Q_SIGNALS:
    void titleChanged();
    /// caption() or badge() is new.
    void captionChanged();
    /// wants() says something else for the same state of the experiment.
    void wantsChanged();
    /// What is computed of this is to stop: it counts as failed until it is asked for anew.
    void stopRequested(mambascope::ui::Side side, mambascope::ui::Channel channel);
    /// properties() are new.
    void propertiesChanged();
    /// What the pointer or the keyboard is on, in words; empty: nothing.
    void statusTextChanged(const QString& text);
    /// The view came into sight or left it: what nobody sees is not computed.
    void shownChanged(bool shown);

protected:
    [[nodiscard]] const ViewContext& context() const { return m_context; }
    [[nodiscard]] const ExperimentState& state() const { return m_context.experiment.state(); }
    /// To be called when caption() or badge() may be new: tells of it if they are.
    void updateCaption();
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    ViewContext m_context;
    QString m_title;
    QString m_toldCaption;
    Trust m_toldBadge;
};

/// Where a view stands by default.
enum class ViewArea {
    Matrix, ///< in each model's pane, on the leading side
    Bars,   ///< in each model's pane, beside the matrix
    Bottom, ///< a dock below the panes, in the order of the registry
};

/// A row of the registry.
struct ViewInfo {
    const char* id;    ///< "map": names the dock, the menu entry "view.map" and the session's field
    const char* title; ///< QT_TRANSLATE_NOOP("mambascope::ui::ViewInfo", …), with the menu's & mark
    ViewArea area;
    /// Share of the docks' width in the layouts Explore and Sweep, against each other.
    int exploreShare;
    int sweepShare;
    /// `side` is Left for docks, which show both models.
    View* (*make)(const ViewInfo& info, const ViewContext& context, Side side, QWidget* parent);
    bool isOpenAtFirst = true; ///< of a dock; a closed one is opened by its entry in the View menu
    /// Share of the width in the layout Data set; 0: the dock is closed there.
    int dataShare = 0;
    /// The same in the layout of causal tracing.
    int traceShare = 0;

    /// The translated title, with the menu's & mark.
    [[nodiscard]] QString menuTitle() const;
    /// Without it.
    [[nodiscard]] QString plainTitle() const;
    [[nodiscard]] bool isDock() const { return area == ViewArea::Bottom; }
};

/// Every view of the program (registry.cpp).
[[nodiscard]] std::vector<ViewInfo> viewRegistry();

} // namespace mambascope::ui
