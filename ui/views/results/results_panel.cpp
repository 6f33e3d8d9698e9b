// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/results_panel.hpp"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/trust_text.hpp"
#include "ui/views/results/result_table.hpp"
#include "ui/views/results/results_properties.hpp"

namespace mambascope::ui {

View* ResultsPanel::make(const ViewInfo& info, const ViewContext& context, Side /*side*/, QWidget* parent) {
    return new ResultsPanel(info.plainTitle(), context, parent);
}

ResultsPanel::ResultsPanel(const QString& title, const ViewContext& context, QWidget* parent)
    : View(QStringLiteral("resultsPanel"), title, context, parent)
    , m_bar(new ResultsBar(*context.outcomes, this))
    , m_hint(new QLabel(this))
    , m_error(new ErrorLabel(QStringLiteral("resultsError"), tr("What is wrong with the results"), this))
    , m_parts(new QSplitter(Qt::Horizontal, this))
    , m_forms(new QStackedWidget(m_parts))
    , m_plot(new ResultPlot(m_forms))
    , m_relations(new RelationGrid(m_forms))
    , m_side(new QWidget(m_parts))
    , m_outliersTitle(new QLabel(m_side))
    , m_outliers(new QTableView(m_side)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGutter, 0, kGutter, kGrid);
    column->setSpacing(6);
    m_hint->setObjectName(QStringLiteral("resultsHint"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_parts->setObjectName(QStringLiteral("resultsParts"));
    m_parts->setAccessibleName(tr("Curves and outliers"));
    m_parts->setChildrenCollapsible(true);
    m_parts->setHandleWidth(kGrid);
    m_forms->setObjectName(QStringLiteral("resultsForms"));
    m_forms->setAccessibleName(tr("Curves"));
    m_forms->addWidget(m_plot);
    m_forms->addWidget(m_relations);
    makeOutliers();
    m_parts->addWidget(m_forms);
    m_parts->addWidget(m_side);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({700, 300});
    column->addWidget(m_error);
    column->addWidget(m_hint, 1);
    column->addWidget(m_bar);
    column->addWidget(m_parts, 1);
    connect(m_plot, &ResultView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_relations, &ResultView::statusTextChanged, this, &View::statusTextChanged);
    connect(m_plot, &ResultPlot::dotChosen, this, [this](std::size_t set, std::size_t row) {
        bench().makeLive(*bench().picture().sets.at(set), row);
    });
    connect(m_relations, &RelationGrid::relationChosen, this, [this](const QString& name) {
        ResultChoice choice = bench().choice();
        choice.relation = name.toStdString();
        bench().setChoice(choice);
        m_bar->setForm(ResultForm::Curves);
    });
    connect(m_bar, &ResultsBar::formChanged, this, [this] {
        showPicture();
        Q_EMIT
        propertiesChanged();
    });
    connect(&bench(), &ResultBench::setsChanged, this, [this] {
        showSets();
        Q_EMIT
        propertiesChanged();
    });
    connect(&bench(), &ResultBench::choiceChanged, this, [this] {
        m_bar->refresh();
        Q_EMIT
        propertiesChanged();
    });
    connect(&bench(), &ResultBench::pictureChanged, this, &ResultsPanel::showPicture);
    showSets();
    showPicture();
}

void ResultsPanel::makeOutliers() {
    m_side->setObjectName(QStringLiteral("outliersSide"));
    m_side->setAccessibleName(tr("Outliers"));
    m_outliersTitle->setObjectName(QStringLiteral("outliersTitle"));
    m_outliersTitle->setProperty("role", QStringLiteral("muted"));
    m_outliersTitle->setWordWrap(true);
    m_outliers->setObjectName(QStringLiteral("outliersGrid"));
    m_outliers->setModel(&m_outlierModel);
    m_outliers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_outliers->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_outliers->setSelectionMode(QAbstractItemView::SingleSelection);
    m_outliers->setShowGrid(false);
    m_outliers->setWordWrap(false);
    m_outliers->setTabKeyNavigation(false);
    m_outliers->setFrameShape(QFrame::NoFrame);
    m_outliers->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_outliers->verticalHeader()->hide();
    m_outliers->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_outliers->horizontalHeader()->setHighlightSections(false);
    m_outliers->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_outliers->horizontalHeader()->setStretchLastSection(false);
    m_outliers->horizontalHeader()->setSectionResizeMode(OutlierModel::PromptColumn, QHeaderView::Stretch);
    m_outliers->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_outliers->installEventFilter(this);
    connect(m_outliers, &QTableView::doubleClicked, this, &ResultsPanel::openOutlier);
    connect(m_outliers->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                Q_EMIT
                statusTextChanged(m_outliers->hasFocus() ? index.data(Qt::ToolTipRole).toString()
                                                         : QString());
            });
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_outliersTitle);
    column->addWidget(m_outliers, 1);
}

void ResultsPanel::openOutlier(const QModelIndex& index) {
    if (const Outlier* outlier = m_outlierModel.at(index.row())) {
        bench().makeLive(*bench().picture().sets.at(outlier->set), outlier->row);
    }
}

