// SPDX-License-Identifier: GPL-3.0-or-later
// The data set that is open in a window: its rows, which of them are shown, and what the models answer.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/data/selection_file.hpp"
#include "ui/data/data_loader.hpp"
#include "ui/data/evaluator.hpp"
#include "ui/data/latest_job.hpp"
#include "ui/data/row_order.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class DataBench : public QObject {
    Q_OBJECT

public:
    /// Rows that can't be used and are kept for a list; all are counted.
    static constexpr std::size_t kMostSkipped = 10'000;

    /// `resources` as openData has it. Both must outlive this object.
    DataBench(Experiment& experiment, EngineSession& session, std::filesystem::path resources = {},
              QObject* parent = nullptr);
    ~DataBench() override;

    /// Where the shipped data sets are, as openData has it.
    [[nodiscard]] const std::filesystem::path& resources() const { return m_resources; }

    // --- the data set
    /// A shipped one by name, a file of data or a saved selection.
    void open(const QString& nameOrPath);
    void close();
    [[nodiscard]] const QString& path() const { return m_path; } ///< as it was opened; empty: none is
    [[nodiscard]] QString name() const;                          ///< "counterfact", or the file's name
    [[nodiscard]] const std::shared_ptr<const DataSet>& data() const {
        return m_data;
    } ///< null: none, or not yet
    [[nodiscard]] const RowStore& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<SkippedRow>& skipped() const { return m_skipped; }
    [[nodiscard]] std::size_t skippedCount() const { return m_skippedCount; }
    [[nodiscard]] bool isReading() const { return m_loader.isReading(); }
    [[nodiscard]] bool isCut() const { return m_isCut; } ///< there are more rows than are kept
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

    // --- which rows are shown
    [[nodiscard]] const RowSelection& selection() const { return m_selection; }
    void setSelection(const RowSelection& selection);
    /// Nothing but these rows (indices of rows()), of which the selection chooses.
    void keepOnly(const std::vector<std::size_t>& indices);
    /// Every row again, without any condition.
    void showAll();
    /// Rows were taken out by keepOnly(), or a saved selection is open.
    [[nodiscard]] bool isPart() const { return m_base.has_value(); }
    [[nodiscard]] const RowSort& sort() const { return m_sort; }
    void setSort(const RowSort& sort);
    /// Indices of rows(), as they are shown.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return m_shown.order; }
    [[nodiscard]] const std::optional<Error>& selectionFailure() const { return m_shown.failure; }
    /// Rows that may yet come, once the models have answered.
    [[nodiscard]] std::size_t unasked() const { return m_shown.unasked; }
    /// order() is of the present selection and of all rows.
    [[nodiscard]] bool isSettled() const;
    /// The rows shown as a selection that means the same everywhere, whatever models say.
    [[nodiscard]] RowSelection frozenSelection() const;

    // --- selections as files
    using Done = std::function<void(const std::optional<Error>&)>;
    /// Writes the rows shown on a thread of its own; `done` is called on this object's.
    void saveSelection(const QString& name, const QString& file, Done done);
    /// The name of the selection that was opened or saved last; empty: none.
    [[nodiscard]] const QString& selectionName() const { return m_selectionName; }

    // --- models
    [[nodiscard]] Evaluator& evaluator() { return m_evaluator; }
    [[nodiscard]] const Evaluator& evaluator() const { return m_evaluator; }
    [[nodiscard]] RowAnswer answer(Side side, std::size_t index) const {
        return m_evaluator.answers(side).at(index);
    }
    /// Someone looks at the answers: models are asked while that is so.
    void setWatched(bool isWatched);
    /// Whether they are asked at all; they are at first.
    void setAsksModels(bool asksModels);
    [[nodiscard]] bool asksModels() const { return m_asksModels; }

    /// Makes a row the window's prompt, as a step that can be undone.
    void makeLive(std::size_t index);

Q_SIGNALS:
    /// Another data set, or what is known of it is new: its columns, that it was read to its end, its
    /// failure.
    void dataChanged();
    /// Rows came; those that were there stay.
    void rowsAdded();
    /// order() is new.
    void orderChanged();
    void answersChanged(mambascope::ui::Side side);
    /// selection() or sort() were set.
    void selectionChanged();

private:
    void reset();
    void openFile(const QString& nameOrPath);
    void take(const ReadRows& rows);
    [[nodiscard]] bool isPlain() const;
    void setBase(std::optional<std::vector<std::int64_t>> rows);
    void arrange();
    void updateRunning();
    void modelsChanged(StateParts what);

    Experiment& m_experiment;
    QString m_path;
    QString m_selectionName;
    std::shared_ptr<const DataSet> m_data;
    RowStore m_rows;
    std::vector<SkippedRow> m_skipped;
    std::size_t m_skippedCount = 0;
    bool m_isCut = false;
    bool m_isRead = false; ///< to the end
    std::optional<Error> m_failure;
    std::optional<std::vector<std::int64_t>>
        m_base; ///< row numbers, ascending, that the selection chooses of
    RowSelection m_selection;
    RowSort m_sort;
    RowsShown m_shown;
    bool m_isWatched = false;
    bool m_asksModels = true;
    QTimer m_pause; ///< before rows are arranged anew: answers and rows come in many parts
    std::filesystem::path m_resources;
    DataLoader m_loader;
    LatestJob m_arranger;
    Evaluator m_evaluator;
    QThreadPool m_files; ///< of one thread
};

} // namespace mambascope::ui
