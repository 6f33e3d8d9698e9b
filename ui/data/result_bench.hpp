// SPDX-License-Identifier: GPL-3.0-or-later
// The results of experiments that are open in a window, and what is shown of them.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include "ui/data/latest_job.hpp"
#include "ui/data/result_picture.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class ResultBench : public QObject {
    Q_OBJECT

public:
    /// Must outlive this object.
    explicit ResultBench(Experiment& experiment, QObject* parent = nullptr);
    ~ResultBench() override;

    /// Reads the result folders of a path, on a thread of its own: the folder itself, or those in it. The
    /// first two that come are shown.
    void open(const QString& path);
    /// Takes one off the list.
    void close(std::size_t index);
    void closeAll();
    [[nodiscard]] const std::vector<std::shared_ptr<const ResultSet>>& sets() const { return m_sets; }
    /// "demo-mamba2 · flow · counterfact": told apart from others of that name by the folder.
    [[nodiscard]] QString title(std::size_t index) const;
    [[nodiscard]] bool isReading() const { return !m_reading.isEmpty(); }
    /// Why what was opened last can't be read; empty: all is well.
    [[nodiscard]] QString failure() const { return m_failure; }

    /// What a run has so far, in the place of what its folder held before. The prompts that it has written
    /// are read beside it every now and then.
    void showRunning(const std::filesystem::path& folder, Manifest manifest, ExperimentSummary summary);

    /// Which of the sets are shown: two different ones, or one and nothing.
    [[nodiscard]] const std::array<std::optional<std::size_t>, 2>& shown() const { return m_shown; }
    void setShown(std::optional<std::size_t> first, std::optional<std::size_t> second);
    [[nodiscard]] const ResultChoice& choice() const { return m_choice; }
    void setChoice(const ResultChoice& choice);
    /// The axis stays as it is chosen, whatever is opened; otherwise models of other depths share one of
    /// depth.
    void keepAxis() { m_isAxisChosen = true; }
    /// Of the shown sets; follows changes a little later.
    [[nodiscard]] const ResultPicture& picture() const { return m_picture; }
    [[nodiscard]] bool isSettled() const;

    /// Makes a prompt of results the window's prompt, as a step that can be undone.
    void makeLive(const ResultSet& set, std::size_t row);

    /// The folders that are open, in their order, and behind them the paths that are being read.
    [[nodiscard]] QStringList folders() const;

Q_SIGNALS:
    /// sets(), shown(), isReading() or failure() are new.
    void setsChanged();
    void choiceChanged();
    void pictureChanged();

private:
    void add(std::vector<std::shared_ptr<const ResultSet>> sets);
    [[nodiscard]] std::optional<std::size_t> placeOf(const std::filesystem::path& folder) const;
    void place(const std::filesystem::path& folder, std::shared_ptr<const ResultSet> set);
    void readRunning(const std::filesystem::path& folder);
    void shareAxis();
    void paint();

    Experiment& m_experiment;
    std::vector<std::shared_ptr<const ResultSet>> m_sets;
    std::vector<std::filesystem::path> m_folders; ///< of m_sets
    std::array<std::optional<std::size_t>, 2> m_shown;
    ResultChoice m_choice;
    bool m_isAxisChosen = false; ///< by the user
    ResultPicture m_picture;
    QString m_failure;
    QStringList m_reading; ///< paths
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QTimer m_pause; ///< before the picture is made: several changes are one
    LatestJob m_painter;
    QThreadPool m_reader;          ///< of one thread
    bool m_isFollowing = false;    ///< a run's folder is being read
    qint64 m_followMs = 0;         ///< that the last reading took
    QElapsedTimer m_sinceFollowed; ///< its end
};

} // namespace mambascope::ui
