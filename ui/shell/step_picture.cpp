// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/step_picture.hpp"

#include <algorithm>

#include <QFontMetricsF>

#include "ui/state/cut_edges.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/attention/heatmap_picture.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr double kMatrixShare = 0.55; // of a model's width

/// What there is of one model.
struct SideResults {
    std::shared_ptr<const Snapshot> attentionAnswer;
    std::shared_ptr<const Snapshot> predictAnswer;
    const AttentionSnapshot* attention = nullptr; ///< with the layer that the state shows
    const PredictSnapshot* predict = nullptr;

    [[nodiscard]] bool isEmpty() const { return attention == nullptr && predict == nullptr; }
};

SideResults resultsOf(Side side, const ExperimentState& state, ExperimentRunner& results) {
    SideResults found{results.answerTo(state, side, Channel::Attention),
                      results.answerTo(state, side, Channel::Predict)};
    if (found.attentionAnswer != nullptr) {
        const auto* attention = std::get_if<AttentionSnapshot>(&found.attentionAnswer->body);
        const int layer = chosenLayer(state.pane(side), attention->model.layers);
        if (std::binary_search(attention->layers.begin(), attention->layers.end(), layer)) {
            found.attention = attention;
        }
    }
    if (found.predictAnswer != nullptr) {
        found.predict = std::get_if<PredictSnapshot>(&found.predictAnswer->body);
    }
    return found;
}

void drawMatrix(QPainter& painter, QSizeF size, const FigureStyle& style, const AttentionSnapshot& snapshot,
                const ExperimentState& state, Side side) {
    const int layer = chosenLayer(state.pane(side), snapshot.model.layers);
    const auto position = static_cast<std::size_t>(
        std::lower_bound(snapshot.layers.begin(), snapshot.layers.end(), layer) - snapshot.layers.begin());
    const HeatmapData data = heatmapData(snapshot, position);
    const std::size_t count = snapshot.prompt.tokens.size();
    const ColorScale scale(data.kind, attentionLimits({snapshot.layerValues(position), count * count},
                                                      static_cast<int>(count), snapshot.view));
    const std::vector<Cell> knocked =
        knockedCells(cutEdges(state, side, snapshot.prompt.tokens, snapshot.model.layers), layer);
    drawHeatmap(painter, size, {data, scale, knocked, style});
}

void drawBars(QPainter& painter, QSizeF size, const FigureStyle& style, const PredictSnapshot& snapshot,
              const ExperimentState& state) {
    const int variant = snapshot.variants.empty() ? -1 : 0;
    PredictionData data = predictionData(snapshot, variant);
    if (!state.followedToken.empty()) {
        followToken(data, snapshot, variant, state.followedToken);
    }
    PredictionDrawing(data, size, style).draw(painter);
}

void drawSide(QPainter& painter, QSizeF size, const FigureStyle& style, const SideResults& results,
              const ExperimentState& state, Side side) {
    const QFontMetricsF metrics(style.heading());
    const std::string& model =
        results.attention != nullptr ? results.attention->model.name : results.predict->model.name;
    painter.setFont(style.heading());
    painter.setPen(style.ink(ThemeColor::Text));
    painter.drawText(QRectF(0, 0, size.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(QString::fromStdString(model), Qt::ElideMiddle, size.width()));
    const double top = metrics.height() + kGrid / 2.0;
    const double height = std::max(1.0, size.height() - top);
    const double matrix = std::min(size.width() * kMatrixShare, height * 1.3);
    painter.save();
    painter.translate(0, top);
    if (results.attention != nullptr) {
        drawMatrix(painter, {matrix, height}, style, *results.attention, state, side);
    }
    painter.restore();
    if (results.predict != nullptr) {
        const double left = results.attention != nullptr ? matrix + kGutter : 0;
        painter.translate(left, top);
        drawBars(painter, {size.width() - left, height}, style, *results.predict, state);
    }
}

} // namespace

bool drawStep(QPainter& painter, QSizeF size, const FigureStyle& style, const ExperimentState& state,
              ExperimentRunner& results) {
    std::vector<std::pair<Side, SideResults>> shown;
    for (const Side side : kSides) {
        if (SideResults found = resultsOf(side, state, results); !found.isEmpty()) {
            shown.emplace_back(side, std::move(found));
        }
    }
    const double width =
        (size.width() - kGutter * static_cast<double>(shown.size() - 1)) / static_cast<double>(shown.size());
    double left = 0;
    for (const auto& [side, found] : shown) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
        painter.translate(left, 0);
        drawSide(painter, {width, size.height()}, style, found, state, side);
        painter.restore();
        left += width + kGutter;
    }
    return !shown.empty();
}

} // namespace mambascope::ui
