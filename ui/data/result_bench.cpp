// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/result_bench.hpp"

#include <algorithm>
#include <utility>

#include <QDir>

#include "ui/data/live_row.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

constexpr qint64 kFollowPauseMs = 1000; ///< at least, between two readings of a run's folder
constexpr qint64 kFollowShare = 8;      ///< of the time, at most, is spent in reading it

/// What a path held.
struct ReadResults {
    std::vector<std::shared_ptr<const ResultSet>> sets;
    std::optional<Error> failure;
};

ReadResults readResults(const std::filesystem::path& path, const std::atomic<bool>& stop) {
    ReadResults results;
    try {
        const std::vector<std::filesystem::path> folders = resultFoldersIn(path);
        if (folders.empty()) {
            throw Error(ErrorCode::FileMissing, {(path / kManifestFile).string()},
                        path.string() + " holds no results: there is no " + kManifestFile +
                            " in it, nor in a folder in it");
        }
        for (const std::filesystem::path& folder : folders) {
            results.sets.push_back(ResultSet::read(folder, stop));
        }
    } catch (const Error& error) {
        results.failure = error;
    } catch (const std::exception& error) { // memory that ran out
        results.failure = Error(ErrorCode::FileUnreadable, {path.string(), error.what()});
    }
    return results;
}

QString sortText(ExperimentSort sort) {
    switch (sort) {
    case ExperimentSort::Flow:
        return ResultBench::tr("flow");
    case ExperimentSort::Map:
        return ResultBench::tr("map");
    case ExperimentSort::Features:
        return ResultBench::tr("features");
    }
    return {};
}

} // namespace

ResultBench::ResultBench(Experiment& experiment, QObject* parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_painter(QStringLiteral("resultPainter")) {
    setObjectName(QStringLiteral("resultBench"));
    m_reader.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &ResultBench::paint);
}

ResultBench::~ResultBench() {
    *m_stop = true;
    m_reader.waitForDone();
}

void ResultBench::open(const QString& path) {
    m_reading.append(path);
    m_failure.clear();
    m_reader.start([this, stop = m_stop, path] {
        const auto results = std::make_shared<const ReadResults>(readResults(path.toStdString(), *stop));
        QMetaObject::invokeMethod(
            this,
            [this, stop, results, path] {
                if (*stop) {
                    return;
                }
                m_reading.removeOne(path);
                m_failure = results->failure ? errorText(*results->failure) : QString();
                add(results->sets);
            },
            Qt::QueuedConnection);
    });
    Q_EMIT
    setsChanged();
}

std::optional<std::size_t> ResultBench::placeOf(const std::filesystem::path& folder) const {
    const auto found = std::find(m_folders.begin(), m_folders.end(), folder);
    return found == m_folders.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - m_folders.begin()));
}

/// What is new is shown in a place that is free.
void ResultBench::place(const std::filesystem::path& folder, std::shared_ptr<const ResultSet> set) {
    if (const std::optional<std::size_t> old = placeOf(folder)) {
        m_sets[*old] = std::move(set);
        return;
    }
    m_sets.push_back(std::move(set));
    m_folders.push_back(folder);
    for (std::optional<std::size_t>& shown : m_shown) {
        if (!shown) {
            shown = m_sets.size() - 1;
            break;
        }
    }
}

void ResultBench::add(std::vector<std::shared_ptr<const ResultSet>> sets) {
    if (sets.size() > 1) { // what was opened together is looked at together
        m_shown = {};
    }
    for (std::shared_ptr<const ResultSet>& set : sets) {
        const std::filesystem::path folder = set->folder();
        place(folder, std::move(set));
        const std::optional<std::size_t> at = placeOf(folder);
        if (sets.size() == 1 && m_shown[0] != at && m_shown[1] != at) {
            m_shown = {at, std::nullopt};
        } else if (m_shown[0] != at && m_shown[1] != at) {
            std::optional<std::size_t>& room = m_shown[0] ? m_shown[1] : m_shown[0];
            room = room ? room : at;
        }
    }
    shareAxis();
    m_pause.start();
    Q_EMIT
    setsChanged();
}

void ResultBench::showRunning(const std::filesystem::path& folder, Manifest manifest,
                              ExperimentSummary summary) {
    const std::optional<std::size_t> old = placeOf(folder);
    const bool isNew = !old;
    place(folder, ResultSet::running(std::move(manifest), std::move(summary), old ? m_sets[*old] : nullptr));
    const std::optional<std::size_t> at = placeOf(folder);
    if (isNew && m_shown[0] != at && m_shown[1] != at) {
        m_shown = {at, std::nullopt};
    }
    shareAxis();
    m_pause.start();
    Q_EMIT
    setsChanged();
    const bool isDue = !m_sinceFollowed.isValid() ||
                       m_sinceFollowed.elapsed() >= std::max(kFollowPauseMs, kFollowShare * m_followMs);
    if (isDue && !m_isFollowing) {
        readRunning(folder);
    }
}

