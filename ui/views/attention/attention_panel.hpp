// SPDX-License-Identifier: GPL-3.0-or-later
// The view "attention": the hidden attention of one model's chosen layer.
#pragma once

#include <memory>
#include <optional>

#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/stale_delay.hpp"

namespace mambascope::ui {

class AttentionPanel : public View {
    Q_OBJECT

public:
    AttentionPanel(const QString& title, const ViewContext& context, Side side, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] HeatmapView& heatmap() { return *m_heatmap; }
    /// Limits of the shown layer by its own values; nothing without a matrix.
    [[nodiscard]] std::optional<ScaleLimits> ownLimits() const;
    /// What the shown matrix shows; two matrices of one quantity may share a scale.
    [[nodiscard]] AttentionView shownQuantity() const;

    /// Whether the other model's matrix may share this one's colour scale (ScaleShare).
    [[nodiscard]] bool sharesScale() const { return m_sharesScale; }
    void setSharesScale(bool shares);

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Attention, Channel::Trust}; }
    void resultsChanged(std::span<const ResultChange> changes) override;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const override;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const override;
    [[nodiscard]] ViewTable table() const override;
    [[nodiscard]] std::optional<FigureSource> source() const override { return m_heatmap->source(title()); }
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] Trust badge() const override;
    /// Zoom and scroll position (ZoomableView::zoomProperties) and "shared_scale".
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;

Q_SIGNALS:
    /// The matrix is another one: its limits may be new.
    void matrixChanged();
    void sharesScaleChanged(bool shares);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectCells();
    void show();
    void showMatrix();
    void showKnockouts();
    void showLinked();
    void showStale();
    void applyStale();
    void toggleArea(IndexRange queries, IndexRange sources, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] const AttentionSnapshot* shown() const;
    [[nodiscard]] std::string promptOf() const; ///< of the shown matrix
    [[nodiscard]] std::optional<Place> placeOfCell(int query, int source) const;
    /// The chosen layer's place in the snapshot; nothing where it isn't there.
    [[nodiscard]] std::optional<std::size_t> shownPosition() const;

    Side m_side;
    HeatmapView* m_heatmap;
    StaleDelay m_stale;
    bool m_sharesScale = true;
    std::shared_ptr<const Snapshot> m_matrixOf;  ///< what the matrix is of ...
    std::optional<std::size_t> m_matrixPosition; ///< ... and which of its layers
};

} // namespace mambascope::ui
