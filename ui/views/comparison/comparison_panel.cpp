// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_panel.hpp"

#include <utility>

#include <QHeaderView>
#include <QVBoxLayout>

#include "core/values/snapshot.hpp"
#include "ui/engine/pair_progress.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/token_text.hpp"
#include "ui/views/comparison/comparison_delegate.hpp"
#include "ui/views/comparison/comparison_drawing.hpp"

namespace mambascope::ui {
namespace {

constexpr std::array kMarks{Mark::A, Mark::B};
constexpr Channel kStateA{"state-a", Urgency::Sweep};
constexpr Channel kStateB{"state-b", Urgency::Sweep};

constexpr Channel channelOf(Mark mark) {
    return mark == Mark::A ? kStateA : kStateB;
}

} // namespace

View* ComparisonPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/,
                            QWidget* parent) {
    return new ComparisonPanel(info.plainTitle(), context, parent);
}

ComparisonPanel::ComparisonPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("comparisonPanel"), title, context, parent)
    , m_grid(new QTableView(this))
    , m_note(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    makeGrid();
    m_note->setObjectName(QStringLiteral("comparisonNote"));
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_note);
    column->addWidget(m_grid, 1);
    connect(&context.experiment, &Experiment::historyChanged, this, &ComparisonPanel::marksChanged);
    marksChanged();
    show();
}

void ComparisonPanel::makeGrid() {
    m_grid->setObjectName(QStringLiteral("comparisonGrid"));
    m_grid->setAccessibleName(tr("Probabilities in A and B"));
    m_grid->setModel(&m_model);
    m_grid->setItemDelegate(new ComparisonDelegate(m_grid));
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setShowGrid(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->verticalHeader()->hide();
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_grid->horizontalHeader()->setSectionResizeMode(ComparisonModel::TokenColumn, QHeaderView::Stretch);
    m_grid->horizontalHeader()->setHighlightSections(false);
    m_grid->horizontalHeader()->setAccessibleName(tr("Columns"));
}

const HistoryNode* ComparisonPanel::marked(Mark mark) const {
    const HistoryTree& history = context().experiment.history();
    return history.find(history.marked(mark));
}

void ComparisonPanel::marksChanged() {
    std::array<NodeId, 2> marks{};
    std::array<QString, 2> names;
    for (const Mark mark : kMarks) {
        if (const HistoryNode* node = marked(mark)) {
            marks[static_cast<std::size_t>(mark)] = node->id;
            names[static_cast<std::size_t>(mark)] = node->name.isEmpty() ? node->text.text() : node->name;
        }
    }
    const bool areNew = std::exchange(m_marks, marks) != marks;
    if (std::exchange(m_names, names) != names) {
        Q_EMIT
        captionChanged();
    }
    if (areNew) {
        Q_EMIT
        wantsChanged();
        show();
    }
}

std::vector<Wanted> ComparisonPanel::wants(const PlanFacts& /*facts*/) const {
    std::vector<Wanted> wanted;
    for (const Mark mark : kMarks) {
        const HistoryNode* node = marked(mark);
        if (node == nullptr) {
            continue;
        }
        const ExperimentState state = node->kept.state();
        for (const Side side : kSides) {
            wanted.push_back({side, channelOf(mark),
                              plannedRequest(state, side, Channel::Predict, std::nullopt,
                                             context().results.layerCount(state.pane(side).model))});
        }
    }
    return wanted;
}

std::vector<Channel> ComparisonPanel::hears() const {
    return {kStateA, kStateB};
}

void ComparisonPanel::resultsChanged(std::span<const ResultChange> changes) {
    if (haveNews(changes)) {
        show();
        updateCaption();
    }
}

Trust ComparisonPanel::badge() const {
    const ExperimentRunner& results = context().results;
    std::vector<Trust> parts;
    for (const Mark mark : kMarks) {
        for (const Side side : kSides) {
            if (comparedState(mark, side).snapshot != nullptr) {
                const Provenance& made = results.snapshot(side, channelOf(mark))->provenance;
                parts.push_back(exactTrust(
                    tr("Probabilities of the model itself in each of the two states, to rounding.")));
                parts.push_back(precisionTrust(made));
                parts.push_back(storedTrust(results.isStored(side, channelOf(mark)), made));
            }
        }
    }
    return joinedTrust(parts);
}

/// Nothing that is not of the marked state: no number may stand here that is another state's.
ComparedState ComparisonPanel::comparedState(Mark mark, Side side) const {
    const HistoryNode* node = marked(mark);
    const Channel channel = channelOf(mark);
    const ExperimentRunner& results = context().results;
    if (node == nullptr || results.resultState(side, channel) != ResultState::Fresh) {
        return {};
    }
    return {results.result<PredictSnapshot>(side, channel), node->kept.rest().followedToken};
}

void ComparisonPanel::show() {
    std::vector<ComparedModel> models;
    for (const Side side : kSides) {
        const ComparedState a = comparedState(Mark::A, side);
        const ComparedState b = comparedState(Mark::B, side);
        std::vector<ComparedToken> tokens = comparedTokens(a, b);
        if (tokens.empty()) {
            continue;
        }
        const auto nameOf = [](const ComparedState& s) {
            return QString::fromStdString(s.snapshot->model.name);
        };
        const QString model = nameOf(a) == nameOf(b) ? nameOf(a) : tr("%1 | %2").arg(nameOf(a), nameOf(b));
        models.push_back({model, std::move(tokens)});
    }
    m_model.setModels(std::move(models));
    const QString why = note();
    m_note->setText(why);
    m_note->setVisible(!why.isEmpty());
    m_grid->clearSpans();
    int row = 0;
    for (const ComparedModel& model : m_model.models()) {
        m_grid->setSpan(row, 0, 1, ComparisonModel::ColumnCount);
        row += 1 + static_cast<int>(model.tokens.size());
    }
}

QString ComparisonPanel::note() const {
    if (m_marks[0] == 0 || m_marks[1] == 0) {
        const auto key = [this](const char* id) {
            const QAction* action = context().actions.find(QLatin1String(id));
            return action == nullptr ? QString() : action->shortcut().toString(QKeySequence::NativeText);
        };
        return tr("%1 marks a state A, %2 another one B; %3 flips between them.")
            .arg(key("history.markA"), key("history.markB"), key("history.flip"));
    }
    for (const Mark mark : kMarks) {
        for (const Side side : kSides) {
            if (context().results.failure(side, channelOf(mark))) {
                return tr("A state could not be computed: go there to see why.");
            }
        }
    }
    return m_model.models().size() == kSides.size() ? QString() : tr("The numbers are still being computed.");
}

void ComparisonPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    drawComparison(painter, size, style, m_model.models(), note());
}

double ComparisonPanel::heightFor(double width, const FigureStyle& style) const {
    return comparisonHeight(width, style, m_model.models(), note());
}

ViewTable ComparisonPanel::table() const {
    return comparisonTable(title(), m_model.models());
}

/// "A: the prompt, B: without Music"
QString ComparisonPanel::caption() const {
    return listed({m_marks[0] == 0 ? QString() : tr("A: %1").arg(isolated(m_names[0])),
                   m_marks[1] == 0 ? QString() : tr("B: %1").arg(isolated(m_names[1]))});
}

void ComparisonPanel::retranslate(const QString& title) {
    View::retranslate(title);
    show();
}

QList<QAction*> ComparisonPanel::titleActions() const {
    QList<QAction*> actions;
    if (QAction* flip = context().actions.find(QStringLiteral("history.flip"))) {
        actions.append(flip);
    }
    return actions;
}

} // namespace mambascope::ui