/// All of it anew each time, so with pauses that grow with it: of many prompts the last ones change little.
void ResultBench::readRunning(const std::filesystem::path& folder) {
    m_isFollowing = true;
    m_reader.start([this, stop = m_stop, folder] {
        QElapsedTimer timer;
        timer.start();
        const auto results = std::make_shared<const ReadResults>(readResults(folder, *stop));
        QMetaObject::invokeMethod(
            this,
            [this, stop, results, folder, took = timer.elapsed()] {
                m_isFollowing = false;
                m_followMs = took;
                m_sinceFollowed.start();
                // A folder that is not there yet, or not any more: the run itself says what is wrong.
                if (*stop || results->sets.empty() || !placeOf(folder)) {
                    return;
                }
                place(folder, results->sets.front());
                m_pause.start();
                Q_EMIT
                setsChanged();
            },
            Qt::QueuedConnection);
    });
}

void ResultBench::close(std::size_t index) {
    m_sets.erase(m_sets.begin() + static_cast<std::ptrdiff_t>(index));
    m_folders.erase(m_folders.begin() + static_cast<std::ptrdiff_t>(index));
    for (std::optional<std::size_t>& shown : m_shown) {
        if (shown == index) {
            shown.reset();
        } else if (shown && *shown > index) {
            --*shown;
        }
    }
    if (!m_shown[0]) {
        std::swap(m_shown[0], m_shown[1]);
    }
    if (!m_shown[0] && !m_sets.empty()) {
        m_shown[0] = 0;
    }
    m_pause.start();
    Q_EMIT
    setsChanged();
}

/// What is being read is not wanted any more.
void ResultBench::closeAll() {
    *m_stop = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_reading.clear();
    m_sets.clear();
    m_folders.clear();
    m_shown = {};
    m_failure.clear();
    m_pause.start();
    Q_EMIT
    setsChanged();
}

QString ResultBench::title(std::size_t index) const {
    const Manifest& manifest = m_sets.at(index)->manifest();
    const QString plain =
        tr("%1 · %2 · %3")
            .arg(QString::fromStdString(manifest.model.name), sortText(manifest.settings.sort),
                 QString::fromStdString(manifest.data.name));
    for (std::size_t other = 0; other < m_sets.size(); ++other) {
        const Manifest& its = m_sets[other]->manifest();
        if (other != index && its.model.name == manifest.model.name && its.data.name == manifest.data.name &&
            its.settings.sort == manifest.settings.sort) {
            const std::filesystem::path& folder = m_folders[index];
            return tr("%1 (%2)").arg(
                plain,
                QString::fromStdString((folder.parent_path().filename() / folder.filename()).string()));
        }
    }
    return plain;
}

void ResultBench::setShown(std::optional<std::size_t> first, std::optional<std::size_t> second) {
    if (!first) {
        std::swap(first, second);
    }
    if (first == second) {
        second.reset();
    }
    if (std::exchange(m_shown, {first, second}) != std::array{first, second}) {
        shareAxis();
        m_pause.start();
        Q_EMIT
        setsChanged();
    }
}

void ResultBench::setChoice(const ResultChoice& choice) {
    if (choice != m_choice) {
        m_isAxisChosen = m_isAxisChosen || choice.isByDepth != m_choice.isByDepth;
        m_choice = choice;
        m_pause.start();
        Q_EMIT
        choiceChanged();
    }
}

/// Layers of models of different depths don't belong together.
void ResultBench::shareAxis() {
    if (m_isAxisChosen || !m_shown[0] || !m_shown[1]) {
        return;
    }
    const int first = m_sets[*m_shown[0]]->manifest().model.layers;
    const int second = m_sets[*m_shown[1]]->manifest().model.layers;
    if (first != second && !m_choice.isByDepth) {
        m_choice.isByDepth = true;
        Q_EMIT
        choiceChanged();
    }
}

void ResultBench::paint() {
    std::vector<std::shared_ptr<const ResultSet>> sets;
    for (const std::optional<std::size_t>& shown : m_shown) {
        if (shown) {
            sets.push_back(m_sets[*shown]);
        }
    }
    m_painter.start([this, sets, choice = m_choice](const std::atomic<bool>& stop) {
        const auto picture = std::make_shared<ResultPicture>(resultPicture(sets, choice, stop));
        return LatestJob::Then([this, picture] {
            m_picture = std::move(*picture);
            Q_EMIT
            pictureChanged();
        });
    });
}

bool ResultBench::isSettled() const {
    return m_reading.isEmpty() && !m_pause.isActive() && !m_painter.isBusy();
}

void ResultBench::makeLive(const ResultSet& set, std::size_t row) {
    const ResultRow& live = set.rows().at(row);
    m_experiment.change(withLivePrompt(m_experiment.state(), live.prompt, live.subjectBytes, live.answer),
                        [number = live.row] { return tr("open row %1").arg(number); });
}

QStringList ResultBench::folders() const {
    QStringList folders;
    for (const std::filesystem::path& folder : m_folders) {
        folders.append(QString::fromStdString(folder.string()));
    }
    return folders + m_reading;
}

} // namespace mambascope::ui