bool ResultsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_outliers && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openOutlier(m_outliers->currentIndex());
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void ResultsPanel::showSets() {
    const bool isOpen = !bench().sets().empty();
    m_hint->setText(
        bench().isReading()
            ? tr("Reading results …")
            : tr("Run an experiment over the rows of a data set, or open the folder of one that ran "
                 "before, here or on another computer. A folder may be dropped here, too."));
    m_hint->setAccessibleName(m_hint->text());
    m_hint->setVisible(!isOpen);
    m_bar->setVisible(isOpen);
    m_parts->setVisible(isOpen);
    m_error->setError(bench().failure());
    m_bar->refresh();
}

void ResultsPanel::showPicture() {
    const ResultPicture& picture = bench().picture();
    m_names.clear();
    for (const auto& set : picture.sets) {
        m_names.append(QString::fromStdString(set->manifest().model.name));
    }
    if (m_names.size() == 2 && m_names[0] == m_names[1]) { // of one model: what else tells them apart
        m_names = {tr("%1 (first)").arg(m_names[0]), tr("%1 (second)").arg(m_names[1])};
    }
    m_plot->setEmptyText(bench().isReading() ? tr("Reading results …") : tr("No result yet"));
    m_plot->setPicture(&picture, m_names, m_bar->form());
    m_relations->setPicture(&picture, m_names);
    m_forms->setCurrentWidget(m_bar->form() == ResultForm::Relations ? static_cast<QWidget*>(m_relations)
                                                                     : m_plot);
    m_outlierModel.setPicture(&picture, m_names);
    m_outliers->setColumnHidden(OutlierModel::ModelColumn, m_names.size() < 2);
    const QFontMetrics metrics(m_outliers->font());
    m_outliers->verticalHeader()->setDefaultSectionSize(metrics.height() + kGrid);
    m_outliers->setColumnWidth(OutlierModel::ValueColumn,
                               metrics.horizontalAdvance(QStringLiteral("+000 %")) + 2 * kGrid);
    m_outliers->setColumnWidth(OutlierModel::RelationColumn,
                               metrics.horizontalAdvance(QStringLiteral("P0000")) + kGrid);
    const QString outliers =
        picture.outliers.empty()
            ? tr("No outliers")
            : counted("ResultsPanel",
                      QT_TRANSLATE_N_NOOP(
                          "ResultsPanel",
                          "%Ln outliers: prompts far from the middle half, where the mean is strongest"),
                      "1 outlier: a prompt far from the middle half, where the mean is strongest",
                      static_cast<int>(picture.outliers.size()));
    m_side->setVisible(!picture.outliers.empty());
    m_outliersTitle->setText(outliers);
    m_outliersTitle->setAccessibleName(outliers);
    m_outliers->setAccessibleName(tr("Outliers"));
    updateCaption();
}

void ResultsPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (m_bar->form() == ResultForm::Relations) {
        m_relations->draw(painter, size, style);
    } else {
        m_plot->draw(painter, size, style);
    }
}

double ResultsPanel::heightFor(double width, const FigureStyle& style) const {
    if (m_bar->form() == ResultForm::Relations) {
        return m_relations->heightFor(width, style);
    }
    const ResultPicture& picture = bench().picture();
    const bool hasDifference = picture.difference && picture.choice.isByDepth;
    return std::clamp((hasDifference ? 0.85 : 0.6) * width, 190 * style.factor(), 460 * style.factor());
}

FigureData ResultsPanel::figure(QSizeF size, const FigureStyle& style) const {
    return resultFigure(bench().picture(), m_names, m_bar->form(), size, style);
}

ViewTable ResultsPanel::table() const {
    ViewTable table = resultTable(bench().picture(), m_names, m_bar->form());
    table.title = title();
    return table;
}

QString ResultsPanel::caption() const {
    return resultCaption(bench().picture(), m_names, m_bar->form());
}

Trust ResultsPanel::badge() const {
    const ResultPicture& picture = bench().picture();
    if (picture.curves.empty()) {
        return {};
    }
    return exactTrust(
        tr("Means over prompts of the model's own probabilities with those connections cut. Bands are "
           "95 % intervals of the mean."));
}

QJsonObject ResultsPanel::properties() const {
    return resultsProperties(bench(), m_bar->form());
}

void ResultsPanel::setProperties(const QJsonObject& properties) {
    m_bar->setForm(setResultsProperties(bench(), properties));
}

void ResultsPanel::retranslate(const QString& title) {
    View::retranslate(title);
    m_bar->retranslate();
    showSets();
    showPicture();
}

QList<QAction*> ResultsPanel::titleActions() const {
    QList<QAction*> actions;
    for (const char* name : {"results.open", "results.figure"}) {
        if (QAction* action = context().actions.find(QLatin1String(name))) {
            actions.append(action);
        }
    }
    return actions;
}

} // namespace mambascope::ui
