// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_panel.hpp"

#include <algorithm>

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/engine/model_choice.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/error_text.hpp"
#include "ui/text/filter_error_text.hpp"
#include "ui/views/dataset/dataset_delegate.hpp"
#include "ui/views/dataset/dataset_drawing.hpp"
#include "ui/views/dataset/dataset_facts.hpp"
#include "ui/views/dataset/dataset_header.hpp"
#include "ui/views/dataset/dataset_properties.hpp"

namespace mambascope::ui {
namespace {

QString selectionErrorText(const Error& failure) {
    const std::optional<QString> ofFilter =
        failure.code() == ErrorCode::InvalidArgument ? filterErrorText(failure.arguments()) : std::nullopt;
    return ofFilter ? *ofFilter : errorText(failure);
}

constexpr int kFactsPauseMs = 200;
/// Of all columns but the prompt, times the text factor.
constexpr std::array<int, kDatasetColumns> kWidths{46, 0, 130, 88, 70, 60, 48, 86, 60, 48, 86};
constexpr int kSmallestPrompt = 190;

} // namespace

View* DatasetPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new DatasetPanel(info.plainTitle(), context, parent);
}

DatasetPanel::DatasetPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("datasetPanel"), title, context, parent)
    , m_model(*context.data)
    , m_bar(new DatasetBar(this))
    , m_grid(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_error(new ErrorLabel(QStringLiteral("datasetError"), tr("What is wrong with the data set"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    makeGrid();
    for (QLabel* label : {m_hint, m_facts}) {
        label->setProperty("role", QStringLiteral("muted"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_hint->setObjectName(QStringLiteral("datasetHint"));
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_facts->setObjectName(QStringLiteral("datasetFacts"));
    column->addWidget(m_error);
    column->addWidget(m_hint);
    column->addWidget(m_bar);
    column->addWidget(m_grid, 1);
    column->addWidget(m_facts);
    m_factsPause.setSingleShot(true);
    m_factsPause.setInterval(kFactsPauseMs);
    connect(&m_factsPause, &QTimer::timeout, this, &DatasetPanel::showFacts);
    wireBench();
    showModels();
    showRows();
    showFacts();
}

DatasetPanel::~DatasetPanel() {
    bench().setWatched(false);
}

void DatasetPanel::makeGrid() {
    m_grid->setObjectName(QStringLiteral("datasetGrid"));
    m_grid->setAccessibleName(tr("Prompts of the data set"));
    m_grid->setHorizontalHeader(new DatasetHeader(m_model, m_grid));
    m_grid->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_grid->setModel(&m_model);
    m_grid->setItemDelegate(new DatasetDelegate(m_grid));
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grid->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setShowGrid(false);
    m_grid->setWordWrap(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setMouseTracking(true);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    // Both models' answers come before what the prompt tells, too.
    for (const RowField field : {RowField::Subject, RowField::Relation}) {
        m_grid->horizontalHeader()->moveSection(
            m_grid->horizontalHeader()->visualIndex(columnOf({field, {}})), kDatasetColumns - 1);
    }
    m_grid->verticalHeader()->hide();
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_grid->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_grid->installEventFilter(this);
    m_grid->viewport()->installEventFilter(this);
    connect(m_grid->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &DatasetPanel::sortBy);
    connect(m_grid, &QTableView::doubleClicked, this, &DatasetPanel::openRow);
    connect(m_grid, &QTableView::customContextMenuRequested, this, &DatasetPanel::openMenu);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                Q_EMIT
                statusTextChanged(m_grid->hasFocus() ? index.data(Qt::ToolTipRole).toString() : QString());
            });
}

/// The prompt takes what the others leave; where that is too little, the table scrolls.
void DatasetPanel::placeColumns() {
    const double factor = theme::textFactor(m_grid->font());
    int others = 0;
    for (int i = 0; i < kDatasetColumns; ++i) {
        const DatasetColumn column = datasetColumn(i);
        const bool isShown = !column.side || !m_model.modelNames()[indexOf(*column.side)].isEmpty();
        m_grid->setColumnHidden(i, !isShown);
        if (column.field != RowField::Prompt && isShown) {
            const int width = qRound(kWidths.at(static_cast<std::size_t>(i)) * factor);
            m_grid->setColumnWidth(i, width);
            others += width;
        }
    }
    m_grid->setColumnWidth(columnOf({RowField::Prompt, {}}),
                           std::max(qRound(kSmallestPrompt * factor), m_grid->viewport()->width() - others));
    m_grid->verticalHeader()->setDefaultSectionSize(qRound(datasetRowHeight(screenStyle(*m_grid, 1))));
}

void DatasetPanel::wireBench() {
    connect(&bench(), &DataBench::orderChanged, this, &DatasetPanel::showRows);
    connect(&bench(), &DataBench::dataChanged, this, &DatasetPanel::showFacts);
    connect(&bench(), &DataBench::selectionChanged, this, [this] {
        m_bar->setSelection(bench().selection());
        Q_EMIT
        propertiesChanged();
    });
    connect(&bench(), &DataBench::answersChanged, this, [this](Side side) {
        if (isVisible()) {
            m_model.refreshAnswers(side);
        }
        if (!m_factsPause.isActive()) {
            m_factsPause.start();
        }
    });
    connect(m_bar, &DatasetBar::selectionWanted, this,
            [this](const RowSelection& selection) { bench().setSelection(selection); });
    connect(&context().experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what.testAnyFlags(StatePart::LeftModel | StatePart::RightModel)) {
                    showModels();
                }
            });
}

std::array<QString, 2> DatasetPanel::shownModels() const {
    std::array<QString, 2> names;
    for (const Side side : kSides) {
        names[indexOf(side)] = shownModelName(state().pane(side).model);
    }
    return names;
}

void DatasetPanel::showModels() {
    m_model.setModelNames(shownModels());
    placeColumns();
}

/// The cursor stays on its row.
void DatasetPanel::showRows() {
    const QModelIndex current = m_grid->currentIndex();
    const std::optional<std::size_t> chosen =
        current.isValid() ? std::optional(m_model.storeIndex(current.row())) : std::nullopt;
    m_model.refreshRows();
    if (chosen && !m_grid->currentIndex().isValid()) {
        if (const int row = m_model.rowOf(*chosen); row >= 0) {
            const QModelIndex index = m_model.index(row, current.column());
            m_grid->setCurrentIndex(index);
            m_grid->scrollTo(index, QAbstractItemView::PositionAtCenter);
        }
    }
    const auto& failure = bench().selectionFailure();
    m_bar->setError(failure ? selectionErrorText(*failure) : QString());
    showFacts();
}

void DatasetPanel::showFacts() {
    const bool isOpen = bench().data() != nullptr;
    m_hint->setText(
        tr("Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own "
           "(JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped "
           "here, too."));
    m_hint->setAccessibleName(m_hint->text());
    m_hint->setVisible(bench().path().isEmpty());
    m_bar->setVisible(isOpen);
    m_grid->setVisible(isOpen);
    m_facts->setVisible(isOpen);
    m_facts->setText(datasetFacts(bench(), shownModels()));
    m_facts->setAccessibleName(m_facts->text());
    m_error->setError(datasetProblem(bench(), shownModels()));
    updateCaption();
}

void DatasetPanel::sortBy(int section, Qt::SortOrder order) {
    const DatasetColumn column = datasetColumn(section);
    bench().setSort({column.field, column.side.value_or(Side::Left), order == Qt::DescendingOrder});
}

void DatasetPanel::openRow(const QModelIndex& index) {
    if (index.isValid()) {
        bench().makeLive(m_model.storeIndex(index.row()));
    }
}

void DatasetPanel::keepChosenRows() {
    std::vector<std::size_t> chosen;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedRows()) {
        chosen.push_back(m_model.storeIndex(index.row()));
    }
    bench().keepOnly(chosen);
}

void DatasetPanel::openMenu(QPoint at) {
    if (const QModelIndex index = m_grid->indexAt(at);
        index.isValid() && !m_grid->selectionModel()->isSelected(index)) {
        m_grid->setCurrentIndex(index);
    }
    m_grid->setFocus();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("datasetMenu"));
    menu->setAccessibleName(tr("Row"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_grid->currentIndex();
    QAction* open = menu->addAction(tr("Make it the prompt"), this, [this, index] { openRow(index); });
    open->setObjectName(QStringLiteral("datasetOpenRow"));
    open->setEnabled(index.isValid());
    QAction* keep = menu->addAction(tr("Only the chosen rows"), this, &DatasetPanel::keepChosenRows);
    keep->setObjectName(QStringLiteral("datasetKeepRows"));
    keep->setEnabled(m_grid->selectionModel()->hasSelection());
    for (const char* name : {"data.allRows", "", "data.saveSelection", "data.details"}) {
        if (QAction* action = context().actions.find(QLatin1String(name))) {
            menu->addAction(action);
        } else if (*name == '\0') {
            menu->addSeparator();
        }
    }
    menu->popup(m_grid->viewport()->mapToGlobal(at));
}

bool DatasetPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_grid && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openRow(m_grid->currentIndex());
            return true;
        }
    }
    if (watched == m_grid->viewport() && event->type() == QEvent::Resize) {
        placeColumns();
    }
    if (watched == m_grid && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        placeColumns();
    }
    return View::eventFilter(watched, event);
}

