// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_panel.hpp"

#include "ui/engine/model_choice.hpp"
#include "ui/engine/pair_progress.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {

View* PathsPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new PathsPanel(info.plainTitle(), context, parent);
}

PathsPanel::PathsPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("pathsPanel"), title, context, parent)
    , m_error(new ErrorLabel(QStringLiteral("pathsError"), tr("What is wrong with the path effects"), this))
    , m_view(new PathsView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    connect(m_view, &PathsView::statusTextChanged, this, &View::statusTextChanged);
    connect(&context.experiment, &Experiment::changed, this, &PathsPanel::show);
    show();
}

std::vector<Wanted> PathsPanel::wants(const PlanFacts& facts) const {
    return plannedRequests(facts, Channel::Paths);
}

PathsShown PathsPanel::shownOf(Side side) const {
    const auto* body = context().results.result<PathSnapshot>(side, Channel::Paths);
    if (body == nullptr || !state().trace.isOn()) {
        return {};
    }
    return {{context().results.snapshot(side, Channel::Paths), body},
            QString::fromStdString(body->model.name)};
}

void PathsPanel::resultsChanged(std::span<const ResultChange> changes) {
    if (haveNews(changes)) {
        show();
    }
}

void PathsPanel::show() {
    const ExperimentRunner& results = context().results;
    PathsSheet sheet;
    sheet.title = title();
    QStringList problems;
    bool isStale = false;
    for (const Side side : kSides) {
        PathsShown shown = shownOf(side);
        if (!shown.isEmpty()) {
            sheet.models.push_back(std::move(shown));
            isStale = isStale || results.isStale(side, Channel::Paths);
        }
        if (const auto& failure = results.failure(side, Channel::Paths)) {
            problems.append(tr("%1: %2").arg(shownModelName(state().pane(side).model),
                                             errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    m_error->setError(problems.join(QLatin1Char('\n')));
    if (!sheet.models.empty()) {
        m_view->setSheet(std::move(sheet));
    } else if (!state().trace.isOn()) {
        m_view->clear(
            tr("Needs the other run of causal tracing: name another subject there, or choose noise."));
    } else if (!results.subject()) {
        m_view->clear(tr("Mark the subject: drag over its tokens."));
    } else {
        m_view->clear(problems.isEmpty() ? QString() : tr("No result yet"));
    }
    m_view->setStale(isStale);
    updateCaption();
}

QString PathsPanel::caption() const {
    QStringList parts;
    for (const PathsShown& shown : m_view->sheet().models) {
        parts.append(tr("p(%1)").arg(isolated(tokenDisplay(shown.paths->target.text))));
    }
    parts.removeDuplicates();
    return parts.isEmpty() ? QString()
                           : tr("%1 · %2 · share of p − p*")
                                 .arg(parts.join(QStringLiteral(" | ")), otherRunWords(state().trace));
}

Trust PathsPanel::badge() const {
    std::vector<Trust> parts;
    for (const Side side : kSides) {
        const auto answer = context().results.snapshot(side, Channel::Paths);
        if (answer != nullptr && !m_view->sheet().models.empty()) {
            parts.push_back(exactTrust(tr("Each bar is a run of its own: the model's own probability, to "
                                          "rounding, as a share of the way from the corrupted to the clean "
                                          "run.")));
            parts.push_back(precisionTrust(answer->provenance));
            parts.push_back(
                storedTrust(context().results.isStored(side, Channel::Paths), answer->provenance));
        }
    }
    return joinedTrust(parts);
}

/// A token and a layer.
QString PathsPanel::words(const Place& place) const {
    const PathsShown shown = shownOf(place.side);
    const auto answer = context().results.snapshot(place.side, Channel::Paths);
    if (shown.isEmpty() || !place.source || !place.layers || place.layers->first != place.layers->last ||
        std::get<PathRequest>(answer->request.body).prompt.text != place.prompt) {
        return {};
    }
    const std::vector<IndexRange> tokens = tokensOf(shown.paths->prompt.tokens, *place.source);
    for (int position = 0; position < shown.positionCount(); ++position) {
        const int token = shown.position(position).tokens.clean;
        if (!tokens.empty() && tokens[0].first == token && place.layers->first < shown.layerCount()) {
            return pathSentence(shown, {position, place.layers->first});
        }
    }
    return {};
}

void PathsPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_view->sheet().draw(painter, size, style);
}

FigureData PathsPanel::figure(QSizeF size, const FigureStyle& style) const {
    return m_view->sheet().figure(size, style);
}

double PathsPanel::heightFor(double width, const FigureStyle& style) const {
    return m_view->sheet().heightFor(width, style);
}

void PathsPanel::retranslate(const QString& title) {
    View::retranslate(title);
    show();
}

} // namespace mambascope::ui
