// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_panel.hpp"

#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/data/data_bench.hpp"
#include "ui/engine/fact_plan.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/engine/pair_progress.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

const QString kForm = QStringLiteral("form");
const QString kFacts = QStringLiteral("facts");
const QString kCurves = QStringLiteral("curves");

} // namespace

View* LrePanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new LrePanel(info.plainTitle(), context, parent);
}

LrePanel::LrePanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("lrePanel"), title, context, parent)
    , m_source(new RelationSource(
          context.data == nullptr ? std::filesystem::path() : context.data->resources(), this))
    , m_bar(new LreBar(context.experiment, *m_source, this))
    , m_error(new ErrorLabel(QStringLiteral("lreError"), tr("What is wrong with the linear relations"), this))
    , m_forms(new QStackedWidget(this))
    , m_view(new LreView(m_forms))
    , m_factsModel(new FactsModel(this))
    , m_facts(new QTableView(m_forms))
    , m_note(new QLabel(this)) {
    m_note->setObjectName(QStringLiteral("lreNote"));
    m_note->setProperty("role", QStringLiteral("hint"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_forms->setObjectName(QStringLiteral("lreForms"));
    m_forms->setAccessibleName(tr("Linear relations"));
    makeFacts();
    auto* scroll = new QScrollArea(m_forms); // a row of docks may be lower than two models' lines
    scroll->setObjectName(QStringLiteral("lreScroll"));
    scroll->setAccessibleName(tr("Linear relations"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    m_forms->addWidget(scroll);
    m_forms->addWidget(m_facts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_forms, 1);
    column->addWidget(m_note);
    connect(m_view, &LreView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_view, &LreView::columnChosen, this, &LrePanel::chooseLayer);
    connect(m_bar, &LreBar::formChanged, this, [this] {
        showForm();
        Q_EMIT
        propertiesChanged();
    });
    connect(m_bar, &LreBar::stopRequested, this, [this] {
        for (const Side side : kSides) {
            if (isRunning(this->context().results, side, Channel::Relations)) {
                Q_EMIT
                stopRequested(side, Channel::Relations);
            }
        }
    });
    connect(m_source, &RelationSource::factsChanged, this, [this] {
        Q_EMIT
        wantsChanged();
        show();
    });
    connect(&context.experiment, &Experiment::changed, this, [this] {
        readFile();
        show();
    });
    connect(this, &View::shownChanged, this, [this](bool isShown) {
        if (isShown) {
            m_source->readNames();
            readFile();
        }
    });
    showForm();
    show();
}

void LrePanel::makeFacts() {
    m_facts->setObjectName(QStringLiteral("lreFacts"));
    m_facts->setModel(m_factsModel);
    m_facts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_facts->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_facts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_facts->setShowGrid(false);
    m_facts->setWordWrap(false);
    m_facts->setTabKeyNavigation(false);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->verticalHeader()->hide();
    m_facts->horizontalHeader()->setHighlightSections(false);
    m_facts->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_facts->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_facts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                Q_EMIT
                statusTextChanged(m_facts->hasFocus() ? index.data(Qt::ToolTipRole).toString() : QString());
            });
}

/// What nobody sees reads no file.
void LrePanel::readFile() {
    if (isVisible()) {
        m_source->setFile(state().relations.factsFile);
    }
}

std::vector<Wanted> LrePanel::wants(const PlanFacts& from) const {
    const bool isRead = from.state.relations.factsFile == m_source->file();
    std::vector<Wanted> all;
    for (const Side side : kSides) {
        all.push_back({side, Channel::Relations,
                       plannedRelation(from, side, isRead ? m_source->facts().get() : nullptr)});
    }
    return all;
}

LreShown LrePanel::shownOf(Side side) const {
    const auto* body = context().results.result<LreSnapshot>(side, Channel::Relations);
    if (body == nullptr) {
        return {};
    }
    const auto answer = context().results.snapshot(side, Channel::Relations);
    const auto& request = std::get<LreRequest>(answer->request.body);
    const std::optional<int>& chosen = state().relations.layers[indexOf(side)];
    return {{answer, body},
            QString::fromStdString(body->model.name),
            request.layers.empty() ? chosen : std::optional(request.layers.front()),
            answer->partial};
}

/// The same layer again: the best one's numbers.
void LrePanel::chooseLayer(ColumnMark mark) {
    const auto model = static_cast<std::size_t>(mark.chart);
    const int layer = m_view->sheet().models.at(model).result(mark.column).layer;
    ExperimentState next = state();
    std::optional<int>& chosen = next.relations.layers[indexOf(m_sides.at(model))];
    chosen = chosen == layer ? std::nullopt : std::optional(layer);
    context().experiment.change(next, [layer, isSet = chosen.has_value()] {
        return isSet ? tr("show the linear relation of %1").arg(relationLayerWords(layer))
                     : tr("show the best linear relation");
    });
}

void LrePanel::resultsChanged(std::span<const ResultChange> changes) {
    if (haveNews(changes)) {
        show();
    } else {
        showProgress();
    }
}

QStringList LrePanel::problems() const {
    QStringList problems;
    if (m_source->failure()) {
        problems.append(errorText(*m_source->failure()));
    } else if (m_source->facts() != nullptr) {
        try {
            (void)dealtFacts(*m_source->facts(), state().relations);
        } catch (const Error& error) {
            problems.append(errorText(error));
        }
    }
    for (const Side side : kSides) {
        if (const auto& failure = context().results.failure(side, Channel::Relations)) {
            problems.append(tr("%1: %2").arg(shownModelName(state().pane(side).model),
                                             errorText(failure->code, failure->arguments, failure->detail)));
        }
    }
    return problems;
}

QString LrePanel::emptyText(const QStringList& problems) const {
    return problems.isEmpty() ? QString() : tr("No result yet");
}

void LrePanel::show() {
    const ExperimentRunner& results = context().results;
    LreSheet sheet;
    sheet.title = title();
    bool isStale = false;
    m_sides.clear();
    for (const Side side : kSides) {
        LreShown shown = shownOf(side);
        if (!shown.isEmpty()) {
            sheet.models.push_back(std::move(shown));
            m_sides.push_back(side);
            isStale = isStale || results.isStale(side, Channel::Relations);
        }
    }
    const QStringList wrong = problems();
    m_error->setError(wrong.join(QLatin1Char('\n')));
    if (sheet.models.empty()) {
        m_view->clear(emptyText(wrong));
    } else {
        m_view->setSheet(std::move(sheet));
    }
    m_view->setStale(isStale);
    m_factsModel->setSheet(facts());
    m_facts->setEnabled(!isStale);
    showProgress();
    showNote();
    updateCaption();
}

void LrePanel::showProgress() {
    const PairProgress progress = progressOf(context().results, Channel::Relations);
    m_bar->setRunning(progress.isRunning);
    m_view->setRemainingSeconds(progress.seconds);
}

void LrePanel::showForm() {
    m_forms->setCurrentIndex(isOfFacts() ? 1 : 0);
    m_facts->setAccessibleName(tr("Tested facts with the models' answers and the linear ones"));
    m_facts->horizontalHeader()->setAccessibleName(tr("Columns"));
    updateCaption();
}

FactsSheet LrePanel::facts() const {
    return {title(), m_view->sheet().models};
}

void LrePanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    isOfFacts() ? facts().draw(painter, size, style) : m_view->sheet().draw(painter, size, style);
}

FigureData LrePanel::figure(QSizeF size, const FigureStyle& style) const {
    return isOfFacts() ? facts().figure(size, style) : m_view->sheet().figure(size, style);
}

double LrePanel::heightFor(double width, const FigureStyle& style) const {
    return isOfFacts() ? facts().heightFor(width, style) : m_view->sheet().heightFor(width, style);
}

ViewTable LrePanel::table() const {
    return isOfFacts() ? facts().table() : m_view->sheet().table();
}

std::optional<FigureSource> LrePanel::source() const {
    return isOfFacts() ? sourceOf(facts()) : sourceOf(m_view->sheet());
}

QJsonObject LrePanel::properties() const {
    return {{kForm, isOfFacts() ? kFacts : kCurves}};
}

void LrePanel::setProperties(const QJsonObject& properties) {
    m_bar->setForm(properties.value(kForm).toString() == kFacts ? LreForm::Facts : LreForm::Curves);
}

void LrePanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_bar->retranslate();
    showForm();
    show();
}

QList<QAction*> LrePanel::titleActions() const {
    QList<QAction*> actions;
    if (QAction* open = context().actions.find(QStringLiteral("relations.open"))) {
        actions.append(open);
    }
    return actions;
}

} // namespace mambascope::ui
