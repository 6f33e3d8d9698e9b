// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_bench.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <QFileInfo>

#include "ui/data/live_row.hpp"
#include "ui/engine/model_choice.hpp"
#include "ui/engine/request_plan.hpp"

namespace mambascope::ui {
namespace {

constexpr int kPauseMs = 120;
constexpr int kAnswersPauseMs = 1500; // a table that is read must not jump at every answer

AskedModel askedModel(const ExperimentState& state, Side side) {
    return {modelRef(state, side), state.pane(side).bos};
}

std::filesystem::path filePath(const QString& path) {
    return std::filesystem::path(path.toStdString());
}

} // namespace

DataBench::DataBench(Experiment& experiment, EngineSession& session, std::filesystem::path resources,
                     QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_resources(std::move(resources))
    , m_loader(m_resources)
    , m_arranger(QStringLiteral("rowArranger"))
    , m_evaluator(session, m_rows) {
    setObjectName(QStringLiteral("dataBench"));
    m_files.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DataBench::arrange);
    connect(&m_loader, &DataLoader::opened, this, [this](const std::shared_ptr<const DataSet>& data) {
        m_data = data;
        m_evaluator.setData(data);
        Q_EMIT
        dataChanged();
    });
    connect(&m_loader, &DataLoader::rowsRead, this, &DataBench::take);
    connect(&m_loader, &DataLoader::finished, this, [this](bool isCut) {
        m_isCut = isCut;
        m_isRead = true;
        updateRunning();
        arrange();
        Q_EMIT
        dataChanged();
    });
    connect(&m_loader, &DataLoader::failed, this, [this](const Error& error) {
        m_failure = error;
        Q_EMIT
        dataChanged();
    });
    connect(&m_evaluator, &Evaluator::changed, this, [this](Side side) {
        if (dependsOnAnswers(m_selection, m_sort) && !m_pause.isActive()) {
            m_pause.start(m_evaluator.isBusy(side) ? kAnswersPauseMs : kPauseMs);
        }
        Q_EMIT
        answersChanged(side);
    });
    connect(&experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) { modelsChanged(what); });
    modelsChanged(StatePart::LeftModel | StatePart::RightModel);
}

DataBench::~DataBench() {
    m_files.waitForDone();
}

void DataBench::modelsChanged(StateParts what) {
    for (const Side side : kSides) {
        if (what.testFlag(modelPart(side))) {
            m_evaluator.setModel(side, askedModel(m_experiment.state(), side));
        }
    }
}

QString DataBench::name() const {
    return QFileInfo(m_data ? QString::fromStdString(m_data->name()) : m_path).fileName();
}

void DataBench::reset() {
    m_loader.stop();
    m_arranger.stop();
    m_pause.stop();
    m_evaluator.setRunning(false);
    m_evaluator.setData(nullptr);
    m_data = nullptr;
    m_rows = {};
    m_skipped.clear();
    m_skippedCount = 0;
    m_isCut = false;
    m_isRead = false;
    m_failure.reset();
    m_shown = {};
    m_selection = {};
    m_base.reset();
    m_selectionName.clear();
}

void DataBench::close() {
    reset();
    m_path.clear();
    Q_EMIT
    dataChanged();
    Q_EMIT
    orderChanged();
}

void DataBench::open(const QString& nameOrPath) {
    reset();
    m_path = nameOrPath;
    Q_EMIT
    dataChanged();
    Q_EMIT
    orderChanged();
    Q_EMIT
    selectionChanged();
    openFile(nameOrPath);
}

/// A saved selection is read first, and then its data.
void DataBench::openFile(const QString& nameOrPath) {
    if (!QFileInfo(nameOrPath).isFile()) {
        m_loader.open(nameOrPath);
        return;
    }
    m_files.start([this, nameOrPath] {
        std::optional<ChosenData> chosen;
        std::optional<Error> failure;
        QString name;
        try {
            if (isSelectionFile(filePath(nameOrPath))) {
                name = QString::fromStdString(readSelection(filePath(nameOrPath)).name);
                chosen = openChosenData(nameOrPath.toStdString(), std::nullopt, {});
            }
        } catch (const Error& error) {
            failure = error;
        }
        QMetaObject::invokeMethod(
            this,
            [this, nameOrPath, chosen, failure, name] {
                if (m_path != nameOrPath) {
                    return; // another one was opened meanwhile
                }
                if (failure) {
                    m_failure = failure;
                    Q_EMIT
                    dataChanged();
                    return;
                }
                if (chosen) {
                    setBase(chosen->selection.rows);
                    m_selectionName = name;
                }
                m_loader.open(chosen ? QString::fromStdString(chosen->data.path().string()) : nameOrPath);
            },
            Qt::QueuedConnection);
    });
}

