// SPDX-License-Identifier: GPL-3.0-or-later
// The view "map": both models' knockout maps, one scale for both.
#pragma once

#include <array>

#include "ui/views/map/knockout_map_view.hpp"
#include "ui/views/map/map_sheet.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"

class QVBoxLayout;

namespace mambascope::ui {

class MapPanel : public View {
    Q_OBJECT

public:
    MapPanel(const QString& title, const ViewContext& context, QWidget* parent);
    /// For the registry.
    [[nodiscard]] static View* make(const ViewInfo& info, const ViewContext& context, Side side,
                                    QWidget* parent);

    [[nodiscard]] KnockoutMapView& map(Side side) { return *m_maps[indexOf(side)]; }
    [[nodiscard]] const KnockoutMapView& map(Side side) const { return *m_maps[indexOf(side)]; }
    /// Why a side's map could not be computed; empty: it could. The last good map stays below it.
    [[nodiscard]] QString error(Side side) const { return m_errors[indexOf(side)]->error(); }

    [[nodiscard]] std::vector<Wanted> wants(const PlanFacts& facts) const override;
    [[nodiscard]] std::vector<Channel> hears() const override { return {Channel::Map}; }
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
    [[nodiscard]] std::optional<FigureSource> source() const override;
    [[nodiscard]] QString words(const Place& place) const override;
    [[nodiscard]] QString caption() const override { return m_caption; }
    [[nodiscard]] Trust badge() const override;
    /// Zoom and scroll position of both maps (ZoomableView::zoomProperties) as "left" and "right".
    [[nodiscard]] QJsonObject properties() const override;
    void setProperties(const QJsonObject& properties) override;
    void retranslate(const QString& title) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What is shown, apart from the widgets.
    [[nodiscard]] MapSheet sheet() const;
    [[nodiscard]] QVBoxLayout* makeColumn(Side side);
    void show(Side side);
    void showMap(Side side);
    void showLimits();
    void showChosen(Side side);
    void showLinked();
    void showCaption();
    [[nodiscard]] QString cutHeadsOf(Side side) const;
    [[nodiscard]] const MapSnapshot* shown(Side side) const;
    [[nodiscard]] std::string promptOf(Side side) const; ///< of the shown map
    [[nodiscard]] std::optional<Place> placeOfCell(Side side, int source, int window) const;

    std::array<KnockoutMapView*, 2> m_maps;
    std::array<ErrorLabel*, 2> m_errors{};
    std::array<std::shared_ptr<const Snapshot>, 2> m_shown;
    std::array<std::optional<double>, 2>
        m_scaledBase; ///< clean probability that a side's limits were made for
    QString m_caption;
};

} // namespace mambascope::ui
