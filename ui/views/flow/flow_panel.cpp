// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_panel.hpp"

#include <algorithm>

#include <QVBoxLayout>

#include "ui/charts/veil.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/state/cut_heads.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {

View* FlowPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new FlowPanel(info.plainTitle(), context, parent);
}

FlowPanel::FlowPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("flowPanel"), title, context, parent)
    , m_error(
          new ErrorLabel(QStringLiteral("flowError"), tr("What is wrong with the information flow"), this))
    , m_view(new FlowView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    connect(m_view, &FlowView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_view, &FlowView::windowChosen, this, &FlowPanel::chooseWindow);
    show();
}

void FlowPanel::chooseWindow(int pane, int window) {
    const Side side = pane == 0 ? Side::Left : Side::Right;
    const auto shown = flow(side);
    if (shown && window >= 0 && window < static_cast<int>(shown->windows.size())) {
        Place place;
        place.prompt = promptOf(side);
        place.side = side;
        place.layers = shown->windows[static_cast<std::size_t>(window)];
        place.layerCount = shown->model.layers;
        context().edits.chooseWindow(place);
    }
}

std::vector<Wanted> FlowPanel::wants(const PlanFacts& facts) const {
    return plannedRequests(facts, Channel::Flow);
}

std::shared_ptr<const FlowSnapshot> FlowPanel::flow(Side side) const {
    return {context().results.snapshot(side, Channel::Flow),
            context().results.result<FlowSnapshot>(side, Channel::Flow)};
}

std::string FlowPanel::promptOf(Side side) const {
    const auto snapshot = context().results.snapshot(side, Channel::Flow);
    return snapshot ? std::get<FlowRequest>(snapshot->request.body).prompt.text : std::string();
}

/// The heads that the curves are about, once where they are the same in both models; empty for all heads.
QString FlowPanel::cutHeads() const {
    QStringList words;
    bool areAll = true;
    for (const Side side : kSides) {
        if (const auto shown = flow(side)) {
            const auto& request =
                std::get<FlowRequest>(context().results.snapshot(side, Channel::Flow)->request.body);
            const bool areChannels = shown->model.headsAreChannels;
            const QString some = cutHeadsWords(request.heads, areChannels);
            areAll = areAll && some.isEmpty();
            words.append(some.isEmpty() ? cutHeadsWords(std::nullopt, std::nullopt, areChannels) : some);
        }
    }
    words.removeDuplicates();
    return areAll ? QString() : words.join(QStringLiteral(" | "));
}

void FlowPanel::resultsChanged(std::span<const ResultChange> changes) {
    const bool isNew = std::any_of(changes.begin(), changes.end(), [](const ResultChange& change) {
        return change.channel == Channel::Flow && !change.isProgressOnly;
    });
    if (isNew) {
        show();
    }
}

void FlowPanel::show() {
    const ExperimentRunner& results = context().results;
    QStringList problems;
    bool isStale = false;
    std::array<QString, 2> names;
    for (const Side side : kSides) {
        // The last good curves keep their own model's name.
        names[indexOf(side)] = flow(side) == nullptr ? shownModelName(state().pane(side).model)
                                                     : QString::fromStdString(flow(side)->model.name);
        isStale = isStale || (flow(side) != nullptr && results.isStale(side, Channel::Flow));
        if (const auto& failure = results.failure(side, Channel::Flow)) {
            problems.append(tr("%1: %2").arg(names[indexOf(side)],
                                             errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    m_error->setError(problems.join(QLatin1Char('\n')));
    m_view->setTitles(names[0], names[1]);
    if (flow(Side::Left) == nullptr && flow(Side::Right) == nullptr) {
        m_view->clear(problems.isEmpty() ? QString() : tr("No result yet"));
    } else {
        m_view->setFlows(flow(Side::Left), flow(Side::Right));
    }
    m_view->setStale(isStale);
    const QString window = tr("to the last token, by window");
    const QString heads = cutHeads();
    const QString words = heads.isEmpty() ? window : tr("%1 · %2").arg(window, heads);
    const QString caption = isStale ? staleText(words) : words;
    m_caption = caption;
    updateCaption();
}

Trust FlowPanel::badge() const {
    std::vector<Trust> parts;
    for (const Side side : kSides) {
        if (flow(side) != nullptr) {
            parts.push_back(exactTrust(tr("Each point is a run of its own with those connections cut: the "
                                          "model's own probability, to rounding. Lines only join points.")));
            const Provenance& made = context().results.snapshot(side, Channel::Flow)->provenance;
            parts.push_back(precisionTrust(made));
            parts.push_back(storedTrust(context().results.isStored(side, Channel::Flow), made));
        }
    }
    return joinedTrust(parts);
}

QString FlowPanel::words(const Place& place) const {
    const auto shown = flow(place.side);
    if (shown == nullptr || place.prompt != promptOf(place.side) || !place.layers) {
        return {};
    }
    const auto window = std::find(shown->windows.begin(), shown->windows.end(), *place.layers);
    return window == shown->windows.end()
               ? QString()
               : m_view->describe(static_cast<int>(indexOf(place.side)),
                                  static_cast<int>(window - shown->windows.begin()));
}

void FlowPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_view->draw(painter, size, style);
}

FigureData FlowPanel::figure(QSizeF size, const FigureStyle& style) const {
    return m_view->figure(size, style);
}

double FlowPanel::heightFor(double width, const FigureStyle& style) const {
    return m_view->heightFor(width, style);
}

ViewTable FlowPanel::table() const {
    ViewTable table = m_view->table();
    table.title = title();
    return table;
}

void FlowPanel::retranslate(const QString& title) {
    View::retranslate(title);
    show();
}

} // namespace mambascope::ui
