// SPDX-License-Identifier: GPL-3.0-or-later
// The view "edit": one fact of one model rewritten (ROME), what that does to it and around it, and the edit
// given to the model.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <utility>

#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "ui/data/other_subjects.hpp"
#include "ui/data/related_facts.hpp"
#include "ui/views/edit/edit_bar.hpp"
#include "ui/views/edit/edit_list.hpp"
#include "ui/views/edit/edit_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

class QVBoxLayout;

namespace mambascope::ui {

class EditPanel : public View {
    Q_OBJECT

public:
    EditPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] EditBar& bar() { return *m_bar; }
    [[nodiscard]] EditView& view() { return *m_view; }
    /// Why the edit could not be made; empty: it could. The last good one stays.
    [[nodiscard]] QString error() const { return m_error->error(); }
    /// What is going on, or what is missing.
    [[nodiscard]] QString note() const { return m_note->text(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override;
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override {
        m_view->sheet().draw(painter, size, style);
    }
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override {
        return m_view->sheet().figure(size, style);
    }
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override {
        return m_view->sheet().heightFor(width, style);
    }
    [[nodiscard]] ViewTable table() const override { return m_view->sheet().table(); }
    [[nodiscard]] std::optional<FigureSource> source() const override { return m_view->sheet().source(); }
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] bool showsSide(Side side) const override { return side == state().edit.side; }
    [[nodiscard]] Trust badge() const override;
    void retranslate(const QString& title) override;

private:
    enum class Where { Here, Beside };

    void makeButtons(QVBoxLayout& column);
    void setTexts();
    [[nodiscard]] Side side() const { return state().edit.side; }
    /// What is set, with the prompts of the data where the user has none; nothing: something is missing.
    [[nodiscard]] std::optional<ExperimentState> prepared() const;
    [[nodiscard]] std::optional<EditRequest> asSet(const ExperimentState& state) const;
    /// Does it now, or once it is known which prompts the data has for the fact: an edit that is scored
    /// without them would look like one that has none.
    void withPrompts(std::function<void()> then);
    void relatedChanged();
    void run();
    void stop();
    void sweep();
    void stopSweep();
    void openPrompts();
    void apply(Where where);

    [[nodiscard]] std::shared_ptr<const Snapshot> answer() const {
        return context().results.snapshot(side(), Channel::Edit);
    }
    [[nodiscard]] EditShown shownNow() const;
    /// Layers that are asked for and those that have answered, of the sweep of the chosen site.
    struct SweepCount {
        int done = 0;
        int all = 0;
    };
    [[nodiscard]] SweepCount sweepCount() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString failureText() const;
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] QString subjectText() const;
    void show();
    void showBar();
    [[nodiscard]] const QString& nameOf(Side side);
    void lookForRelated();

    std::function<void()> m_then; ///< waits for the data's prompts
    EditBar* m_bar;
    ErrorLabel* m_error;
    EditView* m_view;
    QLabel* m_note;
    EditList* m_list;
    QToolButton* m_apply;
    QToolButton* m_beside;
    QToolButton* m_export;
    OtherSubjects* m_others = nullptr;
    RelatedFacts* m_related = nullptr;
    /// By Side: a model and what it is called, which may have to be looked up on the disk.
    std::array<std::pair<std::string, QString>, 2> m_names;
    LatestJob m_writing; ///< last: goes first
};

} // namespace mambascope::ui
