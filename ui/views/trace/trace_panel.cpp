// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_panel.hpp"

#include <algorithm>

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/data/data_bench.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/widgets/fixed_order.hpp"

namespace mambascope::ui {
namespace {

const QString kDown = QStringLiteral("down");

} // namespace

View* TracePanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new TracePanel(info.plainTitle(), context, parent);
}

TracePanel::TracePanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("tracePanel"), title, context, parent)
    , m_bar(new TraceBar(context.experiment, this))
    , m_patchBar(new PatchBar(context.experiment, context.actions, this))
    , m_scroll(new QScrollArea(this))
    , m_views{new TraceView(this), new TraceView(this)}
    , m_note(new QLabel(this)) {
    m_note->setObjectName(QStringLiteral("traceNote"));
    m_note->setProperty("role", QStringLiteral("hint"));
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(4);
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGutter);
    for (const Side side : kSides) {
        const QString suffix = side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right");
        m_errors[indexOf(side)] = new ErrorLabel(QStringLiteral("traceError") + suffix,
                                                 tr("What is wrong with this causal tracing"), this);
        row->addWidget(m_errors[indexOf(side)], 1);
    }
    keepLeftToRight(*row, *this);
    column->addLayout(row);
    makeScroll();
    column->addWidget(m_scroll, 1);
    column->addWidget(m_patchBar);
    column->addWidget(m_note);
    if (context.data != nullptr) {
        m_others = new OtherSubjects(context.data->resources(), this);
        connect(m_others, &OtherSubjects::subjectsChanged, m_bar,
                [this] { m_bar->setSuggestions(m_others->subjects()); });
    }
    connect(&context.experiment, &Experiment::changed, this, [this] {
        showSubject();
        for (const Side side : kSides) {
            show(side);
        }
    });
    connect(&context.selection, &Selection::changed, this, &TracePanel::showLinked);
    connect(this, &View::shownChanged, this, &TracePanel::showSubject);
    for (const Side side : kSides) {
        show(side);
    }
    showSubject();
}

void TracePanel::makeScroll() {
    m_scroll->setObjectName(QStringLiteral("traceScroll"));
    m_scroll->setAccessibleName(tr("Maps of causal tracing"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(m_scroll);
    inner->setObjectName(QStringLiteral("traceMaps"));
    inner->setAccessibleName(tr("Both models"));
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGutter);
    keepLeftToRight(*row, *inner);
    for (const Side side : kSides) {
        row->addLayout(makeColumn(side), 1);
    }
    m_scroll->setWidget(inner);
    QScrollBar* bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, &TracePanel::placeDown);
    connect(bar, &QScrollBar::valueChanged, this, [this] {
        if (!m_isPlacing) {
            m_wantedDown.reset();
            Q_EMIT
            propertiesChanged();
        }
    });
}

QVBoxLayout* TracePanel::makeColumn(Side side) {
    TraceView& shown = view(side);
    shown.setObjectName(shown.objectName() +
                        (side == Side::Left ? QStringLiteral("Left") : QStringLiteral("Right")));
    connect(&shown, &TraceView::statusTextChanged, this, &View::statusTextChanged);
    connect(&shown, &ZoomableView::zoomChanged, this, &View::propertiesChanged);
    connect(&shown, &TraceView::cellChosen, this, [this, side](TraceCell cell, Qt::KeyboardModifiers keys) {
        const auto place = placeOfCell(side, cell);
        if (view(side).shown().isSameInBoth(cell.row)) {
            Q_EMIT
            statusTextChanged(view(side).describe(cell)); // a patch there would change nothing
        } else if (place) {
            this->context().edits.togglePatch(*place, view(side).shown().map(cell.state).state, keys);
        }
    });
    connect(&shown, &TraceView::hovered, this, [this, side](std::optional<TraceCell> cell) {
        this->context().selection.point(cell ? placeOfCell(side, *cell) : std::nullopt);
    });
    auto* column = new QVBoxLayout;
    column->addWidget(&shown);
    return column;
}

std::vector<Wanted> TracePanel::wants(const PlanFacts& facts) const {
    std::vector<Wanted> all;
    for (const Channel channel : hears()) {
        for (Wanted& wanted : plannedRequests(facts, channel)) {
            all.push_back(std::move(wanted));
        }
    }
    return all;
}

std::string TracePanel::promptOf(Side side) const {
    const auto& answer = m_answers[indexOf(side)];
    return answer ? std::get<TraceRequest>(answer->request.body).prompt.text : std::string();
}

/// Of the token of the clean run; what is shown may be of an older prompt than the experiment's.
std::optional<Place> TracePanel::placeOfCell(Side side, TraceCell cell) const {
    const TraceShown& shown = view(side).shown();
    if (m_answers[indexOf(side)] == nullptr || shown.rowCount() == 0) {
        return std::nullopt;
    }
    const int token = shown.pair(cell.row).clean;
    auto place = placeOf(promptOf(side), side, shown.runs().prompt.tokens, token, token);
    if (place) {
        place->query.reset();
        place->layers = shown.map(cell.state).windows.at(static_cast<std::size_t>(cell.column));
        place->layerCount = shown.runs().model.layers;
    }
    return place;
}

