// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PanePresenter that takes a pane's clicks and keys to the experiment.
#include <algorithm>

#include <QMenu>

#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/window/pane_presenter.hpp"

namespace mambascope::ui {

void PanePresenter::connectPane() {
    PaneHeader& header = m_pane.header();
    connect(&header, &PaneHeader::modelChosen, this, [this](const QString& model) {
        m_experiment.change(withModel(m_experiment.state(), m_pane.side(), model.toStdString()),
                            tr("choose %1").arg(model.section(QLatin1Char('/'), -1)));
    });
    connect(&header, &PaneHeader::folderRequested, this, &PanePresenter::folderRequested);
    connect(&header, &PaneHeader::viewChosen, this, [this](AttentionView view) {
        ExperimentState next = m_experiment.state();
        next.pane(m_pane.side()).view = view;
        m_experiment.change(next, tr("change view"));
    });
    connect(&header, &PaneHeader::headChosen, this, [this](int head) {
        ExperimentState next = m_experiment.state();
        next.pane(m_pane.side()).head = head < 0 ? std::nullopt : std::optional<int>(head);
        m_experiment.change(next, head < 0 ? tr("show all heads") : tr("show head %1").arg(head));
    });
    connect(&m_pane.layerStrip(), &LayerStrip::layerChosen, this, &PanePresenter::chooseLayer);
    connect(&m_pane.layerStrip(), &LayerStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);

    TokenStrip& tokens = m_pane.tokenStrip();
    connect(&tokens, &TokenStrip::subjectBrushed, this,
            [this](int first, int last) { m_clicks.setSubject(m_pane.side(), first, last); });
    connect(&tokens, &TokenStrip::tokenKnockRequested, this,
            [this](int token) { m_clicks.cutToken(m_pane.side(), token); });
    connect(&tokens, &TokenStrip::statusTextChanged, this, &PanePresenter::statusTextChanged);

    connect(&m_pane.bars(), &PredictionBars::statusTextChanged, this, &PanePresenter::statusTextChanged);
    connect(&m_pane.bars(), &PredictionBars::targetChosen, this, &PanePresenter::followAnswer);
}

void PanePresenter::connectCells() {
    HeatmapView& heatmap = m_pane.heatmap();
    connect(&heatmap, &HeatmapView::cellToggled, this,
            [this](int query, int source, Qt::KeyboardModifiers modifiers) {
                m_clicks.toggleCell(m_pane.side(), query, source, modifiers);
            });
    connect(&heatmap, &HeatmapView::rectangleSelected, this,
            [this](int queryFirst, int queryLast, int sourceFirst, int sourceLast,
                   Qt::KeyboardModifiers modifiers) {
                m_clicks.toggleRectangle(m_pane.side(), {queryFirst, queryLast}, {sourceFirst, sourceLast},
                                         modifiers);
            });
    connect(&heatmap, &HeatmapView::layerStep, this, &PanePresenter::stepLayer);
    connect(&heatmap, &HeatmapView::windowStep, this, &PanePresenter::stepWindow);
    connect(&heatmap, &HeatmapView::statusTextChanged, this, &PanePresenter::statusTextChanged);
    connect(&heatmap, &HeatmapView::contextMenuRequested, this, &PanePresenter::openCellMenu);
}

void PanePresenter::stepLayer(int step) {
    const int count = m_runner.layerCount(m_pane.side());
    chooseLayer(chosenLayer(m_experiment.state().pane(m_pane.side()), count) + step);
}

void PanePresenter::chooseLayer(int layer) {
    const int count = m_runner.layerCount(m_pane.side());
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        next.pane(m_pane.side()).layer = std::clamp(layer, 0, count - 1);
        m_experiment.change(next, tr("show layer %1").arg(*next.pane(m_pane.side()).layer), StepKind::Layer);
    }
}

void PanePresenter::stepWindow(int step) {
    setWindow(chosenWindow(m_experiment.state().pane(m_pane.side()), m_runner.layerCount(m_pane.side())) +
              step);
}

void PanePresenter::setWindow(int size) {
    const int count = m_runner.layerCount(m_pane.side());
    if (count > 0) {
        ExperimentState next = m_experiment.state();
        PaneState& pane = next.pane(m_pane.side());
        pane.window = std::clamp(size, 1, count);
        pane.allLayers = false;
        m_experiment.change(next, tr("window of %1").arg(*pane.window), StepKind::Window);
    }
}

void PanePresenter::toggleCursorCell() {
    if (const auto cell = m_pane.heatmap().cursorCell()) {
        m_clicks.toggleCell(m_pane.side(), cell->query, cell->source, {});
    }
}

/// The same answer again lets go of it: each model's own answer is followed then.
void PanePresenter::followAnswer(const QString& text, int tokenId) {
    const auto* shown = m_runner.result<PredictSnapshot>(m_pane.side(), Channel::Predict);
    ExperimentState next = m_experiment.state();
    const std::string target = text.toStdString();
    const auto begins = [&](const TokenScore& score) {
        return score.id == tokenId && !score.text.empty() && score.text.front() == ' ';
    };
    bool isWord = false; // a target is scored as the first token of " " + target
    if (shown != nullptr) {
        isWord = std::any_of(shown->clean.top.begin(), shown->clean.top.end(), begins);
        for (const VariantResult& variant : shown->variants) {
            isWord = isWord || std::any_of(variant.top.begin(), variant.top.end(), begins);
        }
    }
    if (!isWord) {
        Q_EMIT
        statusTextChanged(tr("Only answers that begin a word can be followed"));
        return;
    }
    next.target = next.target == target ? std::string() : target;
    m_experiment.change(next,
                        next.target.empty() ? tr("follow each model's answer") : tr("follow %1").arg(text));
}

/// What can be done with a cell, by name.
void PanePresenter::openCellMenu(int query, int source, QPoint globalPosition) {
    auto* menu = new QMenu(&m_pane);
    menu->setObjectName(QStringLiteral("cellMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Side at = m_pane.side();
    const auto add = [&](const QString& text, auto&& what) {
        connect(menu->addAction(text), &QAction::triggered, this, what);
    };
    add(tr("Knock out or restore this pair"),
        [this, at, query, source] { m_clicks.toggleCell(at, query, source, {}); });
    add(tr("… in this model only"),
        [this, at, query, source] { m_clicks.toggleCell(at, query, source, Qt::ControlModifier); });
    menu->addSeparator();
    add(tr("Cut this query from all its sources"), [this, at, query] {
        m_clicks.toggleRectangle(at, {query, query}, {0, query}, {});
    });
    add(tr("Cut this source from all later queries"), [this, at, source] { m_clicks.cutToken(at, source); });
    menu->popup(globalPosition);
}

} // namespace mambascope::ui
