// SPDX-License-Identifier: GPL-3.0-or-later
// The view "trace": causal tracing of both models, side by side.
#pragma once

#include <array>

#include <QScrollArea>

#include "ui/data/other_subjects.hpp"
#include "ui/views/trace/estimate_check.hpp"
#include "ui/views/trace/patch_bar.hpp"
#include "ui/views/trace/trace_bar.hpp"
#include "ui/views/trace/trace_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

class QVBoxLayout;

namespace mambascope::ui {

class TracePanel : public View {
    Q_OBJECT

public:
    TracePanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] TraceBar& bar() { return *m_bar; }
    [[nodiscard]] TraceView& view(Side side) { return *m_views[indexOf(side)]; }
    [[nodiscard]] const TraceView& view(Side side) const { return *m_views[indexOf(side)]; }
    /// Why a side could not be traced; empty: it could. The last good maps stay below it.
    [[nodiscard]] QString error(Side side) const { return m_errors[indexOf(side)]->error(); }
    /// What the live patches do, and what else should be known.
    [[nodiscard]] QString note() const { return m_note->text(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override {
        return {Channel::Patched, Channel::Estimate, Channel::Trace}; // as they are asked for
    }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override {
        sheet().draw(painter, size, style);
    }
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override {
        return sheet().figure(size, style);
    }
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override {
        return sheet().heightFor(width, style);
    }
    [[nodiscard]] ViewTable table() const override { return sheet().table(); }
    [[nodiscard]] std::optional<FigureSource> source() const override { return sourceOf(sheet()); }
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    /// How far the view is scrolled, "down", 0 … 1; zoom of each model's maps, "left" and "right".
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;

private:
    /// What is shown of a side, and the answer that it is of; null: nothing.
    struct Choice {
        TraceShown shown;
        std::shared_ptr<const Snapshot> answer;
        bool isStale = false;
    };

    [[nodiscard]] TraceSheet sheet() const;
    [[nodiscard]] QVBoxLayout* makeColumn(Side side);
    void makeScroll();
    void placeDown();
    [[nodiscard]] Choice choose(Side side) const;
    [[nodiscard]] std::shared_ptr<const TraceSnapshot> traced(Side side, Channel channel) const;
    [[nodiscard]] QString emptyText(Side side) const;
    void show(Side side);
    void showPatched(Side side);
    void showLinked();
    void showNote();
    void showSubject();
    [[nodiscard]] QString noteOf(Side side) const;
    [[nodiscard]] QString checkWords() const;
    [[nodiscard]] std::string promptOf(Side side) const; ///< of what is shown
    [[nodiscard]] std::optional<Place> placeOfCell(Side side, TraceCell cell) const;

    TraceBar* m_bar;
    PatchBar* m_patchBar;
    OtherSubjects* m_others = nullptr;
    QScrollArea* m_scroll;
    std::array<TraceView*, 2> m_views;
    std::array<ErrorLabel*, 2> m_errors{};
    QLabel* m_note;
    std::array<std::shared_ptr<const Snapshot>, 2> m_answers; ///< that is shown
    std::array<std::optional<EstimateCheck>, 2> m_checks;     ///< of what is shown
    std::optional<double> m_wantedDown; ///< was set; missing: the user has scrolled since
    bool m_isPlacing = false;
};

} // namespace mambascope::ui
