// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trust/trust_panel.hpp"

#include <algorithm>

#include <QVBoxLayout>

#include "ui/engine/model_choice.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/layer_text.hpp"

namespace mambascope::ui {

View* TrustPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new TrustPanel(info.plainTitle(), context, parent);
}

TrustPanel::TrustPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("trustPanel"), title, context, parent)
    , m_sheet(new TrustSheet(this))
    , m_scroll(new QScrollArea(this))
    , m_stale([this] { applyStale(); }) {
    m_scroll->setObjectName(QStringLiteral("trustScroll"));
    m_scroll->setAccessibleName(title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the sheet's own keys scroll
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_sheet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->addWidget(m_scroll);
    connect(m_sheet, &TrustSheet::statusTextChanged, this, &View::statusTextChanged);
    connect(m_sheet, &TrustSheet::cursorMoved, this, [this](const QRect& area) {
        m_scroll->ensureVisible(area.center().x(), area.top(), 0, kGrid);
        m_scroll->ensureVisible(area.center().x(), area.bottom(), 0, kGrid);
    });
    connect(&context.experiment, &Experiment::changed, this, &TrustPanel::show);
    show();
}

std::vector<Wanted> TrustPanel::wants(const PlanFacts& facts) const {
    return plannedRequests(facts, Channel::Measured);
}

/// The others say where this model's numbers come from.
std::vector<Channel> TrustPanel::hears() const {
    return {Channel::Measured, Channel::Predict, Channel::Attention};
}

void TrustPanel::resultsChanged(std::span<const ResultChange> changes) {
    for (const ResultChange& change : changes) {
        if (!change.isProgressOnly) {
            show();
            return;
        }
    }
}

TrustFacts TrustPanel::factsOf(Side side) const {
    const ExperimentRunner& results = context().results;
    TrustFacts facts;
    facts.info = results.modelInfo(side);
    facts.model = facts.info == nullptr ? shownModelName(state().pane(side).model)
                                        : QString::fromStdString(facts.info->name);
    for (const Channel channel : {Channel::Predict, Channel::Attention}) {
        const auto snapshot = results.snapshot(side, channel);
        if (facts.computed == nullptr && snapshot && !results.isLeftBehind(side, channel)) {
            facts.computed = &snapshot->provenance; // the runner holds it
        }
    }
    if (const auto& failure = results.failure(side, Channel::Measured)) {
        facts.failure = errorText(failure->code, failure->arguments, failure->detail);
    } else if (const auto snapshot = results.snapshot(side, Channel::Measured);
               snapshot && !results.isLeftBehind(side, Channel::Measured)) {
        facts.measured = std::get_if<TrustSnapshot>(&snapshot->body);
        facts.measuredBy = &snapshot->provenance;
        facts.isStored = results.isStored(side, Channel::Measured);
    }
    const int layers = results.layerCount(side);
    if (activeKnockout(state(), side, layers).edges.empty()) {
        facts.probe = tr("a probe: the last token cut from all others, %1")
                          .arg(layersWords(chosenLayers(state().pane(side), layers, state().align)));
    }
    return facts;
}

void TrustPanel::show() {
    m_sheet->setData(trustData(facts()));
    m_stale.update(isStale(), false);
    updateCaption();
}

/// Something that was measured of another state is shown.
bool TrustPanel::isStale() const {
    return std::any_of(kSides.begin(), kSides.end(), [this](Side side) {
        return factsOf(side).measured != nullptr && context().results.isStale(side, Channel::Measured);
    });
}

void TrustPanel::applyStale() {
    m_sheet->setStale(isStale());
}

QString TrustPanel::caption() const {
    return tr("measured errors");
}

Trust TrustPanel::badge() const {
    return trustOf(facts());
}

void TrustPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_sheet->draw(painter, size, style);
}

double TrustPanel::heightFor(double width, const FigureStyle& style) const {
    return TrustDrawing(m_sheet->data(), width, style).height();
}

ViewTable TrustPanel::table() const {
    ViewTable table = m_sheet->table();
    table.title = title();
    return table;
}

void TrustPanel::retranslate(const QString& title) {
    View::retranslate(title);
    show();
}

QList<QAction*> TrustPanel::titleActions() const {
    QList<QAction*> actions;
    for (const char* id : {"edit.strict", "models.check"}) {
        if (QAction* found = context().actions.find(QLatin1String(id))) {
            actions.append(found);
        }
    }
    return actions;
}

} // namespace mambascope::ui
