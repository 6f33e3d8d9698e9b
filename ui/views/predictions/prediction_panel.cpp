// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_panel.hpp"

#include <algorithm>

#include <QVBoxLayout>

#include "core/values/snapshot.hpp"
#include "ui/views/predictions/prediction_drawing.hpp"

namespace mambascope::ui {

View* PredictionPanel::make(const ViewInfo& info, const ViewContext& context, Side side, QWidget* parent) {
    return new PredictionPanel(info.plainTitle(), context, side, parent);
}

PredictionPanel::PredictionPanel(const QString& title, const ViewContext& context, Side side, QWidget* parent)
    : View(side == Side::Left ? QStringLiteral("predictionPanelLeft")
                              : QStringLiteral("predictionPanelRight"),
           title, context, parent)
    , m_side(side)
    , m_bars(new PredictionBars(this))
    , m_stale([this] { applyStale(); }) {
    m_bars->setObjectName(m_bars->objectName() +
                          (side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bars);
    setSizePolicy(m_bars->sizePolicy());
    connect(m_bars, &PredictionBars::statusTextChanged, this, &View::statusTextChanged);
    connect(m_bars, &PredictionBars::targetChosen, this,
            [this](const QString& /*text*/, int tokenId) { follow(tokenId); });
    connect(&context.experiment, &Experiment::changed, this, [this] {
        show(); // another token of the same answer may be followed
        showStale();
    });
    show();
}

std::vector<Wanted> PredictionPanel::wants(const PlanFacts& facts) const {
    return {plannedRequest(facts, m_side, Channel::Predict)};
}

const PredictSnapshot* PredictionPanel::shown() const {
    return context().results.result<PredictSnapshot>(m_side, Channel::Predict);
}

void PredictionPanel::resultsChanged(std::span<const ResultChange> changes) {
    const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const ResultChange& change) {
        return change.side == m_side && change.channel == Channel::Predict && !change.isProgressOnly;
    });
    if (concerns) {
        show();
        showStale();
    }
    updateCaption(); // what was measured may be new
}

/// What was measured of the same runs, where the trust panel had them measured.
Trust PredictionPanel::badge() const {
    const ExperimentRunner& results = context().results;
    if (shown() == nullptr) {
        return {};
    }
    std::vector<Trust> parts{
        exactTrust(tr("Probabilities of the model itself, computed anew for the knockouts from the first row "
                      "that they change on; equal to a full run, to rounding.")),
        precisionTrust(results.snapshot(m_side, Channel::Predict)->provenance),
        storedTrust(results.isStored(m_side, Channel::Predict),
                    results.snapshot(m_side, Channel::Predict)->provenance)};
    const auto measured = results.snapshot(m_side, Channel::Measured);
    if (measured && !results.isStale(m_side, Channel::Measured)) {
        parts.push_back(recomputeTrust(std::get<TrustSnapshot>(measured->body), measured->provenance));
    }
    return joinedTrust(parts);
}

void PredictionPanel::show() {
    const PredictSnapshot* snapshot = shown();
    if (snapshot == nullptr) {
        m_bars->clear();
        return;
    }
    const int variant = snapshot->variants.empty() ? -1 : 0;
    PredictionData rows = predictionData(*snapshot, variant);
    const std::string& token = state().followedToken;
    if (!token.empty()) {
        ui::followToken(rows, *snapshot, variant, token);
    }
    m_bars->setData(std::move(rows));
    updateCaption();
}

void PredictionPanel::follow(int tokenId) {
    const PredictSnapshot* snapshot = shown();
    if (snapshot == nullptr) {
        return;
    }
    const auto followIn = [&](const std::vector<TokenScore>& top) {
        const auto found = std::find_if(top.begin(), top.end(),
                                        [&](const TokenScore& score) { return score.id == tokenId; });
        if (found == top.end()) {
            return false;
        }
        context().edits.followToken(found->text);
        return true;
    };
    if (!followIn(snapshot->clean.top) && !snapshot->variants.empty()) {
        followIn(snapshot->variants.front().top);
    }
}

/// Answers to another prompt or model, and those that an error has left behind, are marked at once.
void PredictionPanel::showStale() {
    const ExperimentRunner& results = context().results;
    m_stale.update(results.isStale(m_side, Channel::Predict), results.isLeftBehind(m_side, Channel::Predict));
}

void PredictionPanel::applyStale() {
    m_bars->setStale(shown() != nullptr && context().results.isStale(m_side, Channel::Predict));
}

QString PredictionPanel::caption() const {
    return shown() == nullptr
               ? QString()
               : QStringList{m_bars->answerToken(), m_bars->answerNumbers(), m_bars->answerChange()}
                     .join(QLatin1Char(' '))
                     .simplified();
}

void PredictionPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_bars->draw(painter, size, style);
}

FigureData PredictionPanel::figure(QSizeF size, const FigureStyle& style) const {
    return m_bars->figure(size, style);
}

double PredictionPanel::heightFor(double /*width*/, const FigureStyle& style) const {
    const auto rows = static_cast<int>(m_bars->data().rows.size());
    return PredictionDrawing::heightOf(rows) * style.factor();
}

ViewTable PredictionPanel::table() const {
    ViewTable table = m_bars->table();
    table.title = title();
    return table;
}

void PredictionPanel::retranslate(const QString& title) {
    View::retranslate(title);
    show();
}

} // namespace mambascope::ui
