// SPDX-License-Identifier: GPL-3.0-or-later
// One model's half of the window: header, tokens, layers, matrix, predictions and what went wrong.
#pragma once

#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

#include "ui/shell/panes/load_bar.hpp"
#include "ui/shell/panes/pane_header.hpp"
#include "ui/state/experiment_state.hpp"
#include "ui/views/attention/heatmap_view.hpp"
#include "ui/views/attention/layer_strip.hpp"
#include "ui/views/predictions/prediction_bars.hpp"
#include "ui/views/view.hpp"
#include "ui/widgets/error_label.hpp"
#include "ui/widgets/token_strip.hpp"

namespace mambascope::ui {

/// Only puts widgets together; a PanePresenter fills them.
class ModelPane : public QWidget {
    Q_OBJECT

public:
    explicit ModelPane(Side side, QWidget* parent = nullptr);

    /// Takes in a view that is made for this side, of an area of the panes.
    void addView(ViewArea area, View& view);

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] PaneHeader& header() { return *m_header; }
    [[nodiscard]] LoadBar& loadBar() { return *m_load; }
    [[nodiscard]] TokenStrip& tokenStrip() { return *m_tokens; }
    [[nodiscard]] LayerStrip& layerStrip() { return *m_layers; }
    [[nodiscard]] HeatmapView& heatmap() { return *m_heatmap; }
    [[nodiscard]] PredictionBars& bars() { return *m_bars; }
    /// One sentence below the header; empty: no error.
    void setError(const QString& text) { m_error->setError(text); }
    [[nodiscard]] QString error() const { return m_error->error(); }
    /// What helps against the error, as a button below it; an empty text: nothing does.
    void setRemedy(const QString& text);

    /// Size of the shown matrix: a small one leaves more of the width to the bars.
    void setTokenCount(int count);
    /// Layers and matrix, beside which the predictions have their place; without them they have all of it.
    void setMatrixShown(bool isShown);
    /// Before an audience: cells grow with the room that there is, and badges stand above what they are of.
    void setPresenting(bool isPresenting);

Q_SIGNALS:
    void remedyChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void shareWidth();
    void shareWidthLater();
    [[nodiscard]] bool stackBars();

    Side m_side;
    PaneHeader* m_header;
    ErrorLabel* m_error;
    QPushButton* m_remedy;
    LoadBar* m_load;
    TokenStrip* m_tokens;
    LayerStrip* m_layers;
    QWidget* m_matrixArea;
    QWidget* m_barsArea;
    HeatmapView* m_heatmap = nullptr; ///< of the view "attention"
    PredictionBars* m_bars = nullptr; ///< of the view "predictions"
    QHBoxLayout* m_split;             ///< matrix and bars
    int m_tokenCount = 0;
    bool m_isPresenting = false;
};

} // namespace mambascope::ui