void DataBench::take(const ReadRows& rows) {
    m_skippedCount += rows.skipped.size();
    const std::size_t room = kMostSkipped - std::min(kMostSkipped, m_skipped.size());
    const std::size_t kept = std::min(room, rows.skipped.size());
    m_skipped.insert(m_skipped.end(), rows.skipped.begin(),
                     rows.skipped.begin() + static_cast<std::ptrdiff_t>(kept));
    if (rows.rows == nullptr) {
        return;
    }
    const std::size_t before = m_rows.size();
    m_rows.add(rows.rows);
    Q_EMIT
    rowsAdded();
    if (isPlain() && m_shown.order.size() == before) { // they follow those that are shown
        for (std::size_t i = before; i < m_rows.size(); ++i) {
            m_shown.order.push_back(static_cast<std::uint32_t>(i));
        }
        Q_EMIT
        orderChanged();
    }
}

void DataBench::setSelection(const RowSelection& selection) {
    if (selection == m_selection) {
        return;
    }
    m_selection = selection;
    m_selectionName.clear();
    m_pause.start(kPauseMs);
    Q_EMIT
    selectionChanged();
}

bool DataBench::isPlain() const {
    return m_selection == RowSelection{} && m_sort == RowSort{} && !m_base;
}

void DataBench::setBase(std::optional<std::vector<std::int64_t>> rows) {
    m_base = std::move(rows);
    m_selectionName.clear();
    m_pause.start(0);
    Q_EMIT
    selectionChanged();
}

void DataBench::keepOnly(const std::vector<std::size_t>& indices) {
    std::vector<std::int64_t> numbers;
    for (const std::size_t index : indices) {
        numbers.push_back(m_rows.at(index).row);
    }
    std::sort(numbers.begin(), numbers.end());
    setBase(std::move(numbers));
}

void DataBench::showAll() {
    m_selection = {};
    setBase(std::nullopt);
}

void DataBench::setSort(const RowSort& sort) {
    if (sort == m_sort) {
        return;
    }
    m_sort = sort;
    m_pause.start(0);
    Q_EMIT
    selectionChanged();
}

void DataBench::arrange() {
    if (m_data == nullptr) {
        return;
    }
    RowQuestion question{m_data, m_rows, m_base, m_selection, m_sort, {}, {}, {}};
    for (const Side side : kSides) {
        const std::size_t at = indexOf(side);
        question.models[at] = m_experiment.state().pane(side).model;
        question.modelNames[at] = shownModelName(question.models[at]).toStdString();
        if (dependsOnAnswers(m_selection, m_sort)) {
            question.answers[at] = m_evaluator.answers(side);
        }
    }
    m_arranger.start([this, question = std::move(question)](const std::atomic<bool>& stop) {
        return LatestJob::Then([this, rows = rowsShown(question, stop)] {
            m_shown = rows;
            Q_EMIT
            orderChanged();
        });
    });
}

bool DataBench::isSettled() const {
    return !isReading() && !m_pause.isActive() && !m_arranger.isBusy();
}

RowSelection DataBench::frozenSelection() const {
    RowSelection selection = m_selection;
    std::vector<std::int64_t> numbers;
    numbers.reserve(m_shown.order.size());
    for (const std::uint32_t index : m_shown.order) {
        numbers.push_back(m_rows.at(index).row);
    }
    std::sort(numbers.begin(), numbers.end());
    const bool isEverything = m_selection == RowSelection{} && !m_base;
    selection.rows = isEverything ? std::nullopt : std::optional(std::move(numbers));
    return selection;
}

void DataBench::saveSelection(const QString& name, const QString& file, Done done) {
    if (m_data == nullptr) {
        return;
    }
    SavedSelection saved;
    saved.name = name.toStdString();
    saved.data = m_data->shipped() ? m_data->name() : m_data->path().string();
    saved.selection = m_selection;
    RowSelection frozen = frozenSelection();
    if (!frozen.rows) {
        frozen.rows.emplace();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            frozen.rows->push_back(m_rows.at(i).row);
        }
    }
    saved.rows = *frozen.rows;
    m_selectionName = name;
    m_files.start([this, data = m_data, file, saved = std::move(saved), done = std::move(done)]() mutable {
        std::optional<Error> failure;
        try {
            const DataTotals totals = data->totals();
            saved.sha256 = totals.sha256;
            saved.dataRows = totals.rows;
            writeSelection(filePath(file), saved);
        } catch (const Error& error) {
            failure = error;
        }
        QMetaObject::invokeMethod(
            this, [done, failure] { done(failure); }, Qt::QueuedConnection);
    });
}

void DataBench::setWatched(bool isWatched) {
    m_isWatched = isWatched;
    updateRunning();
}

void DataBench::setAsksModels(bool asksModels) {
    m_asksModels = asksModels;
    updateRunning();
}

/// Not before all rows are there: they are asked about in their order.
void DataBench::updateRunning() {
    m_evaluator.setRunning(m_isWatched && m_asksModels && m_isRead);
}

void DataBench::makeLive(std::size_t index) {
    const RowTexts row = m_rows.at(index);
    const ExperimentState next = withLivePrompt(m_experiment.state(), std::string(row.prompt),
                                                row.subjectSpan, std::string(row.answer));
    m_experiment.change(next, [number = row.row] { return tr("open row %1").arg(number); });
}

} // namespace mambascope::ui
