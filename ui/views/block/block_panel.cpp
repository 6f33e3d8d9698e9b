// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/block/block_panel.hpp"

#include <algorithm>

#include <QJsonArray>
#include <QVBoxLayout>

#include "ui/engine/fact_plan.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/engine/pair_progress.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

const QString kSets = QStringLiteral("sets");

/// What the engine says of the means. What is odd about the prompt comes with every answer, and stands below
/// the prompt already.
std::vector<std::string> notesOfMeans(const BlockSnapshot& block, const PredictSnapshot* plain) {
    std::vector<std::string> notes = block.prompt.notes;
    std::erase_if(notes, [&](const std::string& note) {
        return plain != nullptr && std::find(plain->prompt.notes.begin(), plain->prompt.notes.end(), note) !=
                                       plain->prompt.notes.end();
    });
    return notes;
}

} // namespace

View* BlockPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new BlockPanel(info.plainTitle(), context, parent);
}

BlockPanel::BlockPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("blockPanel"), title, context, parent)
    , m_bar(new BlockBar(context.experiment, this))
    , m_error(new ErrorLabel(QStringLiteral("blockError"), tr("What is wrong with this blocking"), this))
    , m_view(new BlockView(this))
    , m_note(new QLabel(this)) {
    m_note->setObjectName(QStringLiteral("blockNote"));
    m_note->setProperty("role", QStringLiteral("hint"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    connect(m_view, &BlockView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_view, &BlockView::columnChosen, this, &BlockPanel::chooseWindow);
    m_bar->setSources(m_sources);
    connect(m_bar, &BlockBar::sourcesChosen, this, &BlockPanel::setSources);
    connect(m_bar, &BlockBar::stopRequested, this, [this] {
        for (const Side side : kSides) {
            if (isRunning(this->context().results, side, Channel::Blocking)) {
                Q_EMIT
                stopRequested(side, Channel::Blocking);
            }
        }
    });
    connect(&context.experiment, &Experiment::changed, this, &BlockPanel::show);
    show();
}

std::vector<Wanted> BlockPanel::wants(const PlanFacts& facts) const {
    std::vector<Wanted> wanted = plannedRequests(facts, Channel::Blocking);
    for (Wanted& each : wanted) {
        auto* request = each.body ? std::get_if<BlockRequest>(&*each.body) : nullptr;
        if (request != nullptr && facts.subject) { // without one the last token is the only set
            request->sources = m_sources;
        }
    }
    return wanted;
}

void BlockPanel::setSources(std::vector<Role> sources) {
    if (sources != m_sources && !sources.empty()) {
        m_sources = std::move(sources);
        m_bar->setSources(m_sources);
        Q_EMIT
        wantsChanged();
        Q_EMIT
        propertiesChanged();
    }
}

QJsonObject BlockPanel::properties() const {
    QJsonArray sets;
    for (const Role role : m_sources) {
        sets.append(QString::fromUtf8(roleName(role)));
    }
    return {{kSets, sets}};
}

void BlockPanel::setProperties(const QJsonObject& properties) {
    std::vector<Role> sources;
    for (const QJsonValue& each : properties.value(kSets).toArray()) {
        const std::optional<Role> role = roleFromName(each.toString().toStdString());
        if (role && std::find(sources.begin(), sources.end(), *role) == sources.end()) {
            sources.push_back(*role);
        }
    }
    setSources(sources.empty() ? BlockRequest().sources : std::move(sources));
}

BlockShown BlockPanel::shownOf(Side side) const {
    const auto* body = context().results.result<BlockSnapshot>(side, Channel::Blocking);
    if (body == nullptr) {
        return {};
    }
    const auto answer = context().results.snapshot(side, Channel::Blocking);
    const auto& request = std::get<BlockRequest>(answer->request.body);
    return {{answer, body},
            QString::fromStdString(body->model.name),
            {request.how, request.state, request.others, request.window, request.means, request.text}};
}

/// The pane shows the layer at which clicks cut these layers.
void BlockPanel::chooseWindow(ColumnMark mark) {
    const auto model = static_cast<std::size_t>(mark.chart);
    const BlockShown& shown = m_view->sheet().models.at(model);
    const auto answer = context().results.snapshot(m_sides.at(model), Channel::Blocking);
    Place place;
    place.prompt = std::get<BlockRequest>(answer->request.body).prompt.text;
    place.side = m_sides.at(model);
    place.layers = shown.window(mark.column);
    place.layerCount = shown.block->model.layers;
    context().edits.chooseWindow(place);
}

void BlockPanel::resultsChanged(std::span<const ResultChange> changes) {
    if (haveNews(changes)) {
        show();
    } else {
        showProgress();
    }
}

QStringList BlockPanel::problems() const {
    QStringList problems;
    for (const Side side : kSides) {
        if (const auto& failure = context().results.failure(side, Channel::Blocking)) {
            problems.append(tr("%1: %2").arg(shownModelName(state().pane(side).model),
                                             errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    return problems;
}

void BlockPanel::show() {
    const ExperimentRunner& results = context().results;
    BlockSheet sheet;
    sheet.title = title();
    bool isStale = false;
    m_sides.clear();
    for (const Side side : kSides) {
        BlockShown shown = shownOf(side);
        if (!shown.isEmpty()) {
            sheet.models.push_back(std::move(shown));
            m_sides.push_back(side);
            isStale = isStale || results.isStale(side, Channel::Blocking);
        }
    }
    const QStringList wrong = problems();
    m_error->setError(wrong.join(QLatin1Char('\n')));
    if (sheet.models.empty()) {
        m_view->clear(wrong.isEmpty() ? QString() : tr("No result yet"));
    } else {
        m_view->setSheet(std::move(sheet));
    }
    m_view->setStale(isStale);
    showProgress();
    showNote();
    updateCaption();
}

void BlockPanel::showProgress() {
    const PairProgress progress = progressOf(context().results, Channel::Blocking);
    m_bar->setRunning(progress.isRunning);
    m_view->setRemainingSeconds(progress.seconds);
}

/// What a model was asked for in place of means, and what the engine says of the means.
void BlockPanel::showNote() {
    QStringList notes;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        const BlockShown& shown = m_view->sheet().models[i];
        if (state().blocking.how == BlockMethod::Mean && shown.how.how == BlockMethod::Knockout) {
            notes.append(tr("%1 is no state-space model and has no state that tokens hand on: its tokens are "
                            "knocked out instead")
                             .arg(shown.model));
        }
        const auto* plain = context().results.result<PredictSnapshot>(m_sides[i], Channel::Predict);
        for (const std::string& note : notesOfMeans(*shown.block, plain)) {
            notes.append(tr("%1: %2").arg(shown.model, withoutOptions(QString::fromStdString(note))));
        }
    }
    notes.removeDuplicates();
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
}

QString BlockPanel::caption() const {
    const std::vector<BlockShown>& models = m_view->sheet().models;
    QStringList targets;
    const BlockShown* byMean = nullptr;
    for (const BlockShown& shown : models) {
        targets.append(tr("p(%1)").arg(isolated(tokenDisplay(shown.block->target.text))));
        byMean = shown.how.how == BlockMethod::Mean ? &shown : byMean;
    }
    targets.removeDuplicates();
    if (targets.isEmpty()) {
        return {};
    }
    const QString caption = tr("change of %1 · windows of %2")
                                .arg(targets.join(QStringLiteral(" | ")))
                                .arg(models.front().how.window);
    return byMean == nullptr ? caption : tr("%1 · means of %2").arg(caption, meansWords(byMean->how));
}

Trust BlockPanel::badge() const {
    std::vector<Trust> parts;
    for (const Side side : m_sides) {
        const auto answer = context().results.snapshot(side, Channel::Blocking);
        if (answer != nullptr) {
            parts.push_back(exactTrust(tr("Each point is a run of its own with those tokens blocked: the "
                                          "model's own probability, to rounding. Lines only join points.")));
            parts.push_back(precisionTrust(answer->provenance));
            parts.push_back(
                storedTrust(context().results.isStored(side, Channel::Blocking), answer->provenance));
        }
    }
    return joinedTrust(parts);
}

/// A window of layers.
QString BlockPanel::words(const Place& place) const {
    const BlockShown shown = shownOf(place.side);
    const auto answer = context().results.snapshot(place.side, Channel::Blocking);
    if (shown.isEmpty() || !place.layers ||
        std::get<BlockRequest>(answer->request.body).prompt.text != place.prompt) {
        return {};
    }
    const auto window = std::find(shown.block->windows.begin(), shown.block->windows.end(), *place.layers);
    return window == shown.block->windows.end()
               ? QString()
               : blockSentence(shown, static_cast<int>(window - shown.block->windows.begin()));
}

void BlockPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    m_view->sheet().draw(painter, size, style);
}

FigureData BlockPanel::figure(QSizeF size, const FigureStyle& style) const {
    return m_view->sheet().figure(size, style);
}

double BlockPanel::heightFor(double width, const FigureStyle& style) const {
    return m_view->sheet().heightFor(width, style);
}

void BlockPanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_bar->retranslate();
    show();
}

QList<QAction*> BlockPanel::titleActions() const {
    QList<QAction*> actions;
    for (const char* id : {"blocking.text", "blocking.statistics"}) {
        if (QAction* action = context().actions.find(QLatin1String(id))) {
            actions.append(action);
        }
    }
    return actions;
}

} // namespace mambascope::ui