void DatasetPanel::showEvent(QShowEvent* event) {
    View::showEvent(event);
    bench().setWatched(true);
    for (const Side side : kSides) {
        m_model.refreshAnswers(side);
    }
}

void DatasetPanel::hideEvent(QHideEvent* event) {
    View::hideEvent(event);
    bench().setWatched(false);
}

void DatasetPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (bench().data() != nullptr) {
        drawDataset(painter, size, style, bench(), m_model.modelNames());
    }
}

double DatasetPanel::heightFor(double /*width*/, const FigureStyle& style) const {
    constexpr std::size_t kMostRows = 25; // a page is no list
    const std::size_t rows = 1 + std::min(bench().order().size(), kMostRows);
    return std::ceil(static_cast<double>(rows) * datasetRowHeight(style));
}

FigureData DatasetPanel::figure(QSizeF size, const FigureStyle& style) const {
    const DrawnDataset drawn = drawnDataset(size, style, bench(), m_model.modelNames());
    if (drawn.rows == 0) {
        return {};
    }
    TablePanel panel{title(), {0, drawn.rows, 1}, {}};
    for (const DatasetColumn& column : drawn.columns) {
        panel.columns.push_back(columnName(column));
    }
    return {{std::move(panel)}};
}

/// Every row that is shown: in a file there is room.
ViewTable DatasetPanel::table() const {
    ViewTable table;
    table.title = title();
    for (int i = 0; i < kDatasetColumns; ++i) {
        const DatasetColumn column = datasetColumn(i);
        const QString heading = m_model.headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        table.columns.push_back({columnName(column), heading, columnKind(column)});
    }
    for (const std::uint32_t index : bench().order()) {
        std::vector<ViewCell>& row = table.rows.emplace_back();
        for (int i = 0; i < kDatasetColumns; ++i) {
            row.push_back(cellValue(bench(), index, datasetColumn(i)));
        }
    }
    return table;
}

QString DatasetPanel::caption() const {
    return datasetCaption(bench());
}

QJsonObject DatasetPanel::properties() const {
    return datasetProperties(bench());
}

void DatasetPanel::setProperties(const QJsonObject& properties) {
    setDatasetProperties(bench(), properties);
}

void DatasetPanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_bar->retranslate();
    showFacts();
}

QList<QAction*> DatasetPanel::titleActions() const {
    QList<QAction*> actions;
    for (const char* id : {"data.open", "data.evaluate", "experiment.run"}) {
        if (QAction* found = context().actions.find(QLatin1String(id))) {
            actions.append(found);
        }
    }
    return actions;
}

} // namespace mambascope::ui