void TracePanel::resultsChanged(std::span<const ResultChange> changes) {
    for (const ResultChange& change : changes) {
        if (change.isProgressOnly) {
            view(change.side)
                .setRemainingSeconds(context().results.remainingSeconds(change.side, Channel::Trace));
        } else {
            show(change.side);
        }
    }
}

/// The cells of patches that are on, where the shown maps have just these.
void TracePanel::showPatched(Side side) {
    const TraceShown& shown = view(side).shown();
    std::vector<TraceCell> cells;
    for (const PatchEntry& entry : state().patches) {
        const bool isHere = entry.enabled && entry.side == side && state().trace.isOn();
        const auto tokens = isHere && !shown.isEmpty() ? tokensOf(shown.runs().prompt.tokens, entry.part)
                                                       : std::vector<IndexRange>();
        if (tokens.size() != 1 || tokens[0].first != tokens[0].last) {
            continue;
        }
        const IndexRange layers = layersIn(entry.layers, shown.runs().model.layers);
        for (int map = 0; map < shown.stateCount(); ++map) {
            const auto& windows = shown.map(map).windows;
            const auto window = std::find(windows.begin(), windows.end(), layers);
            for (int row = 0; row < shown.rowCount(); ++row) {
                if (shown.map(map).state == entry.state && window != windows.end() &&
                    shown.pair(row).clean == tokens[0].first) {
                    cells.push_back({map, row, static_cast<int>(window - windows.begin())});
                }
            }
        }
    }
    view(side).setPatched(std::move(cells));
}

void TracePanel::showLinked() {
    const std::optional<Place>& place = context().selection.shown();
    for (const Side side : kSides) {
        const bool isHere =
            place && place->source && !view(side).shown().isEmpty() && promptOf(side) == place->prompt;
        view(side).setLinkedTokens(isHere ? tokensOf(view(side).shown().runs().prompt.tokens, *place->source)
                                          : std::vector<IndexRange>());
    }
}

void TracePanel::showSubject() {
    const auto subject = context().results.subject();
    const std::string& prompt = state().prompt;
    const bool isInside = subject && subject->start < subject->end && subject->end <= prompt.size();
    m_bar->setSubject(
        isInside ? QString::fromStdString(prompt.substr(subject->start, subject->end - subject->start))
                 : QString());
    if (m_others != nullptr && isVisible() && subject) {
        m_others->find(modelPrompt(state()), *subject);
    }
}

QString TracePanel::words(const Place& place) const {
    const TraceShown& shown = view(place.side).shown();
    if (shown.rowCount() == 0 || place.prompt != promptOf(place.side) || !place.source || !place.layers) {
        return {};
    }
    const std::vector<IndexRange> tokens = tokensOf(shown.runs().prompt.tokens, *place.source);
    for (int map = 0; map < shown.stateCount(); ++map) {
        const auto& windows = shown.map(map).windows;
        const auto window = std::find(windows.begin(), windows.end(), *place.layers);
        for (int row = 0; row < shown.rowCount(); ++row) {
            if (window != windows.end() && !tokens.empty() && shown.pair(row).clean == tokens[0].first) {
                return traceSentence(shown, {map, row, static_cast<int>(window - windows.begin())});
            }
        }
    }
    return {};
}

TraceSheet TracePanel::sheet() const {
    TraceSheet sheet;
    sheet.title = title();
    for (const Side side : kSides) {
        if (auto kept = view(side).kept()) {
            sheet.models.push_back(std::move(*kept));
        }
    }
    return sheet;
}

QJsonObject TracePanel::properties() const {
    const QScrollBar& bar = *m_scroll->verticalScrollBar();
    const double shown = bar.maximum() > 0 ? double(bar.value()) / bar.maximum() : 0;
    QJsonObject all{{kDown, m_wantedDown.value_or(shown)}};
    for (const Side side : kSides) {
        all.insert(QLatin1String(sideName(side)), view(side).zoomProperties());
    }
    return all;
}

void TracePanel::setProperties(const QJsonObject& properties) {
    m_wantedDown = std::clamp(properties.value(kDown).toDouble(0), 0.0, 1.0);
    placeDown();
    for (const Side side : kSides) {
        view(side).setZoomProperties(properties.value(QLatin1String(sideName(side))).toObject());
    }
}

/// The maps have their height only once they are laid out.
void TracePanel::placeDown() {
    if (m_wantedDown) {
        m_isPlacing = true;
        QScrollBar& bar = *m_scroll->verticalScrollBar();
        bar.setValue(qRound(*m_wantedDown * bar.maximum()));
        m_isPlacing = false;
    }
}

void TracePanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_bar->retranslate();
    m_patchBar->retranslate();
    showSubject();
    for (const Side side : kSides) {
        show(side);
    }
}

} // namespace mambascope::ui
