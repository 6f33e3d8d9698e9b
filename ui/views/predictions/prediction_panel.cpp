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
    m_werePatches = hasPatches(state(), side);
    connect(&context.experiment, &Experiment::changed, this, [this] {
        if (hasPatches(state(), m_side) != m_werePatches) {
            m_werePatches = !m_werePatches;
            Q_EMIT
            wantsChanged();
        }
        show(); // another token of the same answer may be followed
        showStale();
    });
    show();
}

std::vector<Wanted> PredictionPanel::wants(const PlanFacts& facts) const {
    std::vector<Wanted> all{plannedRequest(facts, m_side, Channel::Predict)};
    if (hasPatches(facts.state, m_side)) {
        all.push_back(plannedRequest(facts, m_side, Channel::Patched));
    }
    return all;
}

bool PredictionPanel::arePatches() const {
    const ExperimentRunner& results = context().results;
    const auto* answer = results.result<TraceSnapshot>(m_side, Channel::Patched);
    const bool isNothing =
        answer != nullptr && answer->variants.empty() && !results.isStale(m_side, Channel::Patched);
    return hasPatches(state(), m_side) && !isNothing;
}

const TraceSnapshot* PredictionPanel::patched() const {
    const auto* answer = context().results.result<TraceSnapshot>(m_side, Channel::Patched);
    return answer != nullptr && answer->variants.size() == 2 ? answer : nullptr;
}

const PredictSnapshot* PredictionPanel::shown() const {
    return context().results.result<PredictSnapshot>(m_side, Channel::Predict);
}

void PredictionPanel::resultsChanged(std::span<const ResultChange> changes) {
    const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const ResultChange& change) {
        return change.side == m_side && change.channel != Channel::Measured && !change.isProgressOnly;
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
    if (arePatches()) {
        return patchedBadge();
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

Trust PredictionPanel::patchedBadge() const {
    const auto answer = context().results.snapshot(m_side, Channel::Patched);
    if (patched() == nullptr) {
        return {};
    }
    return joinedTrust(
        {exactTrust(tr("Probabilities of the model itself, computed anew from the first state that is "
                       "replaced; equal to a full run, to rounding.")),
         precisionTrust(answer->provenance),
         storedTrust(context().results.isStored(m_side, Channel::Patched), answer->provenance)});
}

/// The run that is patched and the patched run. Knockouts act on the clean run alone and are not in them.
void PredictionPanel::showPatched() {
    const auto answer = context().results.snapshot(m_side, Channel::Patched);
    if (patched() == nullptr) {
        return; // the last bars stay until there are some
    }
    PredictionData rows = patchedData(*patched(), std::get<TraceRequest>(answer->request.body).into);
    rows.withoutKnockouts =
        std::any_of(state().knockouts.begin(), state().knockouts.end(), [this](const KnockoutEntry& entry) {
            return entry.enabled && actsOn(entry.scope, m_side);
        });
    m_bars->setData(std::move(rows));
    updateCaption();
}

void PredictionPanel::show() {
    if (arePatches()) {
        showPatched();
        return;
    }
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
    const auto followIn = [&](const std::vector<TokenScore>& top) {
        const auto found = std::find_if(top.begin(), top.end(),
                                        [&](const TokenScore& score) { return score.id == tokenId; });
        if (found == top.end()) {
            return false;
        }
        context().edits.followToken(found->text);
        return true;
    };
    if (arePatches() && patched() != nullptr) {
        for (const TraceVariant& variant : std::vector(patched()->variants)) {
            if (followIn(variant.top)) {
                return;
            }
        }
        return;
    }
    const PredictSnapshot* snapshot = shown();
    if (snapshot != nullptr && !followIn(snapshot->clean.top) && !snapshot->variants.empty()) {
        followIn(snapshot->variants.front().top);
    }
}

/// Answers to another prompt or model, and those that an error has left behind, are marked at once.
void PredictionPanel::showStale() {
    const ExperimentRunner& results = context().results;
    m_stale.update(results.isStale(m_side, channel()), results.isLeftBehind(m_side, channel()));
}

void PredictionPanel::applyStale() {
    m_bars->setStale(shown() != nullptr && context().results.isStale(m_side, channel()));
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
